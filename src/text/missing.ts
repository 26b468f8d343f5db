import { withoutInvisible } from './fold.ts'

const dashesOrDots = /^(?:[-‐‑‒–—―−－─]+|…+|\.{2,}|[/／\\]|[:：])$/
const words: ReadonlySet<string> = new Set([
  '无',
  '无数据',
  '无资料',
  '暂无',
  '暂无数据',
  '暂无资料',
  '缺',
  '暂缺',
  '数据暂缺',
  '缺失',
  '缺数据',
  '空缺',
  '未统计',
  '暂无统计',
  '暂未统计',
  '未公布',
  '暂未公布',
  '尚未公布',
  '未发布',
  '暂未发布',
  '尚未发布',
  '待公布',
  '待统计',
  '待核定',
  '待定',
  '未反馈',
  '不详',
  '不适用',
  'n/a',
  'n.a.',
  'na',
  'nan',
  'null',
  'none',
  '<na>',
  '\\n',
  'missing',
  'notavailable',
  'notapplicable',
])

/**
 * Whether a cell is empty or carries one of the declared missing marks. Missing is never zero.
 *
 * @example isMissing('……') // true
 * @example isMissing('0') // false
 */
export function isMissing(text: string): boolean {
  // No mark begins with a digit, as most cells do.
  if (/^\d/.test(text)) return false
  const bare = withoutInvisible(text).replace(/\s+/g, '')
  return bare === '' || dashesOrDots.test(bare) || words.has(bare.toLowerCase())
}
