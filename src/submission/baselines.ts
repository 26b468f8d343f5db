import { type Finding, raise } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import { compareQuantities } from '../domain/quantity.ts'
import { baselineDiffers } from './cell-rules.ts'

/** A value reported for the plan's own baseline year that differs from the plan: a revision, said and not used. */
export function reviseBaselines(observations: readonly Observation[], plan: Plan): readonly Finding[] {
  const reported = observations.filter(({ year }) => year === plan.baselineYear)
  if (reported.length === 0) return []
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]))
  return reported.flatMap(({ indicator: code, region, reading, place, text, year }) => {
    const baseline = indicators.get(code)?.baseline
    if (reading.kind !== 'number' || baseline?.kind !== 'value') return []
    if (compareQuantities(reading.quantity, baseline.quantity) === 0) return []
    const facts = { year, value: text.trim(), plan: baseline.text }
    return [raise(baselineDiffers, place, facts, { indicator: code, year, region, value: text })]
  })
}
