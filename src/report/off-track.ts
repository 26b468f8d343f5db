import type { Assessment } from '../domain/assessment.ts'
import { byUrgency } from '../words/verdict.ts'

/**
 * What is off track, in the order in which it is to be attended to: binding indicators first, then by urgency. An
 * indicator at risk meets its target today, so it comes after all that do not.
 */
export function offTrackOf<A extends Pick<Assessment, 'verdict' | 'onTrack' | 'attribute'>>(
  assessments: readonly A[],
): readonly A[] {
  const rank = ({ attribute, verdict }: A) =>
    (isAtRisk({ verdict }) ? 2 : 0) + (attribute === 'binding' ? 0 : 1)
  return assessments
    .filter(({ onTrack }) => onTrack === false)
    .toSorted((a, b) => rank(a) - rank(b) || byUrgency.indexOf(a.verdict) - byUrgency.indexOf(b.verdict))
}

/** How many indicators a line names: it is to be read, not searched. */
export const mostNamed = 10

/** What a line names of what is off track, and as many of what is at risk. */
export function worstOf(assessments: readonly Assessment[]): readonly Assessment[] {
  const off = offTrackOf(assessments)
  return [
    ...off.filter((one) => !isAtRisk(one)).slice(0, mostNamed),
    ...off.filter(isAtRisk).slice(0, mostNamed),
  ]
}

/** Whether an indicator meets its target today and will not if things go on as they do. */
export function isAtRisk({ verdict }: Pick<Assessment, 'verdict'>): boolean {
  return verdict === 'at-risk'
}
