import type { SkipReason } from '../domain/observation.ts'
import { remembering } from './remembering.ts'
import { statedUnit } from './stated-unit.ts'

const footnote =
  /^[\s（(【[]*(?:注(?:释|\d*)?\s*[:：.、（(]|备注\s*[:：]|说明\s*[:：]|附注|(?:数据|资料)?来源\s*[:：]|制表|填报(?:人|单位|日期|时间)|填表|报送|审核|复核|单位(?:负责人|盖章|公章)|负责人|联系(?:人|电话)|统计(?:负责人|人员)|打印|第\s*\d+\s*页|note\s*[:.]|source\s*[:.]|notes\s*[:.])/i
/** Marks that begin a footnote, and as well the name of an indicator that has one. */
const mark = /^[\s（(【[]*[*＊※①-⑳]/
const section =
  /^\s*(?:[一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[章节部]|[IVX]+\.)/

/** Columns numbered as printed forms number them: 甲 乙 1 2 3. */
const columnMark = /^[（(]?(?:[甲乙丙丁戊己庚]|\d{1,2}|[—－-])[）)]?$/

const kindOf = remembering((text: string): SkipReason | 'mark' | null => {
  // What most rows begin with.
  if (/^\d+$/.test(text)) return null
  if (statedUnit(text) !== null) return 'unit-line'
  if (footnote.test(text)) return 'footnote'
  return mark.test(text) ? 'mark' : section.test(text) ? 'section' : null
})

const signature =
  /^[\s（(【[]*(?:制表|填报|填表|报送|审核|复核|单位(?:负责人|盖章|公章)|负责人|联系|统计(?:负责人|人员)|打印|第\s*\d)/

/** Whether a text begins as a signature does, or as what stands beside one: who filled the form in, when, and their telephone. */
export function isSignature(text: string): boolean {
  return signature.test(text)
}

/** Whether a text begins with the word of a remark or a signature. */
export function isRemark(text: string): boolean {
  return footnote.test(text) || statedUnit(text) !== null
}

/** A text without the word that makes it a remark or a signature: `注1.外贸出口额` is 外贸出口额. */
export function withoutRemark(text: string): string {
  return text
    .replace(footnote, '')
    .replace(/^\s*(?:计量)?单位\s*[:：]/, '')
    .replace(/^[\s:：.、，,]+/, '')
}

/**
 * What a row is that submits nothing, judged by the words it holds: a footnote or signature (whatever stands
 * beside it: `填报人：张三,审核：李四`), a heading of a section, the numbers of the columns, or none of these (null). A row of a value that merely
 * begins with a footnote mark is neither.
 */
export function remarkKind(cells: readonly string[], hasValue: boolean): SkipReason | null {
  const first = cells.find((cell) => cell.trim() !== '')
  if (first === undefined) return 'blank'
  if (first.trim() === '甲' && cells.every((cell) => cell.trim() === '' || columnMark.test(cell.trim()))) {
    return 'second-header'
  }
  const kind = kindOf(first)
  const alone = () => cells.filter((cell) => cell.trim() !== '').length === 1
  if (kind === 'mark') return hasValue ? null : 'footnote'
  return kind === 'section' && !alone() ? null : kind
}
