import { goalOf, reaches } from '../assess/goal.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { computed, type Quantity } from '../domain/quantity.ts'
import { scaleOf } from '../domain/scale.ts'
import { convert } from '../domain/unit.ts'
import { bothNames } from '../domain/wording.ts'
import { rate } from '../pathway/line.ts'
import { valueText } from '../words/number.ts'
import { rateText } from '../words/rate.ts'
import { yearsOf } from './figure.ts'
import { found, type PlanFinding, rowOf } from './finding.ts'
import { ambitionChanged, belowPrevious, definitionChanged } from './previous-rules.ts'
import { both, statedText } from './words.ts'

/** An indicator of the plan before, and what it came to in its last year: a total for running values, null where not known. */
export interface Earlier {
  readonly indicator: Indicator
  readonly outcome: number | null
}

/** How far two values of one year may lie apart and still be one. */
const sameWithin = 0.005
/** A rate this many times the one achieved before is steep, this share of it next to nothing. */
const [steepFrom, flatTo] = [3, 0.2]

/**
 * A plan held against the one before it: values of one year that differ, targets short of what was reached or promised,
 * rates far from the one achieved. `earlier` has what each indicator continues, by its code.
 */
export function previousFindings(
  plan: Plan,
  previous: Plan,
  earlier: ReadonlyMap<string, Earlier>,
): readonly PlanFinding[] {
  return plan.indicators.flatMap((indicator) => {
    const before = earlier.get(indicator.code)
    return before === undefined ? [] : findingsOf(plan, previous, indicator, before)
  })
}

function findingsOf(
  plan: Plan,
  previous: Plan,
  indicator: Indicator,
  { indicator: other, outcome }: Earlier,
): readonly PlanFinding[] {
  const running = scaleOf(indicator).running
  if (running !== scaleOf(other).running) return []
  const inUnit = (value: number) => {
    const converted = convert(computed(value), other.unit, indicator.unit)
    return converted.ok ? computed(converted.quantity.value) : null
  }
  const reached = outcome === null ? null : inUnit(outcome)
  const earlierGoal = goalOf(other, yearsOf(other, previous))
  const promised = earlierGoal === null ? null : inUnit(earlierGoal.end)
  const year = previous.targetYear
  const name = bothNames(indicator)
  const place = rowOf(plan, indicator)
  const concern = {
    codes: [indicator.code],
    value: indicator.target.text,
    working: [both((words) => statedText(other, words)), both((words) => statedText(indicator, words))],
  }
  const { baseline } = indicator
  const isSameYear = year === indicator.baselineYear && running === null
  if (isSameYear && reached !== null && baseline.kind === 'value' && !isNear(reached, baseline.quantity)) {
    // A value that the plan itself gives by another definition is accounted for, and compares with nothing here.
    if (indicator.otherDefinitions.some(({ quantity }) => isNear(reached, quantity))) return []
    const facts = { name, year, before: valueText(reached.value), now: baseline.text }
    return [found(definitionChanged, place, facts, { ...concern, grade: 'remark' })]
  }
  const goal = goalOf(indicator, yearsOf(indicator, plan))
  if (goal === null) return []
  const { better, scale } = indicator
  const end = computed(goal.end)
  const short = [
    { value: reached, isReached: true },
    { value: promised, isReached: false },
  ].find(({ value }) => value !== null && !reaches(end, value, false, better))
  if (short?.value != null) {
    const { value, isReached } = short
    const facts = {
      name,
      target: indicator.target.text,
      before: valueText(value.value),
      year,
      reached: isReached,
    }
    return [found(belowPrevious, place, facts, { ...concern, grade: 'tension' })]
  }
  if (running !== null || reached === null || goal.start === null || goal.kept === true) return []
  const first = other.baseline.kind === 'value' ? inUnit(other.baseline.quantity.value) : null
  const planned = rate(scaleOf(indicator), goal.start, goal.end, yearsOf(indicator, plan))
  const achieved =
    first === null ? null : rate(scaleOf(indicator), first.value, reached.value, yearsOf(other, previous))
  if (planned === null || achieved === null || achieved === 0) return []
  const ratio = planned / achieved
  if (ratio <= 0 || (ratio > flatTo && ratio < steepFrom)) return []
  const terms = { scale, unit: indicator.unit, better }
  const facts = {
    name,
    steep: ratio >= steepFrom,
    planned: both(({ lang }) => rateText(planned, terms, lang)),
    achieved: both(({ lang }) => rateText(achieved, terms, lang)),
  }
  return [found(ambitionChanged, place, facts, { ...concern, grade: 'remark' })]
}

function isNear(a: Quantity, b: Quantity): boolean {
  return Math.abs(a.value - b.value) <= sameWithin * Math.max(Math.abs(a.value), Math.abs(b.value))
}
