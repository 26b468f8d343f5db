import type { Indicator } from '../domain/plan.ts'
import { finite } from '../domain/quantity.ts'
import { grows, scales } from '../domain/scale.ts'
import type { GrowthSide, RelativeStep, VerdictRule } from '../domain/status-step.ts'
import { aboutShare, type Target } from '../domain/target.ts'
import type { Step } from '../domain/working.ts'
import { yearlyRate } from '../domain/yearly-rate.ts'
import { rate } from '../pathway/line.ts'
import { meanRate, realRates } from './real-growth.ts'
import type { ReportedValues } from './reported.ts'
import type { Series } from './series.ts'
import type { TargetPath } from './target-path.ts'
import { bandOf } from './verdict.ts'
import { verdictStep } from './verdict-step.ts'

/** Two growths that differ by less are equal: what is left is binary noise. */
const noise = 1e-12

/**
 * Judge a target that is relative to the growth of another indicator. Growths are worked out from amounts, at current
 * prices, but where growth at constant prices is published of both: a real growth is held against a real one only.
 *
 * - Two amounts of which growth at constant prices is published of every year: the means of these.
 * - An amount: its mean growth since the baseline against that of the other.
 * - A rate of growth (in % or ‰): the rate itself against the growth of the other over the same year, or,
 *   where the year before is not reported, over the years since the baseline.
 * - Two rates of growth: their means since the baseline, or where a year is missing those of the year itself.
 *
 * The pace is the ratio of the two growths (of ln, for amounts) and falls under the usual cuts; before the target year
 * such a target is never met for good, because the other indicator still moves. Where the other does not grow, being
 * faster is on track and being slower behind.
 *
 * @returns none where the target names no indicator of the plan
 */
export function relativeSteps(
  targetPath: TargetPath,
  reported: ReportedValues,
  actual: number,
  year: number,
): readonly Step[] {
  const step = comparisonOf(targetPath, reported, actual, year)
  if (step === null) return []
  if (step.satisfied === null) {
    const reason = step.amount && step.own.from === null ? 'no-baseline' : 'no-comparison'
    return [step, verdictStep(year, { by: 'not-defined' }, 'not-assessed', reason)]
  }
  const { satisfied, result } = step
  if (year === targetPath.targetYear)
    return [step, verdictStep(year, { by: 'final', satisfied }, satisfied ? 'met' : 'missed')]
  if (result === null)
    return [step, verdictStep(year, { by: 'relative', satisfied }, satisfied ? 'on-track' : 'behind')]
  const { verdict, low, high } = bandOf(result)
  const rule: VerdictRule = { by: 'pace', pace: result, low, high }
  return [step, verdictStep(year, rule, verdict)]
}

function comparisonOf(
  targetPath: TargetPath,
  reported: ReportedValues,
  actual: number,
  year: number,
): RelativeStep | null {
  const { indicator, against: other, baselineYear } = targetPath
  const { target, scale, unit } = indicator
  if (target.kind !== 'relative' || other === null || reported.against === null) return null
  const amount = grows(scales[scale])
  const real = amount ? realOf(targetPath, other, reported, year) : null
  if (real !== null) return real
  if (!amount && isYearlyRate(other)) return ratesOf(targetPath, other, reported, year)
  const theirsIn = (at: number) => amountIn(other, reported.against, at, baselineYear)
  const since = !amount && theirsIn(year - 1) !== null ? year - 1 : baselineYear
  const start = amountIn(indicator, null, baselineYear, baselineYear)
  const own: GrowthSide = amount
    ? grown(start, actual, year - baselineYear)
    : { rates: [], from: null, to: actual, years: 1, growth: asFraction(actual, unit) }
  const theirs = grown(theirsIn(since), theirsIn(year), year - since)
  return {
    ...held(target, other, own, theirs, amount),
    real: false,
    year,
    since,
    expected:
      amount && start !== null && theirs.growth !== null
        ? finite(start * (1 + theirs.growth) ** (year - baselineYear))
        : null,
  }
}

/** Published growth at constant prices of both, of every year since the baseline. */
function realOf(
  { indicator, baselineYear }: TargetPath,
  other: Indicator,
  { observations, againstObservations }: ReportedValues,
  year: number,
): RelativeStep | null {
  if (indicator.target.kind !== 'relative') return null
  const own = realRates(observations, baselineYear, year)
  const theirs = realRates(againstObservations, other.baselineYear, year)
  if (own === null || theirs === null || own.length !== theirs.length) return null
  const side = (rates: readonly number[]) => ofRates(rates, rates.length, meanRate(rates))
  const pair = held(indicator.target, other, side(own), side(theirs), false)
  return { ...pair, real: true, year, since: baselineYear, expected: null }
}

/** Two growths held against one another as the target asks. */
function held(
  target: Extract<Target, { kind: 'relative' }>,
  { code, name, nameEn }: Indicator,
  own: GrowthSide,
  other: GrowthSide,
  amount: boolean,
): Omit<RelativeStep, 'year' | 'since' | 'expected' | 'real'> {
  const share = target.about ? aboutShare : null
  const strict = !target.inclusive
  const pair = own.growth === null || other.growth === null ? null : [own.growth, other.growth]
  const [mine = null, yours = null] = pair === null ? [] : amount ? pair.map(Math.log1p) : pair
  return {
    kind: 'relative',
    code,
    name,
    nameEn,
    amount,
    own,
    other,
    share,
    strict,
    satisfied: mine === null || yours === null ? null : isAsAsked(mine, yours, share, strict),
    result: mine === null || yours === null || yours <= noise ? null : finite(mine / yours),
  }
}

/** Rates against rates: the means of the years since the baseline where all are known, else the year's own. */
function ratesOf(
  { indicator, baselineYear }: TargetPath,
  other: Indicator,
  { series, against }: ReportedValues,
  year: number,
): RelativeStep | null {
  if (indicator.target.kind !== 'relative') return null
  const rateIn = (of: Series | null, at: number) => {
    const point = of?.get(at)
    return point?.kind === 'value' ? (point.latest?.value ?? null) : null
  }
  const years = Array.from({ length: year - baselineYear }, (_, index) => baselineYear + 1 + index)
  const isWhole = years.every((at) => rateIn(series, at) !== null && rateIn(against, at) !== null)
  const since = isWhole ? baselineYear : year - 1
  const side = (of: Series | null, unit: string): GrowthSide => {
    const rates = years.filter((at) => at > since).flatMap((at) => rateIn(of, at) ?? [])
    const steps = rates.map((rate) => asFraction(rate, unit)).filter((step) => step !== null)
    const mean = steps.length === year - since ? meanRate(steps.map((step) => 100 * step)) : null
    return ofRates(rates, year - since, mean)
  }
  const [own, theirs] = [side(series, indicator.unit), side(against, other.unit)]
  return { ...held(indicator.target, other, own, theirs, false), real: false, year, since, expected: null }
}

/** Whether an indicator is itself a yearly rate of growth: by its scale, or by its name and unit. */
export function isYearlyRate({ name, unit, scale }: Indicator): boolean {
  if (grows(scales[scale])) return false
  return scales[scale].running === 'mean' || (asFraction(1, unit) !== null && yearlyRate.test(name))
}

function isAsAsked(own: number, other: number, share: number | null, strict: boolean): boolean {
  const needed = share !== null && other > 0 ? share * other : other
  return strict ? own > needed + noise : own >= needed - noise
}

/** The amount of an indicator in a year: the plan's baseline, or what was reported. Null unless it is a plain number. */
function amountIn(
  { baseline, scale }: Indicator,
  series: Series | null,
  year: number,
  baselineYear: number,
): number | null {
  if (!grows(scales[scale])) return null
  if (year === baselineYear) return baseline.kind === 'value' ? baseline.quantity.value : null
  const point = series?.get(year)
  return point?.kind === 'value' ? point.actual.value : null
}

/** A growth that is the mean of yearly rates, worked out of no amounts. */
function ofRates(rates: readonly number[], years: number, growth: number | null): GrowthSide {
  return { rates, from: null, to: null, years, growth }
}

function grown(from: number | null, to: number | null, years: number): GrowthSide {
  return {
    rates: [],
    from,
    to,
    years,
    growth: from === null || to === null ? null : rate(scales.growth, from, to, years),
  }
}

/** A rate in % or ‰ as a fraction; null in any other unit. */
export function asFraction(value: number, unit: string): number | null {
  if (unit === '%') return value / 100
  return unit === '‰' ? value / 1000 : null
}
