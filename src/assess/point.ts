import type { Indicator, Plan } from '../domain/plan.ts'
import { type Goal, reaches } from './goal.ts'
import { type Judgement, judge, unjudged } from './judge.ts'
import type { StudentT } from './outlook.ts'
import type { Point, Series } from './series.ts'
import { statementVerdict } from './verdict.ts'

/** Judge one year of a series against a goal, whatever the year says: a number, a bound, a statement or nothing. */
export function judgePoint(
  plan: Plan,
  indicator: Indicator,
  goal: Goal | null,
  series: Series,
  year: number,
  studentT: StudentT | undefined,
): Judgement {
  const point = series.get(year)
  const over = year === plan.targetYear
  if (point === undefined) return unjudged('no-data', null)
  switch (point.kind) {
    case 'unusable':
      return unjudged('not-assessed', point.reason)
    case 'statement':
      if (indicator.target.kind !== 'qualitative' && indicator.assigned === null)
        return unjudged('not-assessed', 'invalid')
      return unjudged(statementVerdict(point.fulfilled, over), null)
    case 'bound':
      return goal === null
        ? unjudged('not-assessed', wordsOnly(indicator))
        : judgeBound(indicator, goal, point, over)
    case 'value':
      if (goal === null) return unjudged('not-assessed', wordsOnly(indicator))
      return judge(plan, indicator, goal, series, year, point.actual, studentT)
  }
}

/** Why a target without numbers cannot be judged by a number: its words, or the missing baseline it counts from. */
function wordsOnly({ target }: Indicator): 'qualitative' | 'no-baseline' {
  return target.kind === 'multiple' || target.kind === 'growth-rate' ? 'no-baseline' : 'qualitative'
}

/**
 * A bound decides where everything it allows lies on one side of the threshold: `98.5以上` meets 98, and leaves
 * 99 open.
 */
function judgeBound(
  { better }: Indicator,
  goal: Goal,
  point: Extract<Point, { kind: 'bound' }>,
  over: boolean,
): Judgement {
  const towards = point.side === 'above' ? 'higher' : 'lower'
  const strict = goal.strict && point.inclusive
  if (towards === better && reaches(point.quantity, goal.threshold, strict, better)) {
    return unjudged(goal.kept === true && !over ? 'holding' : 'met', null)
  }
  const short = towards !== better && !reaches(point.quantity, goal.threshold, goal.strict, better)
  if (!short) return unjudged('not-assessed', 'open-bound')
  if (over) return unjudged('missed', null)
  return goal.kept === true ? unjudged('breached', null) : unjudged('not-assessed', 'open-bound')
}
