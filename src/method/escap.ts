import type { AnyReason } from '../domain/assessment.ts'
import type { MethodNumbers, MethodVerdict } from '../domain/method.ts'
import { clean } from '../pathway/scale.ts'
import { noise, reachedBy, type Standing, signOf } from './facts.ts'

export type EscapOutcome = MethodNumbers['escap'] & {
  readonly verdict: MethodVerdict<'escap'>
  readonly reason: AnyReason | null
}

/** `on-track` is above the first, `regression` at or below the second. */
export const cuts = { onTrack: 9, regression: 0 } as const

/** The index of a target that is reached. */
export const reached = 10

/**
 * The current status index of UN ESCAP, with the words of UNICEF's Middle East and North Africa office: the share of
 * the whole way from the base I0 to the target TV that the latest value I has covered, CS = ±10·(I − I0)/|TV − I0|, 10
 * once the target is reached, the sign being that of improvement. Above 9 `on-track`, at or below 0 `regression`, between
 * `slow`. It does not ask how much time has passed: on an even path it stands at 10·τ, so that most of a plan is `slow`.
 *
 * `not-assessed` without a base. The index is null where base and target are equal and the target is not reached: that
 * is a regression.
 *
 * @see UN ESCAP, Asia-Pacific SDG progress assessment methodology; UNICEF MENARO
 * @example escap({ base: 81, baseYear: 2020, value: 83.7, year: 2023, target: 85, targetYear: 2025, better: 'higher' }) // { verdict: 'slow', index: 6.75…, reason: null }
 */
export function escap(standing: Standing): EscapOutcome {
  const { base, value, target } = standing
  if (standing.met ?? reachedBy(value, standing)) return { verdict: 'on-track', index: reached, reason: null }
  if (base === null) return { verdict: 'not-assessed', index: null, reason: 'no-baseline' }
  const index = clean((reached * signOf(standing) * (value - base)) / Math.abs(target - base))
  return { verdict: wordOf(index), index, reason: null }
}

function wordOf(index: number | null): MethodVerdict<'escap'> {
  if (index === null || index <= cuts.regression + noise) return 'regression'
  return index > cuts.onTrack + noise ? 'on-track' : 'slow'
}
