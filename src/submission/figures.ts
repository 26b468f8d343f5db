import { lazily } from '../text/lazily.ts'

/** Beyond this a text is searched no further. */
const longest = 66_000
const anyDigit = /[\d０-９]/
const anyValue =
  /[\d０-９]|[一二三四五六七八九两][十百千万亿]|完成|达标|实现|落实|\b(?:met|achieved|completed|fulfilled)\b/i

/** Whether a text may hold a value, as far as a glance tells: a digit, 一千, or a word such as 完成. */
export function mayHoldValue(text: string): boolean {
  return anyValue.test(text)
}

/**
 * Numbers that measure nothing: marks of footnotes, the time a text speaks of, the places of tables, pages and chapters,
 * telephone numbers and addresses. Each is a blank to whoever looks for figures.
 */
const noFigures = lazily((): readonly RegExp[] => [
  /https?:\/\/\S+|www\.\S+|[\w.-]{1,32}@[\w.-]+/gi,
  /[①-⓿❶-➓¹²³⁰⁴-⁹]/g,
  /\b[a-z]{2,4}(?:\/[a-z])? ?\d{1,5}(?:\.\d{1,2})?[-—](?:19|20)\d{2}(?!\d)/gi,
  /(?:19|20)\d{2} ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?|\d{1,2} ?月 ?\d{1,2} ?日/g,
  /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d(?!\d)/g,
  /(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)|\d{1,2} ?[时点](?: ?\d{1,2} ?分)?/g,
  /(?<![\d.,])(?:19|20)\d{2} ?(?:年度?)? ?[-–—~～至到/] ?(?:(?:19|20)?\d{2})(?![\d%％.])年?/g,
  /(?<![\d.,])(?:19|20)\d{2}(?!\d|[.,]\d|[%％])(?: ?年度?)?/g,
  /(?<!\d)\d{1,2}(?: ?[-–—~～至到、] ?\d{1,2})? ?月份?|[1-4](?: ?[-–—~～至到] ?[1-4])? ?季度|\b[QH][1-4]\b/gi,
  /第 ?\d+(?: ?[-–—~～至到、] ?\d+)* ?\p{L}?/gu,
  /(?:表|图|附件|附录|附注|注|款|条|页|行|列|栏|版|no\.?|pp?\.|table|figure|page|note|line|chapter|section) ?[:：.]? ?[a-z]?\d+(?:[-–—.]\d+)*(?: ?of ?\d+)?/gi,
  /(?:电话|手机|传真|邮编|代码|编码|编号|文号|表号|tel|phone|fax)[^\d\p{L}]{0,4}[\d() （）-]+/giu,
  /(?<!\d)0\d{2,3}-\d{7,8}(?:-\d{1,4})?(?![\d.])|(?<!\d)1[3-9]\d{9}(?![\d.])/g,
  /[〔[(（【]\d{1,4}[〕\])）】] ?(?:\d{1,9} ?号)?|(?<!\d)\d{1,9} ?[号表]/g,
  /(?<!\d)(?:共 ?)?\d{1,9} ?(?:页|项|个?指标|条|份|类|次|期|届|行|列|列表|章|节|版)/g,
  /(?<![a-z])[a-z]{1,5}-?\d{1,5}(?:[.-]\d{1,4})*(?!\d)/gi,
  /(?<![\d.])[2-6][agd](?![a-z])/gi,
])
/** `1.2、`, `3)`, `(4)`, `3.1 `: what counts the lines of a text. */
const counted = lazily(
  () =>
    /^ ?[（(]?\d{1,2}(?:[.．-]\d{1,2}){0,3} ?[、.．)）:：](?!\d)|^ ?1?\d(?:[.．-]\d{1,2}){1,3} ?(?=\p{Script=Han}{2})/u,
)

/**
 * Whether a text holds a figure: a number that is neither a year, a date, the number of a note, a table or a page, nor
 * part of a word.
 *
 * @example holdsFigure('2023年，比上年增长 6.8%') // true
 * @example holdsFigure('注1：2023年12月31日印发，共36项') // false
 */
export function holdsFigure(text: string): boolean {
  return anyDigit.test(text) && /\d/.test(measured(text))
}

/** The same for a figure that is no mere count: with decimals or in %. */
export function holdsMeasure(text: string): boolean {
  return anyDigit.test(text) && /\d\.\d|\d ?[%‰]/.test(measured(text))
}

/** A text without its numbers that measure nothing. */
function measured(text: string): string {
  const words = text
    .slice(0, longest)
    .replace(/\s+/g, ' ')
    .replace(/[０-９．，％]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(counted(), ' ')
  return noFigures().reduce((rest, pattern) => rest.replace(pattern, ' '), words)
}
