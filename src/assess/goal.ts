import type { Indicator } from '../domain/plan.ts'
import type { TargetReading } from '../domain/plan-step.ts'
import { compareQuantities, computed, type Quantity } from '../domain/quantity.ts'
import { scales } from '../pathway/scale.ts'

/**
 * What is to be reached, as numbers: the value the path leads to, and the threshold that satisfies the target.
 * The two differ for `about` targets only.
 */
export interface Goal {
  /** Value in the baseline year on the line: the baseline, or 0 for running totals; null where there is none. */
  readonly start: number | null
  /** Value the path leads to in the target year. */
  readonly end: number
  readonly threshold: Quantity
  /** How the plan's notation came to these numbers. */
  readonly reading: TargetReading
  /** Reaching the threshold exactly is not enough. */
  readonly strict: boolean
  /** The baseline satisfies the target: it is to be kept. Null without a baseline. */
  readonly kept: boolean | null
}

/** Share of the way from baseline to target at which an `about` target counts as met (19.1 of 20 was accepted in 2011). */
export const aboutShare = 0.95
/** Tolerance of an `about` target that has no way to go, as a share of its value. */
const aboutTolerance = 0.05

/**
 * Turn the target of an indicator into numbers, for a plan of so many `years`.
 *
 * @returns null where only words are known (qualitative, relative), or where a multiple or a growth rate has no
 * baseline to count from
 */
export function goalOf(indicator: Indicator, years: number): Goal | null {
  const { baseline, target, better } = indicator
  const stated = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity : null
  const start = scales[indicator.scale].running ? { value: 0, decimals: 0 } : stated
  const goal = (end: Quantity, strict: boolean, reading: TargetReading = asWritten): Goal => ({
    start: start?.value ?? null,
    end: end.value,
    threshold: end,
    reading,
    strict,
    kept: start === null ? null : baseline.kind !== 'bound' && reaches(start, end, strict, better),
  })
  switch (target.kind) {
    case 'level':
    case 'upper-bound':
    case 'lower-bound':
    case 'total':
      return goal(target.quantity, !target.inclusive)
    case 'about':
      return about(goal(target.quantity, false), indicator)
    case 'interval': {
      const { low, high } = target
      const reading = { by: 'nearer-end', low: low.value, high: high.value } as const
      return goal(better === 'higher' ? low : high, false, reading)
    }
    case 'multiple': {
      if (stated === null) return null
      const reading = { by: 'multiple', factor: target.factor, baseline: stated.value } as const
      return goal(computed(reading.baseline * reading.factor), !target.inclusive, reading)
    }
    case 'growth-rate': {
      if (stated === null) return null
      const reading = { by: 'growth-rate', rate: target.rate, years, baseline: stated.value } as const
      return goal(computed(reading.baseline * (1 + reading.rate) ** years), !target.inclusive, reading)
    }
    case 'relative':
    case 'qualitative':
      return null
  }
}

const asWritten: TargetReading = { by: 'as-written' }

/** Whether `value` satisfies `threshold` in the direction of improvement, compared at the finer written precision. */
export function reaches(
  value: Quantity,
  threshold: Quantity,
  strict: boolean,
  better: Indicator['better'],
): boolean {
  const side = compareQuantities(value, threshold) * (better === 'higher' ? 1 : -1)
  return strict ? side > 0 : side >= 0
}

function about(goal: Goal, { scale, better }: Indicator): Goal {
  const { to, from } = scales[scale]
  if (goal.start !== null && goal.kept === false) {
    const start = to(goal.start)
    const end = to(goal.end)
    if (start === null || end === null) return goal
    const reading = { by: 'share-of-way', share: aboutShare, start: goal.start } as const
    return { ...goal, threshold: computed(from(start + aboutShare * (end - start))), reading }
  }
  const slack = aboutTolerance * Math.abs(goal.end) * (better === 'higher' ? -1 : 1)
  const reading = { by: 'tolerance', share: aboutTolerance } as const
  return { ...goal, threshold: computed(goal.end + slack), reading }
}
