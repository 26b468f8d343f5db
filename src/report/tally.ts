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

/** The counts of two lists of indicators taken together. */
export function added(a: Tally, b: Tally): Tally {
  const verdicts = Object.entries(a.byVerdict).map(([verdict, count]) => {
    const other = Object.entries(b.byVerdict).find(([word]) => word === verdict)?.[1]
    return [verdict, other === undefined ? count : count + other] as const
  })
  return {
    assessed: a.assessed + b.assessed,
    onTrack: a.onTrack + b.onTrack,
    offTrack: a.offTrack + b.offTrack,
    notAssessed: a.notAssessed + b.notAssessed,
    byVerdict: Object.fromEntries(verdicts),
  }
}
