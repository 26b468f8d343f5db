import { readMeasure } from './digits.ts'
import type { CellFault } from './fault.ts'
import { quotationMarks } from './fold.ts'
import { lazily } from './lazily.ts'

type Mend = (text: string) => string

const quote = `[${quotationMarks}]`
const mark = '[\\s★☆*＊※†‡§#＃¹²³⁰⁴-⁹\\u2460-\\u24ff\\u2776-\\u2793]'

const ends = lazily(() => ({
  quotes: new RegExp(`^${quote}+|(?<!${quote})${quote}+$`, 'g'),
  marks: new RegExp(`(?<!${mark})${mark}+$`),
}))

/** The one thing that a cell with such a fault can mean, where there is one. */
const mends: Readonly<Partial<Record<CellFault, Mend>>> = {
  quoted: (text) => text.replace(ends().quotes, ''),
  mark: (text) => text.replace(/\[\d\]$/, '').replace(ends().marks, ''),
  // What a computer adds behind the digits of a decimal fraction.
  'too-many-digits': (text) =>
    /^[-+]?\d+\.\d+$/.test(text) ? String(Number(Number(text).toPrecision(15))) : text,
  apostrophes: (text) => text.replace(/['’‘´`]/g, '').replace(/[,，](?=[\d０-９]+$)/, '.'),
  'decimal-comma': (text) => text.replace(/[.\s]/g, '').replace(/[,，]/, '.'),
  'decimal-point': (text) => text.replace(/[.．。·]$/, '').replace(/[。·]/, '.'),
  'sign-behind': (text) => text.replace(/^(.*?)([-−－])$/s, '-$1').replace(/[+＋]$/, ''),
  sign: (text) => text.replace(/^[–—‐‑−－-]\s*(?=[\d０-９.．])/, '-'),
  'leading-zero': (text) => (/^[0０]+[.．]/.test(text) ? text.replace(/^[0０]+(?=[0０][.．])/, '') : text),
}

/**
 * The text to type instead of one that is refused, where only one number can be meant; else null.
 *
 * @example meantBy('decimal-comma', '2.030,29') // '2030.29'
 */
export function meantBy(fault: CellFault, text: string): string | null {
  const meant = mends[fault]?.(text).trim()
  return meant === undefined || meant === text || readMeasure(meant) === null ? null : meant
}
