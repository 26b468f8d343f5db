/**
 * A file name as hosts of repositories want it: slashes forward, relative to where the command was run.
 *
 * @example repositoryPath('.\\data\\2023.csv') // 'data/2023.csv'
 */
export function repositoryPath(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '')
}

/**
 * The same as a URI reference (RFC 3986): whatever is no letter, digit or mark of a path is escaped.
 *
 * @example pathUri('数据/a b#1.csv') // '%E6%95%B0%E6%8D%AE/a%20b%231.csv'
 */
export function pathUri(file: string): string {
  const segments = repositoryPath(file)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
  return segments.map((segment) => encodeURIComponent(segment)).join('/')
}
