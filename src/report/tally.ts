import type { AnyVerdict, Assessment } from '../domain/assessment.ts'
import type { Summary, TrackCounts } from '../domain/report.ts'

/** How indicators stand: all of them, the binding ones, and those of each division of the plan's table, in its order. */
export type Tally = Omit<Summary, 'coverage' | 'findings' | 'byRegion' | 'byOwner' | 'late'>

/** Counts assessments one by one. Assessed are those with an answer; "cannot be assessed" is counted by itself. */
export interface Counting<Counts> {
  readonly add: (assessment: Assessment) => void
  readonly counts: () => Counts
}

/** Count how indicators stand. */
export function counting(): Counting<TrackCounts> {
  let [onTrack, offTrack, notAssessed] = [0, 0, 0]
  return {
    add: (one) => {
      if (one.onTrack === null) notAssessed += 1
      else if (one.onTrack) onTrack += 1
      else offTrack += 1
    },
    counts: () => ({ assessed: onTrack + offTrack, onTrack, offTrack, notAssessed }),
  }
}

/** Count how indicators stand, by these verdicts, by division, and how many targets will be met. */
export function tallying(verdicts: readonly AnyVerdict[]): Counting<Tally> {
  const [all, binding] = [counting(), counting()]
  const categories = countingBy(counting)
  const byVerdict = new Map<AnyVerdict, number>(verdicts.map((verdict) => [verdict, 0]))
  const byLikelihood = { likely: 0, 'in-doubt': 0, unlikely: 0 }
  return {
    add: (one) => {
      const { attribute, category, verdict, outlook } = one
      all.add(one)
      if (attribute === 'binding') binding.add(one)
      if (category !== '') categories.add(category, one)
      const known = byVerdict.get(verdict)
      if (known !== undefined) byVerdict.set(verdict, known + 1)
      if (outlook.likelihood !== null) byLikelihood[outlook.likelihood] += 1
    },
    counts: () => ({
      ...all.counts(),
      byVerdict: Object.fromEntries(byVerdict),
      byLikelihood: { ...byLikelihood },
      binding: binding.counts(),
      byCategory: categories.counts(),
    }),
  }
}

/** Count by name, in the order in which the names come. */
export function countingBy<Counts>(make: () => Counting<Counts>) {
  const all = new Map<string, Counting<Counts>>()
  return {
    add: (name: string, assessment: Assessment): void => {
      const own = all.get(name) ?? make()
      all.set(name, own)
      own.add(assessment)
    },
    counts: (): Readonly<Record<string, Counts>> =>
      Object.fromEntries([...all].map(([name, own]) => [name, own.counts()])),
  }
}

/** Count a list of indicators by these verdicts. */
export function tally(assessments: readonly Assessment[], verdicts: readonly AnyVerdict[]): Tally {
  return countsBy(tallying(verdicts), assessments)
}

export function countsOf(assessments: readonly Assessment[]): TrackCounts {
  return countsBy(counting(), assessments)
}

function countsBy<Counts>(one: Counting<Counts>, assessments: readonly Assessment[]): Counts {
  assessments.forEach(one.add)
  return one.counts()
}
