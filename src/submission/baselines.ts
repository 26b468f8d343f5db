import { type Finding, raise } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { perPlan } from '../domain/per-plan.ts'
import { type Plan, statedRows } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import { compareQuantities } from '../domain/quantity.ts'
import { scaleOf } from '../domain/scale.ts'
import { bothNames } from '../domain/wording.ts'
import { baselineDiffers } from './cell-rules.ts'

/** The indicators of a plan by their codes, and the years they start from. */
const startsOf = perPlan((plan: Plan) => ({
  indicators: new Map(plan.indicators.map((indicator) => [indicator.code, indicator])),
  years: new Set(statedRows(plan).map(({ baselineYear }) => baselineYear)),
}))

/** A value reported for an indicator's own baseline year that differs from the plan: a revision, said and not used. */
export function reviseBaselines(observations: readonly Observation[], plan: Plan): readonly Finding[] {
  const { years } = startsOf(plan)
  const reported = observations.filter(({ year }) => years.has(year))
  return reported.flatMap(({ indicator: code, region, reading, place, text, year }) => {
    const indicator = startsOf(planFor(plan, region)).indicators.get(code)
    if (year !== indicator?.baselineYear) return []
    if (reading.kind !== 'number' || indicator.baseline.kind !== 'value') return []
    const { baseline } = indicator
    if (compareQuantities(reading.quantity, baseline.quantity) === 0) return []
    const counted = scaleOf(indicator).running === null
    const facts = { name: bothNames(indicator), year, value: text.trim(), plan: baseline.text, counted }
    return [raise(baselineDiffers, place, facts, { indicator: code, year, region, value: text })]
  })
}
