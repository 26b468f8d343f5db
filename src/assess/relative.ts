import type { Indicator } from '../domain/plan.ts'
import type { GrowthSide, RelativeStep, VerdictRule } from '../domain/standing-step.ts'
import type { Step } from '../domain/working.ts'
import { rate } from '../pathway/line.ts'
import { clean, scales } from '../pathway/scale.ts'
import type { Course } from './course.ts'
import { aboutShare } from './goal.ts'
import type { ReportedValues } from './reported.ts'
import type { Series } from './series.ts'
import { bandOf } from './verdict.ts'
import { verdictStep } from './verdict-step.ts'

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
 * @returns none where the target names no indicator of the plan
 */
export function relativeSteps(
  course: Course,
  reported: ReportedValues,
  actual: number,
  year: number,
): readonly Step[] {
  const step = comparisonOf(course, reported, actual, year)
  if (step === null) return []
  if (step.satisfied === null) {
    const reason = step.amount && step.own.from === null ? 'no-baseline' : 'no-comparison'
    return [step, verdictStep(year, { by: 'not-defined' }, 'not-assessed', reason)]
  }
  const { satisfied, result } = step
  if (year === course.targetYear)
    return [step, verdictStep(year, { by: 'final', satisfied }, satisfied ? 'met' : 'missed')]
  if (result === null)
    return [step, verdictStep(year, { by: 'relative', satisfied }, satisfied ? 'on-track' : 'behind')]
  const { verdict, low, high } = bandOf(result)
  const rule: VerdictRule = { by: 'pace', pace: result, low, high }
  return [step, verdictStep(year, rule, verdict)]
}

function comparisonOf(
  course: Course,
  reported: ReportedValues,
  actual: number,
  year: number,
): RelativeStep | null {
  const { indicator, against: other, baselineYear } = course
  const { target, scale, unit } = indicator
  if (target.kind !== 'relative' || other === null || reported.against === null) return null
  const amount = scale === 'growth'
  const theirsIn = (at: number) => amountIn(other, reported.against, at, baselineYear)
  const since = !amount && theirsIn(year - 1) !== null ? year - 1 : baselineYear
  const start = amountIn(indicator, null, baselineYear, baselineYear)
  const own: GrowthSide = amount
    ? grown(start, actual, year - baselineYear)
    : { from: null, to: actual, years: 1, growth: asFraction(actual, unit) }
  const theirs = grown(theirsIn(since), theirsIn(year), year - since)
  const share = target.about ? aboutShare : null
  const pair = own.growth === null || theirs.growth === null ? null : [own.growth, theirs.growth]
  const [mine = null, yours = null] = pair === null ? [] : amount ? pair.map(Math.log1p) : pair
  return {
    kind: 'relative',
    year,
    since,
    code: other.code,
    name: other.name,
    nameEn: other.nameEn,
    amount,
    own,
    other: theirs,
    share,
    strict: !target.inclusive,
    satisfied: mine === null || yours === null ? null : isAsAsked(mine, yours, share, !target.inclusive),
    expected:
      amount && start !== null && theirs.growth !== null
        ? clean(start * (1 + theirs.growth) ** (year - baselineYear))
        : null,
    result: mine === null || yours === null || yours <= noise ? null : clean(mine / yours),
  }
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
  if (scale !== 'growth') return null
  if (year === baselineYear) return baseline.kind === 'value' ? baseline.quantity.value : null
  const point = series?.get(year)
  return point?.kind === 'value' ? point.actual.value : null
}

function grown(from: number | null, to: number | null, years: number): GrowthSide {
  return {
    from,
    to,
    years,
    growth: from === null || to === null ? null : rate(scales.growth, from, to, years),
  }
}

function asFraction(value: number, unit: string): number | null {
  if (unit === '%') return value / 100
  return unit === '‰' ? value / 1000 : null
}
