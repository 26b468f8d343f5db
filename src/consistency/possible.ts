import { goalOf } from '../assess/goal.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { scaleOf } from '../domain/scale.ts'
import { parseUnit } from '../domain/unit.ts'
import { bothNames } from '../domain/wording.ts'
import { yearsOf } from './figure.ts'
import { found, type PlanFinding, rowOf } from './finding.ts'
import { impossibleTarget, relativeUnresolved } from './previous-rules.ts'
import { both, statedText } from './words.ts'

/** Names of shares of a whole, and of what may exceed it all the same. */
const share = /率|比重|比例|占比|覆盖|份额|share|proportion|coverage|percentage/i
const unbounded =
  /毛入学|普及率|渗透率|增速|增长|负债|杠杆|指数|产销|gross enrol|penetration|growth|index|debt/i

/** Targets that nothing can meet or judge: shares above the whole, and comparisons whose other side the plan lacks. */
export function possibleFindings(plan: Plan): readonly PlanFinding[] {
  return plan.indicators.flatMap((indicator) => {
    if (indicator.repeats !== null) return []
    const { target, code } = indicator
    const name = bothNames(indicator)
    const concern = {
      codes: [code],
      value: target.text,
      working: [both((words) => statedText(indicator, words))],
    }
    if (target.kind === 'relative' && target.code === null) {
      const facts = { name, target: target.text, other: target.to === '经济' ? '地区生产总值' : target.to }
      return [found(relativeUnresolved, rowOf(plan, indicator), facts, { ...concern, grade: 'remark' })]
    }
    return isAboveWhole(indicator, plan)
      ? [
          found(
            impossibleTarget,
            rowOf(plan, indicator),
            { name, target: target.text },
            { ...concern, grade: 'contradiction' },
          ),
        ]
      : []
  })
}

function isAboveWhole(indicator: Indicator, plan: Plan): boolean {
  const names = `${indicator.name} ${indicator.nameEn}`
  const unit = parseUnit(indicator.unit)
  if (unit?.dimension !== 'share' || unit.power !== -2 || scaleOf(indicator).running !== null) return false
  if (!share.test(names) || unbounded.test(names) || indicator.better === 'lower') return false
  const goal = goalOf(indicator, yearsOf(indicator, plan))
  if (goal === null) return false
  return goal.threshold.value > 100 || (goal.strict && goal.threshold.value === 100)
}
