import type { Indicator } from '../domain/plan.ts'
import type { TargetReading } from '../domain/plan-step.ts'
import { compareQuantities, computed, plus, type Quantity } from '../domain/quantity.ts'
import { scaleOf, scales } from '../domain/scale.ts'
import { aboutShare, aboutTolerance } from '../domain/target.ts'

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
  /** The far end of a target of two sides, which is not to be passed; null where the other side is open. */
  readonly limit: Quantity | null
  /** How the plan's notation came to these numbers. */
  readonly reading: TargetReading
  /** Reaching the threshold exactly is not enough. */
  readonly strict: boolean
  /** The baseline satisfies the target: it is to be kept. Null without a baseline. */
  readonly kept: boolean | null
}

const zero: Quantity = { value: 0, decimals: 0 }

/**
 * Turn the target of an indicator into numbers, for a plan of so many `years`.
 *
 * @returns null where only words are known (qualitative, relative, direction), or where what counts from the baseline has
 * none
 */
export function goalOf(indicator: Indicator, years: number): Goal | null {
  const { baseline, target, better, everyYear, twoSided } = indicator
  const stated = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity : null
  const start = scaleOf(indicator).running !== null ? zero : stated
  const goal = (
    end: Quantity,
    strict: boolean,
    reading: TargetReading = asWritten,
    limit: Quantity | null = twoSided ? end : null,
  ): Goal => ({
    start: start?.value ?? null,
    end: end.value,
    threshold: end,
    limit,
    reading,
    strict,
    kept: everyYear
      ? true
      : start === null
        ? null
        : baseline.kind !== 'bound' && meets(start, { threshold: end, limit, strict }, better),
  })
  const near = (exact: Goal) => ('about' in target && target.about ? about(exact, indicator, years) : exact)
  switch (target.kind) {
    case 'level':
    case 'upper-bound':
    case 'lower-bound':
    case 'rank':
      return goal(target.quantity, !target.inclusive)
    case 'total':
      return near(goal(target.quantity, !target.inclusive))
    case 'about':
      return about(goal(target.quantity, false), indicator, years)
    case 'interval': {
      const { low, high } = target
      const reading = { by: 'nearer-end', low: low.value, high: high.value } as const
      const [end, limit] = better === 'higher' ? [low, high] : [high, low]
      return goal(end, false, reading, twoSided ? limit : null)
    }
    case 'multiple': {
      if (stated === null) return null
      const reading = { by: 'multiple', factor: target.factor, baseline: stated.value } as const
      return near(goal(computed(reading.baseline * reading.factor), !target.inclusive, reading))
    }
    case 'growth-rate': {
      const rate = better === 'lower' ? (target.until ?? target.rate) : target.rate
      // A mean of growth rates is itself what such a target names.
      if (scaleOf(indicator).running === 'mean')
        return near(goal(plus({ value: 100 * rate, decimals: target.decimals }, zero), !target.inclusive))
      if (stated === null) return null
      const reading = { by: 'growth-rate', rate, years, baseline: stated.value } as const
      return near(goal(computed(reading.baseline * (1 + rate) ** years), !target.inclusive, reading))
    }
    case 'change': {
      if (stated === null) return null
      const reading = { by: 'change', change: target.quantity.value, baseline: stated.value } as const
      return near(goal(plus(stated, target.quantity), !target.inclusive, reading))
    }
    case 'direction':
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

/** Whether `value` lies past the far end of a target of two sides. */
export function isBeyond(
  value: Quantity,
  { limit }: Pick<Goal, 'limit'>,
  better: Indicator['better'],
): boolean {
  return limit !== null && compareQuantities(value, limit) * (better === 'higher' ? 1 : -1) > 0
}

/** Whether `value` satisfies a goal: it reaches the threshold, and passes no far end. */
export function meets(
  value: Quantity,
  goal: Pick<Goal, 'threshold' | 'limit' | 'strict'>,
  better: Indicator['better'],
): boolean {
  return reaches(value, goal.threshold, goal.strict, better) && !isBeyond(value, goal, better)
}

/**
 * Whether the value of a year satisfies a goal. A mean that is to be reached is settled only when the last of its years
 * is `over`: until then those to come may still turn it.
 */
export function satisfiedBy(
  value: Quantity,
  goal: Pick<Goal, 'threshold' | 'limit' | 'strict' | 'kept'>,
  { better, scale }: Pick<Indicator, 'better' | 'scale'>,
  over: boolean,
): boolean {
  const settled = over || goal.kept === true || scales[scale].running !== 'mean'
  return settled && meets(value, goal, better)
}

function about(goal: Goal, { scale, better, twoSided }: Indicator, years: number): Goal {
  const { to, from } = scales[scale]
  if (goal.start !== null && goal.kept === false) {
    const start = to(goal.start, 0)
    const end = to(goal.end, years)
    if (start === null || end === null) return goal
    const reading = { by: 'share-of-way', share: aboutShare, start: goal.start, of: goal.reading } as const
    const past = computed(from(start + (2 - aboutShare) * (end - start), years))
    return {
      ...goal,
      threshold: computed(from(start + aboutShare * (end - start), years)),
      limit: twoSided ? past : null,
      reading,
    }
  }
  const slack = aboutTolerance * Math.abs(goal.end) * (better === 'higher' ? -1 : 1)
  const reading = { by: 'tolerance', share: aboutTolerance, of: goal.reading } as const
  return {
    ...goal,
    threshold: computed(goal.end + slack),
    limit: twoSided ? computed(goal.end - slack) : null,
    reading,
  }
}
