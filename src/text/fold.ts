/** Every sign that people quote with, for a class of characters in a pattern. */
export const quotationMarks = `"＂＇“”„‟'‘’‚‛\`´«»「」『』`
const dashes = /[‐‑‒–—―−]/g
const opening = /[[{【〔〖「『]/g
const closing = /[\]}】〕〗」』]/g
const quotes = /["“”„‟'‘’‚‛`´«»]/g
/** Text that folding leaves as it is, as most names and headers are. */
const folded = /^[\u4e00-\u9fffa-z0-9.%()-]*$/
/** Characters that take no room and say nothing: soft hyphens, joiners, marks of direction. One list for names and numbers. */
const unseen =
  '\\u00ad\\u034f\\u061c\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff'
const invisible = new RegExp(`[${unseen}]`, 'g')
/** What names and units may hold besides, and numbers may only have around them: controls, and the fillers of Hangul. */
const fillers = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u115f\\u1160\\u3164\\uffa0'
const blankOrInvisible = new RegExp(`[\\s${unseen}${fillers}]`, 'g')
const unsaid = new RegExp(`[${unseen}${fillers}${quotationMarks}]`, 'g')
const around = new RegExp(`^[\\s${unseen}${fillers}]+|(?<![${fillers}])[${fillers}]+$`, 'g')

/**
 * A text without the characters in it that take no room and say nothing: marks of direction, joiners, soft hyphens.
 *
 * @example withoutInvisible('地区\u200b生产总值') // '地区生产总值'
 */
export function withoutInvisible(text: string): string {
  return folded.test(text) ? text : text.replace(invisible, '')
}

/** A unit or a name without anything that says nothing: what `withoutInvisible` leaves out, controls, fillers, and quotation marks. */
export function withoutFillers(text: string): string {
  return folded.test(text) ? text : text.replace(unsaid, '')
}

/**
 * A cell without what stands around its number and says nothing.
 *
 * @example bareCell('2030.29\u3164') // '2030.29'
 */
export function bareCell(text: string): string {
  return withoutInvisible(text).replace(around, '').trim()
}

/**
 * Fold a name, a unit or a header for matching: width and compatibility forms (NFKC), blanks and invisible
 * characters away, brackets and dashes to one form, quotes away, lower case. Never for numbers, because
 * NFKC turns `12.5①` into 12.51.
 *
 * @example foldName('人均 ＧＤＰ（常住）') // '人均gdp(常住)'
 */
export function foldName(text: string): string {
  if (folded.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(blankOrInvisible, '')
    .replace(opening, '(')
    .replace(closing, ')')
    .replace(quotes, '')
    .replace(dashes, '-')
    .toLowerCase()
}

const symbols: ReadonlyMap<string, string> = new Map([
  ['＞', '>'],
  ['﹥', '>'],
  ['＜', '<'],
  ['﹤', '<'],
  ['＝', '='],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['（', '('],
  ['）', ')'],
  ['［', '['],
  ['］', ']'],
  ['〔', '['],
  ['〕', ']'],
  ['【', '['],
  ['】', ']'],
  ['～', '~'],
  ['〜', '~'],
  ['：', ':'],
  ['︰', ':'],
  ['﹕', ':'],
  ['꞉', ':'],
  ['﹪', '%'],
  ['／', '/'],
])
const anySymbol = new RegExp(`[${[...symbols.keys()].join('')}]`, 'g')
const ofNumber = /[\d０-９,，.．]/

/**
 * Fold what stands around a number: brackets, comparison signs and blanks, one character for one, so that no
 * digit is ever made, changed or joined to another (`20 30` keeps its blank).
 *
 * @example foldNotation('＞ 98.5 ％') // '>98.5％'
 */
export function foldNotation(text: string): string {
  return withoutInvisible(text)
    .trim()
    .replace(/\s+/g, (run, at: number, whole: string) => {
      const between = ofNumber.test(whole.charAt(at - 1)) && ofNumber.test(whole.charAt(at + run.length))
      return between ? run : ''
    })
    .replace(anySymbol, (symbol) => symbols.get(symbol) ?? symbol)
}
