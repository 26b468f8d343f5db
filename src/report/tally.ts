import type { AnyVerdict, Assessment, Likelihood } from '../domain/assessment.ts'
import type { Summary, TrackCounts } from '../domain/report.ts'

/** How indicators stand: all of them, the binding ones, and those of each division of the plan's table, in its order. */
export type Tally = Omit<Summary, 'coverage' | 'findings' | 'byRegion' | 'byOwner' | 'late'>

/** Count how indicators stand, by these verdicts. Assessed are those with an answer; "cannot be assessed" is counted by itself. */
export function tally(assessments: readonly Assessment[], verdicts: readonly AnyVerdict[]): Tally {
  const categories = new Set(assessments.map(({ category }) => category).filter((name) => name !== ''))
  return {
    ...countsOf(assessments),
    byVerdict: Object.fromEntries(
      verdicts.map((word) => [word, assessments.filter(({ verdict }) => verdict === word).length]),
    ),
    byLikelihood: likelihoodsOf(assessments),
    binding: countsOf(assessments.filter(({ attribute }) => attribute === 'binding')),
    byCategory: Object.fromEntries(
      [...categories].map((name) => [
        name,
        countsOf(assessments.filter(({ category }) => category === name)),
      ]),
    ),
  }
}

/** How many targets will be met, are in doubt, and will not be. */
function likelihoodsOf(assessments: readonly Assessment[]): Readonly<Record<Likelihood, number>> {
  const count = (likelihood: Likelihood) =>
    assessments.filter(({ outlook }) => outlook.likelihood === likelihood).length
  return { likely: count('likely'), 'in-doubt': count('in-doubt'), unlikely: count('unlikely') }
}

export function countsOf(assessments: readonly Assessment[]): TrackCounts {
  const count = (answer: boolean | null) => assessments.filter(({ onTrack }) => onTrack === answer).length
  const notAssessed = count(null)
  return {
    assessed: assessments.length - notAssessed,
    onTrack: count(true),
    offTrack: count(false),
    notAssessed,
  }
}

/** The counts of two lists of indicators taken together. */
export function added(a: Tally, b: Tally): Tally {
  return {
    ...sumOf(a, b),
    byVerdict: joined(a.byVerdict, b.byVerdict, (one, other) => one + other),
    byLikelihood: {
      likely: a.byLikelihood.likely + b.byLikelihood.likely,
      'in-doubt': a.byLikelihood['in-doubt'] + b.byLikelihood['in-doubt'],
      unlikely: a.byLikelihood.unlikely + b.byLikelihood.unlikely,
    },
    binding: sumOf(a.binding, b.binding),
    byCategory: joined(a.byCategory, b.byCategory, sumOf),
  }
}

/** Two counts taken together. */
export function sumOf(a: TrackCounts, b: TrackCounts): TrackCounts {
  return {
    assessed: a.assessed + b.assessed,
    onTrack: a.onTrack + b.onTrack,
    offTrack: a.offTrack + b.offTrack,
    notAssessed: a.notAssessed + b.notAssessed,
  }
}

/** Records of counts taken together, name by name. */
export function joined<Count>(
  a: Readonly<Record<string, Count>>,
  b: Readonly<Record<string, Count>>,
  both: (one: Count, other: Count) => Count,
): Readonly<Record<string, Count>> {
  const counts = new Map(Object.entries(a))
  for (const [name, other] of Object.entries(b)) {
    const one = counts.get(name)
    counts.set(name, one === undefined ? other : both(one, other))
  }
  return Object.fromEntries(counts)
}
