import type { ScaleName } from '../../domain/plan.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { plainNumber } from '../number.ts'

/** A formula in plain notation: in words, with the numbers put in, and the number it comes to. */
export interface Formula {
  readonly symbols: string
  readonly numbers: string
  readonly equals: string
}

/**
 * A number as put into a formula: the digits reported, at most six decimals where it is computed, so that whoever works
 * it out arrives at the result that is printed.
 *
 * @example term(-3.5) // '(-3.5)'
 */
export function term(value: number): string {
  const text = plainNumber(Number(value.toFixed(Math.max(6, decimalsFor(value, 6)))))
  return value < 0 ? `(${text})` : text
}

/** Decimals that show at least so many significant digits. */
function decimalsFor(value: number, digits: number): number {
  const needed = value === 0 ? 0 : digits - 1 - Math.floor(Math.log10(Math.abs(value)))
  return Math.min(100, Math.max(0, needed))
}

/** One less a reduction in %: `1 − 2.9%`, `1 + 1.51%` where it is a rise. */
export function lessCut(cut: number): string {
  return cut < 0 ? `1 + ${term(-cut)}%` : `1 − ${term(cut)}%`
}

/** A power whose exponent is one number over another, left out where that is 1. The base is put in brackets. */
function power(base: string, over: number, under: number): string {
  if (over === under) return `(${base})`
  return under === 1 ? `(${base})^${over}` : `(${base})^(${over} ÷ ${under})`
}

/** What the ends of a rate are called. */
export interface Ends {
  readonly from: Text
  readonly to: Text
}

export const names = {
  baseline: { zh: '基期', en: 'baseline' },
  target: { zh: '目标', en: 'target' },
  actual: { zh: '实际', en: 'actual' },
  years: { zh: '年数', en: 'years' },
  left: { zh: '余下年数', en: 'years left' },
  run: { zh: '已过年数', en: 'years run' },
} as const satisfies Readonly<Record<string, Text>>

/** The mean yearly rate from one value to another, on a scale. Totals start at 0, which is left out. */
export function rateFormula(
  scale: ScaleName,
  { from, to, years }: { readonly from: number; readonly to: number; readonly years: number },
  ends: Ends,
  span: Text,
  lang: Lang,
): Omit<Formula, 'equals'> {
  const [a, b, n] = [ends.from[lang], ends.to[lang], span[lang]]
  const [x, y] = [term(from), term(to)]
  const started = from !== 0
  switch (scale) {
    case 'growth':
      return { symbols: `(${b} ÷ ${a})^(1 ÷ ${n}) − 1`, numbers: `${power(`${y} ÷ ${x}`, 1, years)} − 1` }
    case 'change':
      return { symbols: `(${b} − ${a}) ÷ ${n}`, numbers: `(${y} − ${x}) ÷ ${years}` }
    case 'sum':
      return started
        ? { symbols: `(${b} − ${a}) ÷ ${n}`, numbers: `(${y} − ${x}) ÷ ${years}` }
        : { symbols: `${b} ÷ ${n}`, numbers: `${y} ÷ ${years}` }
    case 'cut':
      return started
        ? {
            symbols: `1 − ((1 − ${b}) ÷ (1 − ${a}))^(1 ÷ ${n})`,
            numbers: `1 − ${power(`(${lessCut(to)}) ÷ (${lessCut(from)})`, 1, years)}`,
          }
        : { symbols: `1 − (1 − ${b})^(1 ÷ ${n})`, numbers: `1 − ${power(lessCut(to), 1, years)}` }
  }
}

/** The value a steady path from baseline to target has after some of its years. */
export function expectedFormula(
  scale: ScaleName,
  {
    start,
    end,
    run,
    years,
  }: { readonly start: number; readonly end: number; readonly run: number; readonly years: number },
  lang: Lang,
): Omit<Formula, 'equals'> {
  const [b, t] = [names.baseline[lang], names.target[lang]]
  const share = { zh: '时间进度', en: 'elapsed' }[lang]
  const [x, y] = [term(start), term(end)]
  switch (scale) {
    case 'growth':
      return {
        symbols: `${b} × (${t} ÷ ${b})^${share}`,
        numbers: `${x} × ${power(`${y} ÷ ${x}`, run, years)}`,
      }
    case 'change':
      return {
        symbols: `${b} + (${t} − ${b}) × ${share}`,
        numbers: `${x} + (${y} − ${x}) × ${run} ÷ ${years}`,
      }
    case 'sum':
      return { symbols: `${t} × ${share}`, numbers: `${y} × ${run} ÷ ${years}` }
    case 'cut':
      return { symbols: `1 − (1 − ${t})^${share}`, numbers: `1 − ${power(lessCut(end), run, years)}` }
  }
}

/** The share of the way from baseline to target that lies behind. */
export function progressFormula(
  scale: ScaleName,
  { start, actual, end }: { readonly start: number; readonly actual: number; readonly end: number },
  lang: Lang,
): Omit<Formula, 'equals'> {
  const [b, a, t] = [names.baseline[lang], names.actual[lang], names.target[lang]]
  const [x, z, y] = [term(start), term(actual), term(end)]
  switch (scale) {
    case 'growth':
      return { symbols: `ln(${a} ÷ ${b}) ÷ ln(${t} ÷ ${b})`, numbers: `ln(${z} ÷ ${x}) ÷ ln(${y} ÷ ${x})` }
    case 'change':
      return { symbols: `(${a} − ${b}) ÷ (${t} − ${b})`, numbers: `(${z} − ${x}) ÷ (${y} − ${x})` }
    case 'sum':
      return { symbols: `${a} ÷ ${t}`, numbers: `${z} ÷ ${y}` }
    case 'cut':
      return {
        symbols: `ln(1 − ${a}) ÷ ln(1 − ${t})`,
        numbers: `ln(${lessCut(actual)}) ÷ ln(${lessCut(end)})`,
      }
  }
}

/** Where the mean pace since the baseline leads. */
export function projectedFormula(
  scale: ScaleName,
  {
    start,
    actual,
    run,
    left,
  }: { readonly start: number; readonly actual: number; readonly run: number; readonly left: number },
  lang: Lang,
): Omit<Formula, 'equals'> {
  const [b, a] = [names.baseline[lang], names.actual[lang]]
  const share = `(${names.left[lang]} ÷ ${names.run[lang]})`
  const [x, z] = [term(start), term(actual)]
  switch (scale) {
    case 'growth':
      return {
        symbols: `${a} × (${a} ÷ ${b})^${share}`,
        numbers: `${z} × ${power(`${z} ÷ ${x}`, left, run)}`,
      }
    case 'change':
      return {
        symbols: `${a} + (${a} − ${b}) × ${share}`,
        numbers: `${z} + (${z} − ${x}) × ${left} ÷ ${run}`,
      }
    case 'sum':
      return { symbols: `${a} + ${a} × ${share}`, numbers: `${z} + ${z} × ${left} ÷ ${run}` }
    case 'cut':
      return {
        symbols: `1 − (1 − ${a})^(1 + ${share})`,
        numbers: `1 − ${power(lessCut(actual), run + left, run)}`,
      }
  }
}

/** Growth from one year's value to the next. */
export function growthFormula(from: number, to: number): string {
  return `${term(to)} ÷ ${term(from)} − 1`
}
