import { seriesOf } from '../assess/series.ts'
import { valuesByRegion, valuesOf } from '../assess/values.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { OtherMethod } from '../domain/method.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import { planIn } from '../domain/plan-in.ts'
import { computed } from '../domain/quantity.ts'
import type { Submission } from '../domain/submission.ts'
import { answeredBy } from './answer.ts'
import { gather, type MethodValues } from './gather.ts'

/**
 * Judge by another office's method what `assess` has judged by the schedule. Baseline, target, expected value, progress
 * and rates stay as they are: they are arithmetic of the plan.
 *
 * @example judgeBy('statcan', plan, submissions, assess(plan, submissions))
 */
export function judgeBy(
  method: OtherMethod,
  plan: Plan,
  submissions: readonly Submission[],
  assessments: readonly Assessment[],
): readonly Assessment[] {
  const gathered = gatherer(plan, submissions)
  return assessments.map((assessment) => answeredBy(method, assessment, gathered(assessment)))
}

/** The facts behind each assessment of these submissions by the schedule. */
export function gatherer(
  plan: Plan,
  submissions: readonly Submission[],
): (assessment: Assessment) => MethodValues {
  const regions = valuesByRegion(submissions)
  const rows = new Map<Plan, ReadonlyMap<string, Indicator>>()
  const indicatorsOf = (own: Plan) => {
    const known = rows.get(own) ?? new Map(own.indicators.map((indicator) => [indicator.code, indicator]))
    rows.set(own, known)
    return known
  }
  return ({ code, region, year, onTrack, projected, baseline, baselineOf, scale }) => {
    const stated = indicatorsOf(planFor(planIn(plan, year), region)).get(code)
    const values = regions.get(region)
    if (stated === undefined || values === undefined) return { kind: 'no-data' }
    // Judged by published growth: its amounts are not what the target is about.
    if (scale !== stated.scale) return { kind: 'unavailable', reason: 'mean-of-rates' }
    const indicator = baselineOf === 'reported' && baseline !== null ? startingFrom(stated, baseline) : stated
    const series = seriesOf(indicator, valuesOf(values, indicator), indicator.baselineYear)
    return gather(plan, indicator, series, year, { boundMet: onTrack === true, projected })
  }
}

/** An indicator that starts from what was reported for the baseline year, as its assessment does. */
function startingFrom(indicator: Indicator, value: number): Indicator {
  return { ...indicator, baseline: { kind: 'value', quantity: computed(value), text: '' } }
}
