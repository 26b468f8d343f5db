import { goalOf } from '../assess/goal.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { flowGrowth } from '../pathway/flow.ts'

/** What validation needs to know of an indicator and the plan alone says: worked out once for each plan. */
export interface Facts {
  readonly indicator: Indicator
  /** To the scale on which yearly changes compare: ln for amounts, the value itself for the rest; null where undefined. */
  readonly to: (value: number) => number | null
  readonly from: (position: number) => number
  /** The yearly change the plan asks for on that scale; null where it names none. */
  readonly step: number | null
  /** The yearly change to be expected: that of the plan for a target to be reached, none for one to be kept. */
  readonly typical: number | null
  /** Growth from baseline to target, ln; null where one of them is missing or not positive. */
  readonly planned: number | null
}

const known = new WeakMap<Plan, Map<Indicator, Facts>>()

/** The facts of one indicator of a plan. */
export function factsOf(plan: Plan, indicator: Indicator): Facts {
  let ofPlan = known.get(plan)
  if (ofPlan === undefined) {
    ofPlan = new Map()
    known.set(plan, ofPlan)
  }
  const facts = ofPlan.get(indicator)
  if (facts !== undefined) return facts
  const fresh = workedOut(indicator, plan.targetYear - plan.baselineYear)
  ofPlan.set(indicator, fresh)
  return fresh
}

const byLog = { to: (value: number) => (value > 0 ? Math.log(value) : null), from: Math.exp }
const asIs = { to: (value: number) => value, from: (position: number) => position }

function workedOut(indicator: Indicator, years: number): Facts {
  const { baseline, scale } = indicator
  const scaling = scale === 'growth' || scale === 'sum' ? byLog : asIs
  const goal = goalOf(indicator, years)
  const start = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity.value : null
  const end = goal?.end ?? null
  const step = start === null || end === null ? null : stepOf(indicator, scaling.to, start, end, years)
  return {
    indicator,
    ...scaling,
    step,
    typical: step === null ? null : goal?.kept === true ? 0 : step,
    planned: start !== null && end !== null && start > 0 && end > 0 ? Math.log(end / start) : null,
  }
}

/** A yearly reduction has no trend of its own; the flows of a total grow from the baseline's. */
function stepOf(
  { scale }: Indicator,
  to: Facts['to'],
  start: number,
  end: number,
  years: number,
): number | null {
  if (scale === 'cut') return null
  if (scale === 'sum') {
    const growth = flowGrowth(start, end, years)
    return growth === null ? null : Math.log1p(growth)
  }
  const [first, last] = [to(start), to(end)]
  return first === null || last === null ? null : (last - first) / years
}
