import type { ScaleName } from '../domain/scale.ts'
import { type Formula, ln, minus, number, one, over, plus, power, times, zero } from './formula.ts'

/** The formulas of a scale. Values are formulas too, so that they keep their names; a running value starts at `zero`. */
export interface ScaleFormulas {
  /** Mean yearly rate between two values. */
  readonly rate: (from: Formula, to: Formula, years: Formula, runs: Runs) => Formula
  /** The value some share of the way from one value to another. */
  readonly between: (start: Formula, end: Formula, share: Formula) => Formula
  /** The value due by some year, where that is not the one between: a mean stays the same. */
  readonly due?: (end: Formula) => Formula
  /** The share of the way that lies behind. */
  readonly progress: (start: Formula, at: Formula, end: Formula, runs: Runs) => Formula
  /** Where a value leads that goes on as it did since the start; `ahead` is the years left over those run. */
  readonly projected: (start: Formula, at: Formula, ahead: Formula) => Formula
  /** What is still to be done of a total; null where there is none. */
  readonly left: ((at: Formula, end: Formula) => Formula) | null
  /** What values come to that stand for so many `years` each; null where each stands for itself. */
  readonly together: ((values: readonly Formula[], years: readonly number[]) => Formula) | null
}

/** The years since the baseline that the first and the last value stand for: a mean depends on them. */
export interface Runs {
  readonly from: Formula
  readonly to: Formula
}

const growth: ScaleFormulas = {
  rate: (from, to, years) => minus(power(over(to, from), over(one, years)), one),
  between: (start, end, share) => times(start, power(over(end, start), share)),
  progress: (start, at, end) => over(ln(over(at, start)), ln(over(end, start))),
  projected: (start, at, ahead) => times(at, power(over(at, start), ahead)),
  left: null,
  together: null,
}

const change: ScaleFormulas = {
  rate: (from, to, years) => over(minus(to, from), years),
  between: (start, end, share) => plus(start, times(minus(end, start), share)),
  progress: (start, at, end) => over(minus(at, start), minus(end, start)),
  projected: (start, at, ahead) => plus(at, times(minus(at, start), ahead)),
  left: null,
  together: null,
}

/** As of levels, but for the start at zero. */
const sum: ScaleFormulas = {
  ...change,
  left: (at, end) => minus(end, at),
  together: (years) => years.reduce(plus, zero),
}

/** What a reduction leaves of one. */
const rest = (reduction: Formula) => minus(one, reduction)
const cut: ScaleFormulas = {
  rate: (from, to, years) => minus(one, power(over(rest(to), rest(from)), over(one, years))),
  between: (_start, end, share) => minus(one, power(rest(end), share)),
  progress: (_start, at, end) => over(ln(rest(at)), ln(rest(end))),
  projected: (_start, at, ahead) => minus(one, power(rest(at), plus(one, ahead))),
  left: (at, end) => minus(one, over(rest(end), rest(at))),
  together: (years) => minus(one, years.map(rest).reduce(times)),
}

/** What a mean growth over so many years makes of one. */
const grown = (mean: Formula, years: Formula) => (mean === zero ? one : power(plus(one, mean), years))
const logged = (mean: Formula, years: Formula) => times(years, ln(plus(one, mean)))
const meanGrowth: ScaleFormulas = {
  rate: (from, to, years, runs) =>
    from === zero
      ? to
      : minus(power(over(grown(to, runs.to), grown(from, runs.from)), over(one, years)), one),
  between: (_start, end, share) => minus(power(plus(one, end), share), one),
  due: (end) => end,
  progress: (_start, at, end, runs) => over(logged(at, runs.from), logged(end, runs.to)),
  projected: (_start, at) => at,
  left: null,
  together: (values, years) => {
    const all = number(years.reduce((total, one) => total + one, 0))
    const product = values.map((value, at) => whole(value, years[at] ?? 1)).reduce(times)
    return minus(power(product, over(one, all)), one)
  },
}

/** The factor that one year's rate makes, or a mean of several. */
function whole(rate: Formula, years: number): Formula {
  return years === 1 ? plus(one, rate) : grown(rate, number(years))
}

export const formulas: Readonly<Record<ScaleName, ScaleFormulas>> = {
  growth,
  change,
  sum,
  cut,
  'mean-growth': meanGrowth,
}
