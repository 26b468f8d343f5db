import type { Indicator, Plan } from '../domain/plan.ts'
import { compareQuantities, type Quantity } from '../domain/quantity.ts'
import type { Target } from '../domain/target.ts'
import type { Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import { fixed, percentText } from '../words/number.ts'
import { type Figure, targetOf } from './figure.ts'
import { found, type PlanFinding, rowOf } from './finding.ts'
import { looselyRestated } from './loosely.ts'
import { amount, differenceText } from './number-text.ts'
import { relativeFinding } from './restated-relative.ts'
import { restatedInPart, restatedOtherwise } from './rules.ts'
import { asStated } from './scenario.ts'
import { line, statement } from './statement.ts'
import { both } from './words.ts'

/** Every target that is stated more than once and not in the same figure or words. */
export function restatedFindings(plan: Plan): readonly PlanFinding[] {
  return plan.indicators.flatMap((first) => {
    const again = plan.indicators.filter(({ repeats }) => repeats === first.code)
    const [same, other] = [true, false].map((alike) =>
      again.filter((statement) => isAlike(plan, first, statement) === alike),
    )
    return [
      ...(other ?? []).flatMap((statement) => otherwise(plan, first, statement)),
      ...looselyRestated(plan, first, same ?? []),
    ]
  })
}

/** Whether two statements give the same figure, or at least one of them gives none. */
function isAlike(plan: Plan, first: Indicator, again: Indicator): boolean {
  if (first.target.kind === 'relative' || again.target.kind === 'relative')
    return first.target.kind === again.target.kind
  const terms = { plan, scenario: asStated }
  const [one, other] = [targetOf(first, terms), targetOf(again, terms)]
  if (one === null || other === null) return true
  return sameFigure(one, written(first.target), other, written(again.target))
}

/** The number a target states, as it is written; null where it is worked out from a baseline. */
function written(target: Target): Quantity | null {
  if ('quantity' in target) return target.quantity
  return target.kind === 'interval' ? target.low : null
}

/** Two figures are the same where they are at the digits written; a figure worked out is rounded to the other's. */
function sameFigure(one: Figure, oneWritten: Quantity | null, other: Figure, otherWritten: Quantity | null) {
  if (oneWritten !== null && otherWritten !== null)
    return one.value === other.value || compareQuantities(oneWritten, otherWritten) === 0
  const decimals = oneWritten?.decimals ?? otherWritten?.decimals
  if (decimals === undefined) return Math.abs(one.value - other.value) <= 1e-9 * Math.abs(one.value)
  return fixed(one.value, decimals) === fixed(other.value, decimals)
}

function otherwise(plan: Plan, first: Indicator, again: Indicator): readonly PlanFinding[] {
  if (first.target.kind === 'relative' || again.target.kind === 'relative')
    return relativeFinding(plan, first, again)
  const terms = { plan, scenario: asStated }
  const [one, other] = [targetOf(first, terms), targetOf(again, terms)]
  if (one === null || other === null) return []
  const facts = {
    name: bothNames(first),
    first: both((words) => statement(first, one, words)),
    again: both((words) => statement(again, other, words)),
  }
  const concern = {
    codes: [first.code, again.code],
    value: again.target.text,
    working: [line(plan, first, one), line(plan, again, other), difference(one, other)],
  }
  const place = rowOf(plan, again)
  if (!one.about && !other.about)
    return [found(restatedOtherwise, place, facts, { ...concern, grade: 'contradiction' })]
  const agreeing = both((words) => words.aboutGivesWay)
  return [found(restatedInPart, place, { ...facts, agreeing }, { ...concern, grade: 'tension' })]
}

function difference(one: Figure, other: Figure): Text {
  const [low, high] = [Math.min(one.value, other.value), Math.max(one.value, other.value)]
  const sum = `${amount(high)} − ${amount(low)} = ${differenceText(high, low)}`
  const share = low === 0 ? null : percentText((high - low) / Math.abs(low))
  return both((words) => words.differ(sum, share))
}
