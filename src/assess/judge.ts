import type { Aim, Reason, Verdict } from '../domain/assessment.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { computed } from '../domain/quantity.ts'
import { type Line, pace, progress, projected, rate } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'
import { type Goal, reaches } from './goal.ts'
import { probability, type StudentT } from './outlook.ts'
import { nearCut, otherScale } from './sensitivity.ts'
import type { Series } from './series.ts'
import { isOnTrack, keepVerdict, reachVerdict } from './verdict.ts'

/** What the actual value of one year comes to. Numbers are null where they are undefined. */
export interface Judgement {
  readonly verdict: Verdict
  readonly reason: Reason | null
  readonly progress: number | null
  readonly pace: number | null
  readonly achieved: number | null
  readonly required: number | null
  readonly projected: number | null
  readonly reaches: boolean | null
  readonly probability: number | null
  readonly sensitive: boolean
}

/** A judgement that says nothing but why. */
export function unjudged(verdict: Verdict, reason: Reason | null): Judgement {
  return {
    verdict,
    reason,
    progress: null,
    pace: null,
    achieved: null,
    required: null,
    projected: null,
    reaches: null,
    probability: null,
    sensitive: false,
  }
}

export function aimOf(goal: Goal | null): Aim | null {
  if (goal === null || goal.kept === null) return null
  return goal.kept ? 'keep' : 'reach'
}

/** Judge the actual value of one year against a goal in numbers. */
export function judge(
  plan: Plan,
  indicator: Indicator,
  goal: Goal,
  series: Series,
  year: number,
  actual: Quantity,
  studentT: StudentT | undefined,
): Judgement {
  const satisfies = (value: Quantity) => reaches(value, goal.threshold, goal.strict, indicator.better)
  const over = year === plan.targetYear
  const satisfied = satisfies(actual)
  const scale = scales[indicator.scale]
  const left = plan.targetYear - year
  const required = over ? null : rate(scale, actual.value, goal.end, left)
  if (goal.start === null) {
    const verdict = satisfied ? 'met' : over ? 'missed' : 'not-assessed'
    const reason = verdict === 'not-assessed' ? 'no-baseline' : null
    return { ...unjudged(verdict, reason), required, reaches: over || satisfied ? satisfied : null }
  }
  const line = lineOf(plan, indicator, goal, goal.start)
  const landing = projected(line, year, actual.value)
  const lasts = landing === null ? null : satisfies(computed(landing))
  const covered = goal.kept === true ? null : progress(line, actual.value)
  const speed = goal.kept === true ? null : pace(line, year, actual.value)
  const verdict =
    goal.kept === true ? keepVerdict(satisfied, lasts === true, over) : reachVerdict(satisfied, speed, over)
  if (verdict === null || (goal.kept === true && landing === null && !over && satisfied)) {
    return { ...unjudged('not-assessed', 'not-positive'), required }
  }
  return {
    verdict,
    reason: null,
    progress: covered,
    pace: speed,
    achieved: rate(scale, line.start, actual.value, year - plan.baselineYear),
    required,
    projected: landing,
    reaches: over ? satisfied : lasts,
    probability:
      studentT === undefined
        ? null
        : probability({
            scale,
            start: line.start,
            startYear: plan.baselineYear,
            series,
            year,
            endYear: plan.targetYear,
            threshold: goal.threshold.value,
            better: indicator.better,
            studentT,
          }),
    sensitive: isSensitive(line, indicator, goal, year, actual, verdict, speed),
  }
}

export function lineOf(plan: Plan, indicator: Indicator, goal: Goal, start: number): Line {
  const { baselineYear: startYear, targetYear: endYear } = plan
  return { scale: scales[indicator.scale], start, end: goal.end, startYear, endYear }
}

/** Whether the other of growth and change, or a hair's breadth at a cut, would give another answer. */
function isSensitive(
  line: Line,
  { scale, better }: Indicator,
  goal: Goal,
  year: number,
  actual: Quantity,
  verdict: Verdict,
  speed: number | null,
): boolean {
  if (verdict === 'met' || verdict === 'missed' || verdict === 'breached') return false
  if (nearCut(speed)) return true
  const other = otherScale(scale)
  if (other === null) return false
  const otherLine = { ...line, scale: scales[other] }
  if (goal.kept === true) {
    const landing = projected(otherLine, year, actual.value)
    if (landing === null) return false
    const lasts = reaches(computed(landing), goal.threshold, goal.strict, better)
    return lasts !== (verdict === 'holding')
  }
  const otherVerdict = reachVerdict(false, pace(otherLine, year, actual.value), false)
  return otherVerdict !== null && isOnTrack(otherVerdict) !== isOnTrack(verdict)
}
