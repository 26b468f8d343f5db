import { perPlan } from './per-plan.ts'
import type { Plan } from './plan.ts'

/** The plans of regions already made of one: one for each that has rows, and one for all others. */
const madeFor = perPlan(() => new Map<string | null, Plan>())

/**
 * What the plan asks of one region: its own rows, and of all other indicators the row that holds for every region. An
 * indicator that the plan asks of other regions only is not asked of this one. A plan without such rows is as it is.
 *
 * @example planFor(plan, '东山区').indicators
 */
export function planFor(plan: Plan, region: string | null): Plan {
  if (plan.regional.length === 0) return plan
  const own = plan.regional.find((one) => one.region === region) ?? null
  const known = madeFor(plan)
  const key = own === null ? null : own.region
  const made = known.get(key) ?? asked(plan, own)
  known.set(key, made)
  return made
}

function asked(plan: Plan, own: Plan['regional'][number] | null): Plan {
  const rows = new Map(own?.indicators.map((indicator) => [indicator.code, indicator]))
  const indicators = plan.indicators.flatMap((indicator) => {
    const row = rows.get(indicator.code)
    if (row !== undefined) return [row]
    return indicator.region === null && own?.alone !== true ? [indicator] : []
  })
  return { ...plan, indicators }
}
