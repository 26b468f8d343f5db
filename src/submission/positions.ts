import { perPlan } from '../domain/per-plan.ts'
import type { Plan } from '../domain/plan.ts'

/** Where each indicator stands in its plan, by its code. */
export const positionsIn = perPlan(
  ({ indicators }: Plan): ReadonlyMap<string, number> =>
    new Map(indicators.map(({ code }, position) => [code, position])),
)
