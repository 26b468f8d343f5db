import type { GradedStep } from '../domain/outlook-step.ts'
import { compareQuantities, minus, type Quantity } from '../domain/quantity.ts'
import type { Step } from '../domain/working.ts'
import { rate } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'
import type { Course } from './course.ts'
import { type Goal, reaches } from './goal.ts'

/**
 * What is still required from the actual value of a year, for the target and for each other graded goal; in the target
 * year, what the target came to.
 */
export function forwardSteps(course: Course, goal: Goal, actual: Quantity, year: number): readonly Step[] {
  const graded = gradedStep(course, actual, year)
  const last =
    year === course.targetYear
      ? finalStep(course, goal, actual, graded)
      : requiredStep(course, goal, actual, year)
  return graded.result.length === 0 ? [last] : [graded, last]
}

function requiredStep({ indicator, targetYear }: Course, goal: Goal, actual: Quantity, year: number): Step {
  const { scale } = indicator
  const years = targetYear - year
  const [from, to] = [actual.value, goal.end]
  const result = rate(scales[scale], from, to, years)
  return { kind: 'required', scale, from, to, years, left: leftOf(scale, actual, goal), result }
}

/** What is left to do of a total: an amount of flows, or the further reduction in %: 1 − (1 − T)/(1 − A). */
function leftOf(
  scale: Course['indicator']['scale'],
  actual: Quantity,
  { end, threshold }: Goal,
): number | null {
  if (scale === 'sum') return minus({ value: end, decimals: threshold.decimals }, actual).value
  if (scale === 'cut' && actual.value < 100) return 100 * (1 - (1 - end / 100) / (1 - actual.value / 100))
  return null
}

/** How each graded goal stands: met or not, and the rate its own value still requires. */
function gradedStep({ indicator, targetYear }: Course, actual: Quantity, year: number): GradedStep {
  const { tiers, scale, better } = indicator
  const years = targetYear - year
  const result = tiers.map(({ label, quantity }) => {
    const met = reaches(actual, quantity, false, better)
    const required = met ? null : rate(scales[scale], actual.value, quantity.value, years)
    return { label, value: quantity.value, met, required }
  })
  return { kind: 'graded', scale, actual: actual.value, years, result }
}

/**
 * What the target came to: the margin is (A − T)/|T|, turned round where lower is better, so that above zero is better
 * than the target. As the National Development and Reform Commission counts it (announcement 2011 no. 9: Beijing's cut
 * of 26.59 % against 20 % is 32.95 % over).
 *
 * @returns a null margin where the target is 0
 */
function finalStep(course: Course, goal: Goal, actual: Quantity, { result: graded }: GradedStep): Step {
  const { better } = course.indicator
  const target = { value: goal.end, decimals: goal.threshold.decimals }
  const gap = minus(actual, target).value
  const difference = gap === 0 || better === 'higher' ? gap : -gap
  const best = graded
    .filter(({ met }) => met)
    .toSorted((a, b) => (better === 'higher' ? b.value - a.value : a.value - b.value))[0]
  return {
    kind: 'final',
    actual: actual.value,
    target: goal.end,
    better,
    satisfied: reaches(actual, goal.threshold, goal.strict, better),
    difference,
    tier: best?.label ?? null,
    result:
      compareQuantities(target, { value: 0, decimals: 0 }) === 0 ? null : difference / Math.abs(goal.end),
  }
}
