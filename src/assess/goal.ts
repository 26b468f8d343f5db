import type { Indicator } from '../domain/plan.ts'
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
  const goal = (end: Quantity, strict: boolean): Goal => ({
    start: start?.value ?? null,
    end: end.value,
    threshold: end,
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
    case 'interval':
      return goal(better === 'higher' ? target.low : target.high, false)
    case 'multiple':
      return stated === null ? null : goal(computed(stated.value * target.factor), !target.inclusive)
    case 'growth-rate':
      return stated === null
        ? null
        : goal(computed(stated.value * (1 + target.rate) ** years), !target.inclusive)
    case 'relative':
    case 'qualitative':
      return null
  }
}

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
    return { ...goal, threshold: computed(from(start + aboutShare * (end - start))) }
  }
  const slack = aboutTolerance * Math.abs(goal.end) * (better === 'higher' ? -1 : 1)
  return { ...goal, threshold: computed(goal.end + slack) }
}
