import type { Assessment } from '../domain/assessment.ts'
import { addsUp, scales } from '../domain/scale.ts'
import type { Lang } from '../domain/wording.ts'
import { decimalsShown, sizeText } from './number.ts'
import { type RateDemand, type RateTerms, type RequiredKind, rateWords, requiredWord } from './rate.ts'

/** Number formats of spreadsheets: what is shown is words and digits, what is held stays a number. */

const fewest = 2
const most = 6

/**
 * How a spreadsheet shows values with so many decimals.
 *
 * @example valueFormat([1516.7, 2200, null]) // '#,##0.0'
 */
export function valueFormat(values: readonly (number | null)[], least = 0): string {
  const decimals = values.map((value) => (value === null ? 0 : writtenDecimals(value)))
  return `#,##0${fraction(Math.max(least, ...decimals))}`
}

/** Decimals a value is written with, as far as a sheet has room for them. */
function writtenDecimals(value: number): number {
  const text = String(Number(value.toPrecision(12)))
  return text.includes('e') ? 0 : Math.min(most, decimalsShown(text))
}

function fraction(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
}

/**
 * How a spreadsheet shows a rate a year: growth in %, change in points or in the unit, a cut as what is taken off.
 *
 * @example rateFormat({ scale: 'growth', unit: '亿元', better: 'higher' }, [0.0772], 'zh') // '0.00%'
 */
export function rateFormat(terms: RateTerms, beside: readonly (number | null)[], lang: Lang): string {
  const scale = scales[terms.scale]
  const size = sizeFormat(terms, beside, lang)
  if (scale.reduces) return `"${rateWords.cut[lang]} "${size};"${rateWords.rise[lang]} "${size};${size}`
  return scale.compounds || addsUp(scale) ? size : `+${size};-${size};${size}`
}

/**
 * How it shows the rate still required, of which what lies on the other side is slack and reads so.
 *
 * @example requiredFormat({ scale: 'growth', unit: '亿元', better: 'higher', target: { inclusive: true } }, [0.04], 'en') // '0.00%;"may fall "0.00%;"no change"'
 */
export function requiredFormat(terms: RateDemand, beside: readonly (number | null)[], lang: Lang): string {
  const { better, target } = terms
  const scale = scales[terms.scale]
  const size = sizeFormat(terms, beside, lang)
  const word = (kind: RequiredKind, after = '') => `"${requiredWord(kind, lang)}${after}"`
  if (addsUp(scale))
    return better === 'higher'
      ? `${size};${word('none-left')};${word('none-left')}`
      : `${word('at-most', ' ')}${size};-${size};${word('at-most', ' ')}${size}`
  const still = word(target.inclusive ? 'hold' : better === 'higher' ? 'must-rise' : 'must-fall')
  if (scale.reduces) return `"${rateWords.cut[lang]} "${size};${word('may-rise', ' ')}${size};${still}`
  const signed = scale.compounds ? size : `+${size}`
  return better === 'higher'
    ? `${signed};${word('may-fall', ' ')}${size};${still}`
    : `${word('may-rise', ' ')}${size};-${size};${still}`
}

/** The size of a rate: two decimals, or as many as the smallest of these needs to be told from none. */
function sizeFormat({ scale, unit }: RateTerms, beside: readonly (number | null)[], lang: Lang): string {
  const { compounds } = scales[scale]
  const shown = beside.flatMap((rate) =>
    rate === null ? [] : [decimalsShown(sizeText(compounds ? 100 * rate : rate))],
  )
  const digits = `0${fraction(Math.min(most, Math.max(fewest, ...shown)))}`
  if (compounds) return `${digits}%`
  const point = points.get(unit)?.[lang] ?? ''
  return point === '' ? digits : `${digits}" ${point}"`
}

/** Points of a share, in full. */
const points: ReadonlyMap<Assessment['unit'], Readonly<Record<Lang, string>>> = new Map([
  ['%', { zh: '个百分点', en: 'pp' }],
  ['‰', { zh: '个千分点', en: 'pm' }],
])
