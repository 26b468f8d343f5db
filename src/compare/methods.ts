import type { ScheduleAssessment } from '../domain/assessment.ts'
import type { Agreement, Cause, ComparedRow, Comparison, MethodAnswer } from '../domain/comparison.ts'
import { type OtherMethod, officeMethods, ofMethods, otherMethods } from '../domain/method.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { answeredBy } from '../method/answer.ts'
import type { MethodValues } from '../method/gather.ts'
import { gatherer } from '../method/judge-by.ts'
import { causeOf } from './cause.ts'

/**
 * Every method side by side: for each indicator that has a value in the year judged, the word of each method, whether
 * they agree on it being on track, and where one differs from the schedule, why.
 *
 * @example compareMethods(plan, submissions, assess(plan, submissions))
 */
export function compareMethods(
  plan: Plan,
  submissions: readonly Submission[],
  assessments: readonly ScheduleAssessment[],
): Comparison {
  const gathered = gatherer(plan, submissions)
  const withData = assessments.filter(({ verdict }) => verdict !== 'no-data')
  const rows = withData.map((assessment) => rowOf(assessment, gathered(assessment)))
  return {
    rows,
    agreement: otherMethods.map((method) => agreementOf(method, rows)),
    withoutData: assessments.length - withData.length,
  }
}

function rowOf(assessment: ScheduleAssessment, gathered: MethodValues): ComparedRow {
  const answers = ofMethods((method) =>
    method === 'schedule' ? { ...answerIn(assessment), result: null } : by(method, assessment, gathered),
  )
  const given = Object.values(answers).flatMap(({ onTrack }) => (onTrack === null ? [] : [onTrack]))
  const differences = otherMethods.flatMap((method) => {
    const { onTrack } = answers[method]
    const differs = onTrack !== null && assessment.onTrack !== null && onTrack !== assessment.onTrack
    if (!differs) return []
    const cause = differenceOf(method, assessment, gathered, onTrack)
    return cause === null ? [] : [{ method, cause }]
  })
  return { assessment, answers, agree: given.length < 2 ? null : new Set(given).size === 1, differences }
}

/** Why a method answers otherwise than the schedule. */
function differenceOf(
  method: OtherMethod,
  assessment: ScheduleAssessment,
  gathered: MethodValues,
  onTrack: boolean,
): Cause | null {
  if (gathered.kind === 'facts') return causeOf(method, assessment, gathered, onTrack)
  if (gathered.kind !== 'direction') return null
  const trend = officeMethods[method].directionTrend?.(gathered.facts)
  return trend === undefined ? null : { kind: 'direction', trend }
}

function by(method: OtherMethod, assessment: ScheduleAssessment, gathered: MethodValues): MethodAnswer {
  const judged = answeredBy(method, assessment, gathered)
  return { ...answerIn(judged), result: judged.methodResult ?? null }
}

function answerIn({ verdict, onTrack, reason }: Omit<MethodAnswer, 'result'>): Omit<MethodAnswer, 'result'> {
  return { verdict, onTrack, reason }
}

function agreementOf(method: OtherMethod, rows: readonly ComparedRow[]): Agreement {
  const both = rows.filter(
    ({ answers }) => answers.schedule.onTrack !== null && answers[method].onTrack !== null,
  )
  const same = both.filter(({ answers }) => answers.schedule.onTrack === answers[method].onTrack)
  return { method, same: same.length, of: both.length }
}
