import type { Lang } from '../domain/wording.ts'

/**
 * Where the pages that come with the tool say more of a rule: a file of the package, and the anchor in it.
 *
 * @example rulePage('KQ503', 'en') // 'docs/findings.md#kq503'
 */
export function rulePage(id: string, lang: Lang): string {
  return `docs/findings${lang === 'zh' ? '.zh-CN' : ''}.md#${id.toLowerCase()}`
}

/**
 * The address of that page below the homepage of the project, as the publisher of the package gives it; null where none
 * is given. The two large hosts of repositories show files under an address of their own.
 *
 * @example rulePageAddress('https://example.org/kq/#readme', 'KQ503', 'en') // 'https://example.org/kq/docs/findings.md#kq503'
 * @example rulePageAddress('https://github.com/example/kq#readme', 'KQ503', 'en') // 'https://github.com/example/kq/blob/HEAD/docs/findings.md#kq503'
 */
export function rulePageAddress(homepage: string | null, id: string, lang: Lang): string | null {
  const [address = ''] = (homepage ?? '').split('#')
  if (!/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/-]*)?$/.test(address)) return null
  const home = address.endsWith('/') ? address.slice(0, -1) : address
  const files = /^https:\/\/(github|gitlab)\.com\/[\w.-]+\/[\w.-]+$/.exec(home)?.[1]
  const folder = files === undefined ? '' : files === 'github' ? '/blob/HEAD' : '/-/blob/HEAD'
  return `${home}${folder}/${rulePage(id, lang)}`
}
