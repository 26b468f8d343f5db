import { goalOf } from '../assess/goal.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { valueText } from '../words/number.ts'
import { type Scenario, tierIn } from './scenario.ts'

/** The target of an indicator as one number, and how it is arrived at. */
export interface Figure {
  readonly value: number
  /** The number as stated, or the arithmetic that gives it: `864.6 × (1 + 5%)^5`. */
  readonly text: string
  /** The text is arithmetic, not a number. */
  readonly derived: boolean
  /** 左右, 基本, an interval: the plan itself lets it give way a little. */
  readonly about: boolean
}

/** How a plan and a scenario turn into numbers; `override` puts a number of its own for one indicator. */
export interface Terms {
  readonly plan: Plan
  readonly scenario: Scenario
  readonly override?: { readonly code: string; readonly value: number }
}

/** Number of years from the baseline of an indicator to its target. */
export function yearsOf({ baselineYear }: Pick<Indicator, 'baselineYear'>, { targetYear }: Plan): number {
  return targetYear - baselineYear
}

/** The baseline of an indicator as a number; null where the plan states none, or only a bound or words. */
export function baselineOf({ baseline }: Indicator): number | null {
  return baseline.kind === 'value' ? baseline.quantity.value : null
}

/**
 * The target of an indicator as a number in a scenario. A relative target is the baseline grown as fast as the target
 * of the indicator it names.
 *
 * @returns null where the plan leaves it in words, or it counts from a baseline that is not there
 */
export function targetOf(indicator: Indicator, terms: Terms): Figure | null {
  const { plan, scenario, override } = terms
  const { target } = indicator
  const stated = (value: number, text = valueText(value), derived = false): Figure => ({
    value,
    text,
    derived,
    about:
      target.kind === 'about' || target.kind === 'interval' || (target.kind === 'relative' && target.about),
  })
  if (override?.code === indicator.code) return stated(override.value)
  const tier = tierIn(indicator, scenario)
  if (tier !== null) return stated(tier.quantity.value)
  const start = baselineOf(indicator)
  if (target.kind === 'relative') {
    const other = plan.indicators.find(({ code }) => code === target.code)
    const from = other === undefined ? null : baselineOf(other)
    const to = other === undefined ? null : targetOf(other, terms)
    if (start === null || from === null || to === null || from === 0) return null
    const text = `${valueText(start)} × ${to.derived ? `(${to.text})` : to.text} ÷ ${valueText(from)}`
    return stated(start * (to.value / from), text, true)
  }
  const goal = goalOf(indicator, yearsOf(indicator, plan))
  if (goal === null) return null
  if (target.kind === 'multiple' && start !== null)
    return stated(goal.end, `${valueText(start)} × ${valueText(target.factor)}`, true)
  if (target.kind === 'growth-rate' && start !== null) {
    const rate = `(1 ${target.rate < 0 ? '−' : '+'} ${valueText(Math.abs(target.rate) * 100)}%)`
    return stated(goal.end, `${valueText(start)} × ${rate}^${yearsOf(indicator, plan)}`, true)
  }
  return stated(goal.end)
}
