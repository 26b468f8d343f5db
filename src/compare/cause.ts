import { isKept, type ScheduleAssessment } from '../domain/assessment.ts'
import type { Cause } from '../domain/comparison.ts'
import { type MethodFacts, noise, signOf } from '../domain/method/facts.ts'
import { type OtherMethod, officeMethods } from '../domain/method.ts'
import { scales } from '../domain/scale.ts'
import { cuts } from '../domain/verdict.ts'
import type { MethodValues } from '../method/gather.ts'
import { pace } from '../pathway/line.ts'

type WithFacts = Extract<MethodValues, { kind: 'facts' }>

/** The schedule with one thing more of the method in it: whether the indicator is then on track, and what that thing is. */
interface CauseStep {
  readonly on: boolean
  readonly cause: Cause
}

/**
 * Why a method answers `onTrack` where the schedule answers the opposite. The schedule is turned into the method one
 * thing at a time: what counts as covered, along which path, over which years, by which measure and cut. The cause is
 * the step from which the answer is the method's for good. Where the target is met, it is what each makes of that;
 * where the target year is over without it, that the method still counts how near it came.
 */
export function causeOf(
  method: OtherMethod,
  assessment: ScheduleAssessment,
  gathered: WithFacts,
  onTrack: boolean,
): Cause {
  const { facts } = gathered
  if (facts.met === true) return causeWhereMet(method, assessment, gathered, onTrack)
  const measure = officeMethods[method].measure(facts, changeOf(method, gathered))
  if (assessment.elapsed >= 1) return { kind: 'target-year', measure }
  const own = assessment.pace
  const last: CauseStep = { on: onTrack, cause: { kind: 'threshold', measure, pace: own } }
  const steps = [...stepsOf(method, assessment, gathered), last]
  const before = [assessment.onTrack === true, ...steps.map(({ on }) => on)]
  return (steps.findLast(({ on }, index) => on !== before[index]) ?? last).cause
}

function causeWhereMet(
  method: OtherMethod,
  { aim, projected }: ScheduleAssessment,
  gathered: WithFacts,
  onTrack: boolean,
): Cause {
  const change = changeOf(method, gathered)
  if (onTrack) return { kind: 'kept', projected, change }
  return { kind: 'worsening', change, projected: isKept(aim) ? projected : null }
}

function stepsOf(
  method: OtherMethod,
  assessment: ScheduleAssessment,
  gathered: WithFacts,
): readonly CauseStep[] {
  return [...pathStep(method, assessment, gathered.facts), ...windowStep(method, assessment, gathered)]
}

/** The schedule along another path; none where it is the plan's own, or undefined. */
function pathStep(
  method: OtherMethod,
  { scale, pace: own }: ScheduleAssessment,
  facts: MethodFacts,
): readonly CauseStep[] {
  const along = officeMethods[method].path
  const { base, baseYear, target, targetYear, value, year } = facts
  if (along === null || (scales[scale].compounds ? 'compound' : 'straight') === along || base === null)
    return []
  const line = {
    scale: along === 'compound' ? scales.growth : scales.change,
    start: base,
    end: target,
    startYear: baseYear,
    endYear: targetYear,
  }
  const other = pace(line, year, value)
  return other === null ? [] : [{ on: isDue(other), cause: { kind: 'path', along, pace: own, other } }]
}

/** The schedule by the mean change of the last years; none where these are all the years since the base. */
function windowStep(
  method: OtherMethod,
  { pace: own }: ScheduleAssessment,
  gathered: WithFacts,
): readonly CauseStep[] {
  const { facts, level } = gathered
  const { base, baseYear, target } = facts
  const recent = officeMethods[method].recent?.(facts) ?? null
  if (recent === null || recent.since === baseYear || base === null) return []
  const { since, change, projected } = recent
  const covered = (signOf(facts) * (projected - base)) / Math.abs(target - base)
  const cause: Cause = { kind: 'window', since, change: level.backChange(change), covered, pace: own }
  return [{ on: isDue(covered), cause }]
}

function isDue(share: number): boolean {
  return share >= cuts.onTrack - noise
}

/** Mean change of the last years in the indicator's own terms, for a method that looks at them. */
function changeOf(method: OtherMethod, { facts, level }: WithFacts): number | null {
  const recent = officeMethods[method].recent?.(facts) ?? null
  return recent === null ? null : level.backChange(recent.change)
}
