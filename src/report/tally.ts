import type { AnyVerdict, Assessment } from '../domain/assessment.ts'

export interface Tally {
  readonly assessed: number
  readonly onTrack: number
  readonly offTrack: number
  readonly notAssessed: number
  readonly byVerdict: Readonly<Partial<Record<AnyVerdict, number>>>
}

/** Count how indicators stand, by these verdicts. Assessed are those with an answer; "cannot be assessed" is counted by itself. */
export function tally(assessments: readonly Assessment[], verdicts: readonly AnyVerdict[]): Tally {
  const count = (holds: (assessment: Assessment) => boolean) => assessments.filter(holds).length
  const byVerdict: Readonly<Partial<Record<AnyVerdict, number>>> = Object.fromEntries(
    verdicts.map((verdict) => [verdict, count((assessment) => assessment.verdict === verdict)]),
  )
  return {
    assessed: count(({ onTrack }) => onTrack !== null),
    onTrack: count(({ onTrack }) => onTrack === true),
    offTrack: count(({ onTrack }) => onTrack === false),
    notAssessed: count(({ onTrack }) => onTrack === null),
    byVerdict,
  }
}
