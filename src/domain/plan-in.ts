import { perPlan } from './per-plan.ts'
import { type Amendment, type Indicator, type Plan, withRows } from './plan.ts'

/** The plans in force in a year that are made of one already. */
const madeIn = perPlan(() => new Map<number, Plan>())

/**
 * The plan as it is in force in a year: with what was amended from that year on or before. A plan that nothing amends is
 * as it is.
 *
 * @example planIn(plan, 2023).indicators
 */
export function planIn(plan: Plan, year: number): Plan {
  const due = plan.amendments.filter(({ fromYear }) => fromYear <= year)
  if (due.length === 0) return plan
  const known = madeIn(plan)
  const made = known.get(year) ?? amended(plan, due)
  known.set(year, made)
  return made
}

function amended(plan: Plan, due: readonly Amendment[]): Plan {
  const inOrder = due.toSorted((a, b) => a.fromYear - b.fromYear)
  return withRows(plan, (row) =>
    inOrder.filter(({ code, region }) => code === row.code && region === row.region).reduce(amend, row),
  )
}

/** A row after it was amended: graded goals and years between go with the target they were stated for. */
function amend(row: Indicator, by: Amendment): Indicator {
  const { target, baseline } = by
  const before = baseline === null ? row : { ...row, baseline }
  if (target === null) return { ...before, amended: { by, before: row } }
  const path = before.path.filter(({ year }) => year < by.fromYear)
  return { ...before, target, tiers: [], path, amended: { by, before: row } }
}
