import type { Assessment } from '../domain/assessment.ts'
import { isAtRisk } from './off-track.ts'

/** What the order of attention goes by. */
type Ranked = Pick<
  Assessment,
  | 'onTrack'
  | 'verdict'
  | 'attribute'
  | 'effort'
  | 'actual'
  | 'expected'
  | 'baseline'
  | 'target'
  | 'outlook'
  | 'rate'
>

/** Something off track, with what its place in the order of attention goes by. */
export interface Attention<A> {
  readonly one: A
  readonly by: readonly number[]
}

/**
 * What is off track, in the order in which it needs attention: binding indicators first, then by effort, which is the rate
 * required over the one achieved (beyond all measure where the value moved the other way or not at all), by the gap as a
 * share of the way, and by the chance that is left. What meets its target today comes after all that does not.
 */
export function attentionOf<A extends Ranked>(assessments: readonly A[]): readonly A[] {
  return inOrderOfAttention(assessments.filter(isOffTrack).map((one) => ({ one, by: attentionKeys(one) })))
}

export function isOffTrack({ onTrack }: Pick<Assessment, 'onTrack'>): boolean {
  return onTrack === false
}

/** The first is the one that needs attention most. */
export function inOrderOfAttention<A>(all: readonly Attention<A>[]): readonly A[] {
  return all.toSorted((a, b) => compare(a.by, b.by)).map(({ one }) => one)
}

/** The lower, the sooner; the first that differs decides. */
export function attentionKeys(one: Ranked): readonly number[] {
  return [
    isAtRisk(one) ? 1 : 0,
    one.attribute === 'binding' ? 0 : 1,
    -effortOf(one),
    -gapShare(one),
    one.outlook.probability ?? 1,
  ]
}

function effortOf({ effort, rate }: Ranked): number {
  if (effort !== null) return effort
  return rate.required === null ? 0 : Number.POSITIVE_INFINITY
}

/** How far the value is from the one due, or from the target where none is, as a share of the way from the baseline. */
function gapShare({ actual, expected, baseline, target }: Ranked): number {
  const due = expected ?? target.value
  if (actual === null || due === null) return 0
  const way = target.value === null || baseline === null ? 0 : Math.abs(target.value - baseline)
  const whole = way === 0 ? Math.abs(due) : way
  return whole === 0 ? 0 : Math.abs(actual - due) / whole
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index])
  const [one, other] = [a[at], b[at]]
  return one === undefined || other === undefined ? 0 : one < other ? -1 : 1
}
