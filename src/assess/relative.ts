import type { GrowthComparison, Reason, Verdict } from '../domain/assessment.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Target } from '../domain/target.ts'
import { rate } from '../pathway/line.ts'
import { clean, scales } from '../pathway/scale.ts'
import { aboutShare } from './goal.ts'
import { type Series, seriesOf } from './series.ts'
import { type Values, valuesOf } from './values.ts'
import { reachVerdict } from './verdict.ts'

/** How a target such as `快于经济增长` stands, and the growth it was held against. */
export interface RelativeStanding {
  readonly verdict: Verdict
  readonly reason: Reason | null
  /** Ratio of the two growths; null where the other does not grow. */
  readonly pace: number | null
  /** In the target year, whether it was met. */
  readonly reaches: boolean | null
  readonly comparison: GrowthComparison | null
  /** The baseline grown as fast as the other indicator; null for an indicator that is itself a rate of growth. */
  readonly expected: number | null
}

/** Two growths that differ by less are equal: what is left is binary noise. */
const noise = 1e-12

/**
 * Judge a target that is relative to the growth of another indicator. Both growths are worked out from amounts, so both
 * are at current prices; a published real growth is another basis and never enters.
 *
 * - An amount (scale `growth`): its mean growth since the baseline against that of the other.
 * - A rate of growth (scale `change`, in % or ‰): the rate itself against the growth of the other over the same year, or,
 *   where the year before is not reported, over the years since the baseline.
 *
 * The pace is the ratio of the two growths (of ln, for amounts) and falls under the usual cuts; before the target year
 * such a target is never met for good, because the other indicator still moves. Where the other does not grow, being
 * faster is on track and being slower behind.
 *
 * @returns null where the year has no number of its own, or the target names no indicator of the plan
 */
export function judgeRelative(
  plan: Plan,
  indicator: Indicator,
  values: Values,
  series: Series,
  year: number,
): RelativeStanding | null {
  const { target } = indicator
  const point = series.get(year)
  const other = target.kind === 'relative' ? plan.indicators.find(({ code }) => code === target.code) : null
  if (target.kind !== 'relative' || other == null || point?.kind !== 'value') return null
  const against = seriesOf(other, valuesOf(values, other), plan.baselineYear)
  const years = year - plan.baselineYear
  const isAmount = indicator.scale === 'growth'
  const from = !isAmount && amountIn(other, against, year - 1, plan) !== null ? year - 1 : plan.baselineYear
  const start = amountIn(indicator, series, plan.baselineYear, plan)
  const own = isAmount
    ? growth(start, point.actual.value, years)
    : asFraction(point.actual.value, indicator.unit)
  const before = amountIn(other, against, from, plan)
  const now = amountIn(other, against, year, plan)
  const theirs = growth(before, now, year - from)
  if (own === null || theirs === null) {
    const reason = isAmount && start === null ? 'no-baseline' : 'no-comparison'
    return { verdict: 'not-assessed', reason, pace: null, reaches: null, comparison: null, expected: null }
  }
  const { code, name, nameEn } = other
  return {
    ...judged(target, own, theirs, isAmount, year === plan.targetYear),
    comparison: { code, name, nameEn, own, other: theirs, from },
    expected: isAmount && start !== null ? clean(start * (1 + theirs) ** years) : null,
  }
}

function judged(
  target: Extract<Target, { kind: 'relative' }>,
  own: number,
  other: number,
  isAmount: boolean,
  over: boolean,
): Pick<RelativeStanding, 'verdict' | 'reason' | 'pace' | 'reaches'> {
  const [mine, theirs] = isAmount ? [Math.log1p(own), Math.log1p(other)] : [own, other]
  const needed = target.about && theirs > 0 ? aboutShare * theirs : theirs
  const satisfied = target.inclusive ? mine >= needed - noise : mine > needed + noise
  const pace = theirs > noise ? clean(mine / theirs) : null
  const open = pace === null ? (satisfied ? 'on-track' : 'behind') : reachVerdict(false, pace, false)
  const verdict = over ? (satisfied ? 'met' : 'missed') : (open ?? 'not-assessed')
  return { verdict, reason: null, pace, reaches: over ? satisfied : null }
}

/** The amount of an indicator in a year: the plan's baseline, or what was reported. Null unless it is a plain number. */
function amountIn({ baseline, scale }: Indicator, series: Series, year: number, plan: Plan): number | null {
  if (scale !== 'growth') return null
  if (year === plan.baselineYear) return baseline.kind === 'value' ? baseline.quantity.value : null
  const point = series.get(year)
  return point?.kind === 'value' ? point.actual.value : null
}

function growth(from: number | null, to: number | null, years: number): number | null {
  return from === null || to === null ? null : rate(scales.growth, from, to, years)
}

function asFraction(value: number, unit: string): number | null {
  if (unit === '%') return value / 100
  return unit === '‰' ? value / 1000 : null
}
