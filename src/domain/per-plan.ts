import type { Plan } from './plan.ts'

/** What is derived from a plan alone, made once for each plan however many files are read against it. */
export function perPlan<T extends object>(make: (plan: Plan) => T): (plan: Plan) => T {
  const made = new WeakMap<Plan, T>()
  return (plan) => {
    const known = made.get(plan)
    if (known !== undefined) return known
    const fresh = make(plan)
    made.set(plan, fresh)
    return fresh
  }
}
