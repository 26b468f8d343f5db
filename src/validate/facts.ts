import { goalOf } from '../assess/goal.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { parseUnit } from '../domain/unit.ts'
import { flowGrowth } from '../pathway/flow.ts'
import { type PossibleRange, possibleRange } from './possible-range.ts'

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
  readonly possible: PossibleRange
  /** Growth from baseline to target, ln; null where one of them is missing or not positive. */
  readonly planned: number | null
  /** Base units (元, 人, 1) in one of the indicator's; null where its unit is not known. */
  readonly size: number | null
}

const known = new WeakMap<Plan, ReadonlyMap<string, Facts>>()

/** The facts of every indicator of a plan, by code. */
export function factsOf(plan: Plan): ReadonlyMap<string, Facts> {
  const before = known.get(plan)
  if (before !== undefined) return before
  const years = plan.targetYear - plan.baselineYear
  const facts = new Map(plan.indicators.map((indicator) => [indicator.code, factsFor(indicator, years)]))
  known.set(plan, facts)
  return facts
}

const byLog = { to: (value: number) => (value > 0 ? Math.log(value) : null), from: Math.exp }
const asIs = { to: (value: number) => value, from: (position: number) => position }

function factsFor(indicator: Indicator, years: number): Facts {
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
    possible: possibleRange(indicator),
    planned: start !== null && end !== null && start > 0 && end > 0 ? Math.log(end / start) : null,
    size: sizeOf(indicator.unit),
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

/** How many base units (元, 人, 1) one of `unit` is; null where the unit is not known. */
export function sizeOf(unit: string): number | null {
  const parsed = parseUnit(unit)
  return parsed === null ? null : (parsed.times / parsed.by) * Number(`1e${parsed.power}`)
}
