import type { RateOver } from '../../domain/plan-step.ts'
import { type ScaleName, scales } from '../../domain/scale.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { type Formula, named, number, over, zero } from '../../formula/formula.ts'
import { formulas } from '../../formula/scale.ts'
import { inSymbols, withNumbers } from '../../formula/write.ts'
import { plainNumber } from '../number.ts'

/** A formula in plain notation: in words, with the numbers put in, and the number it comes to. */
export interface WrittenFormula {
  readonly symbols: string
  readonly numbers: string
  readonly equals: string
}

/** Both dresses of a formula, and what it comes to; null where nothing is worked out, but a value stands as it is. */
export function written(formula: Formula, equals: string, lang: Lang): WrittenFormula | null {
  if (formula.kind === 'named') return null
  return { symbols: inSymbols(formula, lang), numbers: numbersOf(formula), equals }
}

/** A formula with the numbers put in. */
export function numbersOf(formula: Formula): string {
  return withNumbers(formula, digits)
}

/**
 * A number as put into a formula: the digits reported, at most six decimals where it is computed, so that whoever works
 * it out arrives at the result that is printed.
 *
 * @example term(-3.5) // '(-3.5)'
 */
export function term(value: number): string {
  return numbersOf(number(value))
}

function digits(value: number): string {
  return plainNumber(Number(value.toFixed(Math.max(6, decimalsFor(value, 6)))))
}

/** Decimals that show at least so many significant digits. */
function decimalsFor(value: number, significant: number): number {
  const needed = value === 0 ? 0 : significant - 1 - Math.floor(Math.log10(Math.abs(value)))
  return Math.min(100, Math.max(0, needed))
}

export const names = {
  baseline: { zh: '基期', en: 'baseline' },
  /** Where the path of an amended target begins. */
  start: { zh: '新起点', en: 'new start' },
  target: { zh: '目标', en: 'target' },
  actual: { zh: '实际', en: 'actual' },
  years: { zh: '年数', en: 'years' },
  left: { zh: '余下年数', en: 'years left' },
  run: { zh: '已过年数', en: 'years run' },
  elapsed: { zh: '时间进度', en: 'elapsed' },
  stretch: { zh: '这一段的时间进度', en: 'elapsed of the stretch' },
  ahead: { zh: '(余下年数 ÷ 已过年数)', en: '(years left ÷ years run)' },
} as const satisfies Readonly<Record<string, Text>>

/** A value on a scale, by its name. */
export function valueOn(scale: ScaleName, name: Text, value: number): Formula {
  return named(name, number(value, scales[scale].percent))
}

/** The value something starts from; where running values start, there is nothing to be said. */
export function startOn(scale: ScaleName, name: Text, value: number): Formula {
  return scales[scale].running !== null && value === 0 ? zero : valueOn(scale, name, value)
}

/** The mean yearly rate from one value to another. */
export function rateFormula(
  { scale, from, to, years, run = 0 }: RateOver,
  ends: { readonly from: Text; readonly to: Text },
  span: Text,
): Formula {
  const [start, end] = [startOn(scale, ends.from, from), valueOn(scale, ends.to, to)]
  const runs = { from: named(names.run, number(run)), to: named(names.years, number(run + years)) }
  return formulas[scale].rate(start, end, named(span, number(years)), runs)
}

/** Some years over others. */
export function yearsOver(name: Text, part: number, whole: number): Formula {
  return named(name, over(number(part), number(whole)))
}

/** Growth from one year's value to the next. */
export function growthFormula(from: number, to: number): string {
  return `${term(to)} ÷ ${term(from)} − 1`
}
