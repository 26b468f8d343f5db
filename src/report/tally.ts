import { type Assessment, type Verdict, verdicts } from '../domain/assessment.ts'

export interface Tally {
  readonly assessed: number
  readonly onTrack: number
  readonly offTrack: number
  readonly notAssessed: number
  readonly byVerdict: Readonly<Record<Verdict, number>>
}

/** Count how indicators stand. Assessed are those with an answer; "cannot be assessed" is counted by itself. */
export function tally(assessments: readonly Assessment[]): Tally {
  const count = (holds: (assessment: Assessment) => boolean) => assessments.filter(holds).length
  const byVerdict = Object.fromEntries(
    verdicts.map((verdict) => [verdict, count((assessment) => assessment.verdict === verdict)]),
  ) as Record<Verdict, number>
  return {
    assessed: count(({ onTrack }) => onTrack !== null),
    onTrack: count(({ onTrack }) => onTrack === true),
    offTrack: count(({ onTrack }) => onTrack === false),
    notAssessed: count(({ onTrack }) => onTrack === null),
    byVerdict,
  }
}
