import { goalOf } from '../assess/goal.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { scaleOf } from '../domain/scale.ts'
import { bothNames } from '../domain/wording.ts'
import { rate } from '../pathway/line.ts'
import { valueText } from '../words/number.ts'
import { baselineOf, yearsOf } from './figure.ts'
import { found, type PlanFinding, rowOf } from './finding.ts'
import { amount, growthText } from './number-text.ts'
import { targetLooser, targetMet } from './rules.ts'
import { both, statedText } from './words.ts'

/**
 * Targets that the baseline satisfies already: looser than it, so that the indicator may get worse, or equal to it.
 * Targets stated once more are left to their first statement; where a bound is to hold in every year, keeping is what it asks.
 */
export function baselineFindings(plan: Plan): readonly PlanFinding[] {
  return plan.indicators.flatMap((indicator) => {
    if (indicator.repeats !== null || indicator.everyYear || scaleOf(indicator).running !== null) return []
    const goal = goalOf(indicator, yearsOf(indicator, plan))
    const start = baselineOf(indicator)
    if (goal?.kept !== true || start === null) return []
    const { target } = indicator
    if (target.kind === 'about') return []
    const room = Math.abs(goal.end - start)
    const facts = { name: bothNames(indicator), target: target.text, baseline: valueText(start) }
    const concern = { grade: 'remark', codes: [indicator.code], value: target.text } as const
    if (room === 0) {
      const working = [both((words) => statedText(indicator, words))]
      return [found(targetMet, rowOf(plan, indicator), facts, { ...concern, working })]
    }
    return [
      found(
        targetLooser,
        rowOf(plan, indicator),
        { ...facts, better: indicator.better },
        { ...concern, working: roomLines(indicator, start, goal.end, yearsOf(indicator, plan)) },
      ),
    ]
  })
}

/** How far the indicator may move the wrong way, in all and a year. */
function roomLines(indicator: Indicator, start: number, end: number, years: number): PlanFinding['working'] {
  const [low, high] = [Math.min(start, end), Math.max(start, end)]
  const room = `${valueText(high)} − ${valueText(low)} = ${amount(high - low)}`
  const step = rate(scaleOf(indicator), start, end, years)
  const yearly =
    step === null ? '' : scaleOf(indicator).compounds ? growthText(step * 100) : amount(Math.abs(step))
  const down = end < start
  return [both((words) => statedText(indicator, words)), both((words) => words.room(down, room, yearly))]
}
