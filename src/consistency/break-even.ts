import type { Indicator, Plan } from '../domain/plan.ts'
import type { Relation } from '../domain/relation.ts'
import type { Terms } from './figure.ts'
import { holdsOf, type RelationCase, sidesOf, type TurningValue } from './holds.ts'
import { asStated, tierIn } from './scenario.ts'

const steps = 100

/**
 * The value of the one graded indicator between two of its goals at which a condition begins or ceases to hold, found by
 * bisection. Null where it holds at all goals or at none, where more than one indicator is graded, or for an equality.
 */
export function breakEven(
  plan: Plan,
  relation: Relation,
  indicators: readonly Indicator[],
  cases: readonly RelationCase[],
): TurningValue | null {
  const graded = indicators.filter(({ tiers }) => tiers.length > 0)
  const [indicator, ...others] = graded
  if (indicator === undefined || others.length > 0 || relation.condition?.is === '=') return null
  const points = cases
    .flatMap(({ scenario, holds }) => {
      const tier = tierIn(indicator, scenario)
      return tier === null || holds === null ? [] : [{ value: tier.quantity.value, holds }]
    })
    .toSorted((a, b) => a.value - b.value)
  const at = points.findIndex(({ holds }, index) => holds !== points[index + 1]?.holds)
  const [from, to] = [points[at], points[at + 1]]
  if (from === undefined || to === undefined) return null
  let [low, high] = [from.value, to.value]
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2
    const terms: Terms = { plan, scenario: asStated, override: { code: indicator.code, value: middle } }
    const sides = sidesOf(relation, terms)
    if ('lacks' in sides) return null
    if (holdsOf(relation.condition, sides.left, sides.right) === from.holds) low = middle
    else high = middle
  }
  return { indicator, at: (low + high) / 2, holds: from.holds ? 'below' : 'above' }
}
