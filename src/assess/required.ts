import type { GradedStep } from '../domain/outlook-step.ts'
import { compareQuantities, finite, minus, type Quantity } from '../domain/quantity.ts'
import { type Scale, scales } from '../domain/scale.ts'
import type { Step } from '../domain/working.ts'
import { rate } from '../pathway/line.ts'
import { type Goal, isBeyond, meets, satisfiedBy } from './goal.ts'
import type { TargetPath } from './target-path.ts'

/**
 * What is still required from the actual value of a year, for the target and for each other graded goal; in the target
 * year, what the target came to.
 */
export function requiredSteps(
  targetPath: TargetPath,
  goal: Goal,
  actual: Quantity,
  year: number,
): readonly Step[] {
  const graded = gradedStep(targetPath, goal, actual, year)
  const last =
    year === targetPath.targetYear
      ? finalStep(targetPath, goal, actual, graded)
      : requiredStep(targetPath, goal, actual, year)
  return graded.result.length === 0 ? [last] : [graded, last]
}

function requiredStep(
  { indicator, baselineYear, targetYear }: TargetPath,
  goal: Goal,
  actual: Quantity,
  year: number,
): Step {
  const { scale } = indicator
  const [years, run] = [targetYear - year, year - baselineYear]
  const [from, to] = [actual.value, nearerEnd(goal, actual, indicator)]
  const result = rate(scales[scale], from, to, years, run)
  const left = leftOf(scales[scale], actual, goal)
  const of = scales[scale].running === 'mean' ? { run } : {}
  return { kind: 'required', scale, from, to, years, ...of, left, result }
}

/** The end of the target that a value is to be led to: the far one where it has been passed. */
function nearerEnd(goal: Goal, actual: Quantity, { better }: TargetPath['indicator']): number {
  return goal.limit !== null && isBeyond(actual, goal, better) ? goal.limit.value : goal.end
}

/** What is left to do of a total: an amount of flows, or the further reduction in %: 1 − (1 − T)/(1 − A). */
function leftOf(
  { running, compounds, to, from }: Scale,
  actual: Quantity,
  { end, threshold }: Goal,
): number | null {
  if (running !== 'total') return null
  if (!compounds) return minus({ value: end, decimals: threshold.decimals }, actual).value
  const [done, whole] = [to(actual.value, 0), to(end, 0)]
  return done === null || whole === null ? null : finite(from(whole - done, 0))
}

/** How each graded goal stands: met or not, and the rate its own value still requires. */
function gradedStep(
  { indicator, baselineYear, targetYear }: TargetPath,
  { kept }: Goal,
  actual: Quantity,
  year: number,
): GradedStep {
  const { tiers, scale } = indicator
  const years = targetYear - year
  const result = tiers.map(({ label, quantity }) => {
    const met = satisfiedBy(
      actual,
      { threshold: quantity, limit: null, strict: false, kept },
      indicator,
      years === 0,
    )
    const required = met
      ? null
      : rate(scales[scale], actual.value, quantity.value, years, year - baselineYear)
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
function finalStep(
  targetPath: TargetPath,
  goal: Goal,
  actual: Quantity,
  { result: graded }: GradedStep,
): Step {
  const own = targetPath.indicator.better
  // Past the far end of two sides the way to the target leads back.
  const better = isBeyond(actual, goal, own) ? (own === 'higher' ? 'lower' : 'higher') : own
  const end = nearerEnd(goal, actual, targetPath.indicator)
  const target = { value: end, decimals: goal.threshold.decimals }
  const gap = minus(actual, target).value
  const difference = gap === 0 || better === 'higher' ? gap : -gap
  const best = graded
    .filter(({ met }) => met)
    .toSorted((a, b) => (better === 'higher' ? b.value - a.value : a.value - b.value))[0]
  return {
    kind: 'final',
    actual: actual.value,
    target: end,
    better,
    satisfied: meets(actual, goal, own),
    difference,
    tier: best?.label ?? null,
    result: compareQuantities(target, { value: 0, decimals: 0 }) === 0 ? null : difference / Math.abs(end),
  }
}
