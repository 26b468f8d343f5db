/** What a program writes beside a file while it is open, and what no person means. */
const aside = /^(?:~\$|\.)/
/** The files that hold tables, where a pattern does not say how its files end. */
const tables = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|et|ods|html?|xml)$/i

/** A pattern of file names with the year put in. */
export function ofYear(pattern: string, year: number): string {
  return pattern.replaceAll(/\{(?:year|年|年份)\}/gi, String(year))
}

/** Whether the names of a pattern tell the year. */
export function tellsYear(pattern: string): boolean {
  return /\{(?:year|年|年份)\}/i.test(pattern)
}

/** Whether a name stands for several: `*` for any characters but those between folders, `?` for one, `**` for folders. */
export function isPattern(name: string): boolean {
  return /[*?]/.test(name)
}

/** The names of one folder that a part of a pattern means, in order. */
export function namesLike(part: string, names: readonly string[], isLast: boolean): readonly string[] {
  const wanted = part.normalize('NFC')
  if (!isPattern(wanted)) return names.filter((name) => name.normalize('NFC') === wanted)
  const like = new RegExp(
    `^${wanted
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'su',
  )
  return names
    .filter((name) => like.test(name.normalize('NFC')) && !aside.test(name))
    .filter((name) => !isLast || !wanted.endsWith('*') || tables.test(name))
    .toSorted()
}

/** The names in a folder that may be of folders: no file that holds a table, and nothing that begins with a dot. */
export function folderNames(names: readonly string[]): readonly string[] {
  return names.filter((name) => !tables.test(name) && !aside.test(name) && name !== 'node_modules').toSorted()
}
