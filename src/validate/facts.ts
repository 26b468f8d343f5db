import { goalOf } from '../assess/goal.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { scaleOf } from '../domain/scale.ts'
import { flowGrowth } from '../pathway/flow.ts'
import { type Dated, followed, type Trail } from './trail.ts'
import { type UsualChange, usualChangeOf } from './usual-change.ts'

/** What validation needs to know of an indicator and the plan alone says: worked out once for each plan. */
export interface Facts {
  readonly indicator: Indicator
  /** The scale on which yearly changes compare, and how far apart they usually are. */
  readonly usual: UsualChange
  /** The yearly change the plan asks for on that scale; null where it names none. */
  readonly step: number | null
  /** The yearly change to be expected: that of the plan for a target to be reached, none for one to be kept. */
  readonly typical: number | null
  /** Baseline and target as numbers; null where the plan states none. */
  readonly start: number | null
  readonly end: number | null
  /** The baseline as the first of the values that later ones are compared with; nothing where it is not known. */
  readonly baseline: { readonly earlier: readonly Dated[]; readonly trail: Trail | null }
}

const ofPlans = new WeakMap<Plan, Map<Indicator, Facts>>()

/** The facts of one indicator of a plan. */
export function factsOf(plan: Plan, indicator: Indicator): Facts {
  let ofPlan = ofPlans.get(plan)
  if (ofPlan === undefined) {
    ofPlan = new Map()
    ofPlans.set(plan, ofPlan)
  }
  const facts = ofPlan.get(indicator)
  if (facts !== undefined) return facts
  const fresh = workedOut(indicator, plan)
  ofPlan.set(indicator, fresh)
  return fresh
}

function workedOut(indicator: Indicator, { targetYear }: Plan): Facts {
  const { baselineYear } = indicator
  const years = targetYear - baselineYear
  const { baseline } = indicator
  const goal = goalOf(indicator, years)
  const known = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity : null
  const first = known === null ? null : { year: baselineYear, quantity: known }
  const start = known?.value ?? null
  const end = goal?.end ?? null
  const usual = usualChangeOf(
    indicator,
    [start, end].filter((size) => size !== null),
  )
  const step = start === null || end === null ? null : stepOf(indicator, usual.to, start, end, years)
  return {
    indicator,
    usual,
    step,
    typical: step === null ? null : goal?.kept === true ? 0 : step,
    start,
    end,
    baseline:
      first === null
        ? { earlier: [], trail: null }
        : { earlier: [first], trail: followed(usual.to, null, first) },
  }
}

/** A yearly rate that enters a running value has no trend of its own; the flows of a total grow from the baseline's. */
function stepOf(
  indicator: Indicator,
  to: UsualChange['to'],
  start: number,
  end: number,
  years: number,
): number | null {
  const { running, amounts } = scaleOf(indicator)
  if (running !== null && !amounts) return null
  if (running !== null) {
    const growth = flowGrowth(start, end, years)
    return growth === null ? null : Math.log1p(growth)
  }
  const [first, last] = [to(start), to(end)]
  return first === null || last === null ? null : (last - first) / years
}
