import type { Indicator, Plan } from '../domain/plan.ts'

/** The indicators of a plan that a rule is about, in plan order: found once for each plan, however many files are read. */
export function indicatorsThat(
  isMeant: (indicator: Indicator) => boolean,
): (plan: Plan) => readonly Indicator[] {
  const known = new WeakMap<Plan, readonly Indicator[]>()
  return (plan) => {
    const meant = known.get(plan) ?? plan.indicators.filter(isMeant)
    known.set(plan, meant)
    return meant
  }
}
