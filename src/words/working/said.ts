import type { Assessment } from '../../domain/assessment.ts'
import { scales } from '../../domain/scale.ts'
import type { Lang } from '../../domain/wording.ts'
import { computedText, sizeText, valueText } from '../number.ts'
import { listComma } from '../punctuation.ts'
import { rateText } from '../rate.ts'
import { unitText } from '../unit.ts'
import { besides, isRunning } from '../value.ts'
import type { WrittenFormula } from './formula.ts'

/** A step in words: what it is called, what it comes to, how that is worked out, and what it means. */
export interface Said {
  readonly title: string
  readonly result: string
  readonly formula: WrittenFormula | null
  readonly remarks: readonly string[]
}

/** The indicator a step speaks of, and the language it is said in. */
export interface Speech {
  readonly of: Assessment
  readonly baselineYear: number
  readonly targetYear: number
  readonly lang: Lang
}

export const said = (
  title: string,
  result: string,
  remarks: readonly (string | null)[] = [],
  formula: WrittenFormula | null = null,
): Said => ({ title, result, formula, remarks: remarks.filter((remark) => remark !== null) })

/** A reported value with its unit. */
export function amount(value: number, { of, lang }: Speech): string {
  return withUnit(valueText(value), of, lang)
}

/** What satisfies a target, with its unit: as written, or five digits of what 左右 comes to. */
export function goalText(threshold: number, { of, lang }: Speech): string {
  return withUnit(goalNumber(threshold), of, lang)
}

/** The same without its unit. */
export function goalNumber(threshold: number): string {
  const whole = threshold === 0 ? 1 : Math.ceil(Math.log10(Math.abs(threshold)))
  return valueText(Number(threshold.toPrecision(Math.max(5, Math.min(whole, 15)))))
}

/** Two computed values of which the first leaves its unit to the second. */
export function between(low: number, high: number, speech: Speech): readonly [string, string] {
  const { of } = speech
  const share = isPercent(of) || of.unit === '‰'
  return [share ? about(low, speech) : bare(low, of), about(high, speech)]
}

/** A computed value with its unit, as precise as the reported values it stands beside. */
export function about(value: number, { of, lang }: Speech): string {
  return withUnit(bare(value, of), of, lang)
}

/** A computed value without its unit. */
export function bare(value: number, of: Assessment): string {
  return computedText(value, scales[of.scale].percent ? [...besides(of), 0.01] : besides(of))
}

/** The value of a year with its unit: as reported, or where it was added up or compounded (`own` is then the year's), rounded. */
export function actualText(value: number, own: number | null, speech: Speech): string {
  return isRunning(speech.of) && own !== null ? about(value, speech) : amount(value, speech)
}

/** A distance from one value to another: of shares, in points. */
export function distance(size: number, { of, lang }: Speech): string {
  if (isPercent(of)) return `${sizeText(size)}${lang === 'zh' ? ' 个百分点' : ' pp'}`
  return withUnit(sizeText(size), of, lang)
}

/** A yearly rate with its unit. */
export function yearly(rate: number, { of, lang }: Speech): string {
  const text = rateText(rate, of, lang)
  return scales[of.scale].compounds || of.unit === '%' || of.unit === '‰' ? text : withUnit(text, of, lang)
}

/** Whether values are in %: a reduction is, whatever the unit of what is reduced. */
function isPercent({ scale, unit }: Assessment): boolean {
  return scales[scale].percent || unit === '%'
}

/** In English, units that begin with a number are left to the heading: `2030.29 100m yuan` reads as one number. */
export function withUnit(shown: string, of: Assessment, lang: Lang): string {
  const { unit } = of
  if (isPercent(of)) return `${shown}%`
  if (unit === '‰') return `${shown}‰`
  const word = unitText(unit, lang)
  return word === '' || (lang === 'en' && /^\d/.test(word)) || /=/.test(word) ? shown : `${shown} ${word}`
}

/** Years as a list. */
export function listOf(items: readonly (string | number)[], lang: Lang): string {
  return items.join(listComma[lang])
}

export function yearText(year: number, lang: Lang): string {
  return lang === 'zh' ? `${year} 年` : `${year}`
}

/** So many years, in words. */
export function yearsText(years: number, lang: Lang): string {
  if (lang === 'zh') return `${years} 年`
  return years === 1 ? '1 year' : `${years} years`
}
