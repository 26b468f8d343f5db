import type { Indicator, Plan, Tier } from '../domain/plan.ts'
import { compareQuantities } from '../domain/quantity.ts'

/**
 * One way the plan may turn out: every graded goal (确保, 力争, 冲刺) that goes by the label is taken at it. Without a
 * label, every target is taken as stated.
 */
export interface Scenario {
  readonly label: string | null
}

export const asStated: Scenario = { label: null }

/** The scenarios worth telling apart for these indicators: one for each label of their graded goals, in plan order. */
export function scenariosOf(indicators: readonly Indicator[]): readonly Scenario[] {
  const labels = new Set(indicators.flatMap(({ tiers }) => tiers.map(({ label }) => label)))
  return labels.size === 0 ? [asStated] : [...labels].map((label) => ({ label }))
}

/** The graded goal that an indicator is taken at; null where its target is taken as stated. */
export function tierIn({ tiers }: Indicator, { label }: Scenario): Tier | null {
  return tiers.find((tier) => tier.label === label) ?? null
}

/** Whether a scenario takes every graded goal at the value that the target itself states. */
export function isStated(indicators: readonly Indicator[], scenario: Scenario): boolean {
  return indicators.every((indicator) => {
    const tier = tierIn(indicator, scenario)
    const { target } = indicator
    if (tier === null || !('quantity' in target)) return true
    return compareQuantities(tier.quantity, target.quantity) === 0
  })
}

/** Every indicator that the targets of some rest on: themselves, and what relative targets are measured against. */
export function restingOn(plan: Plan, codes: readonly string[]): readonly Indicator[] {
  const found = new Map<string, Indicator>()
  const visit = (code: string | null) => {
    const indicator = plan.indicators.find((candidate) => candidate.code === code)
    if (indicator === undefined || found.has(indicator.code)) return
    found.set(indicator.code, indicator)
    if (indicator.target.kind === 'relative') visit(indicator.target.code)
  }
  for (const code of codes) visit(code)
  return [...found.values()]
}
