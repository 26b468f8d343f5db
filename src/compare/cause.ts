import { cuts } from '../assess/verdict.ts'
import type { ScheduleAssessment } from '../domain/assessment.ts'
import type { Cause, Measure, Path } from '../domain/comparison.ts'
import type { OtherMethod } from '../domain/method.ts'
import type { ScaleName } from '../domain/plan.ts'
import { destatis, windowOf } from '../method/destatis.ts'
import { escap } from '../method/escap.ts'
import { type MethodFacts, noise, signOf } from '../method/facts.ts'
import type { MethodValues } from '../method/gather.ts'
import { growthsOf, ratioOf } from '../method/statcan.ts'
import { unsd } from '../method/unsd.ts'
import { pace } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'

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
  const measure = measureOf(method, gathered)
  if (assessment.elapsed >= 1) return { kind: 'target-year', measure }
  const own = assessment.pace
  const last: CauseStep = { on: onTrack, cause: { kind: 'threshold', measure, pace: own } }
  const steps = [...stepsOf(method, assessment, facts, own, gathered), last]
  const before = [assessment.onTrack === true, ...steps.map(({ on }) => on)]
  return (steps.findLast(({ on }, index) => on !== before[index]) ?? last).cause
}

function causeWhereMet(
  method: OtherMethod,
  { aim, projected }: ScheduleAssessment,
  gathered: WithFacts,
  onTrack: boolean,
): Cause {
  const change = changeOf(gathered)
  if (onTrack) return { kind: 'kept', projected, change: method === 'destatis' ? change : null }
  return { kind: 'worsening', change, projected: aim === 'keep' ? projected : null }
}

function stepsOf(
  method: OtherMethod,
  assessment: ScheduleAssessment,
  facts: MethodFacts,
  own: number | null,
  gathered: WithFacts,
): readonly CauseStep[] {
  switch (method) {
    case 'statcan':
    case 'unsd':
      return pathStep(assessment, facts, 'compound', own)
    case 'destatis':
      return [...pathStep(assessment, facts, 'straight', own), ...windowStep(facts, own, gathered)]
    case 'escap':
      return indexStep(assessment, facts)
  }
}

const pathOf: Readonly<Record<ScaleName, Path>> = {
  growth: 'compound',
  cut: 'compound',
  change: 'straight',
  sum: 'straight',
}

/** The schedule along another path; none where it is the plan's own, or undefined. */
function pathStep(
  { scale }: ScheduleAssessment,
  facts: MethodFacts,
  along: Path,
  own: number | null,
): readonly CauseStep[] {
  const { base, baseYear, target, targetYear, value, year } = facts
  if (pathOf[scale] === along || base === null) return []
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
function windowStep(facts: MethodFacts, own: number | null, gathered: WithFacts): readonly CauseStep[] {
  const since = windowOf(facts.points)[0]?.year
  const { projected } = destatis(facts)
  const { base, baseYear, target } = facts
  if (since === undefined || since === baseYear || base === null || projected === null) return []
  const covered = (signOf(facts) * (projected - base)) / Math.abs(target - base)
  const change = changeOf(gathered)
  return [{ on: isDue(covered), cause: { kind: 'window', since, change, covered, pace: own } }]
}

/** The schedule held against the whole way instead of what is due by now. */
function indexStep({ progress, elapsed }: ScheduleAssessment, facts: MethodFacts): readonly CauseStep[] {
  const { index } = escap(facts)
  if (index === null || progress === null) return []
  return [{ on: isDue(progress), cause: { kind: 'index', index, even: 10 * elapsed } }]
}

function isDue(share: number): boolean {
  return share >= cuts.onTrack - noise
}

/** The number the method decided by. */
function measureOf(method: OtherMethod, gathered: WithFacts): Measure {
  const { facts } = gathered
  switch (method) {
    case 'statcan': {
      const { achieved, required } = growthsOf(facts) ?? { achieved: null, required: null }
      return { of: 'growth', achieved, required, ratio: ratioOf(facts) }
    }
    case 'unsd':
      return { of: 'landing', covered: unsd(facts).ratio }
    case 'destatis':
      return { of: 'miss', change: changeOf(gathered), deviation: destatis(facts).deviation }
    case 'escap':
      return { of: 'whole-way', index: escap(facts).index }
  }
}

/** Mean change of the last years, in the indicator's own terms. */
function changeOf({ facts, level }: WithFacts): number | null {
  const { change } = destatis(facts)
  return change === null ? null : level.backChange(change)
}
