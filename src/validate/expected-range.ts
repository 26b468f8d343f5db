import { halfStep } from '../domain/quantity.ts'
import type { Facts } from './facts.ts'
import type { Trail } from './trail.ts'

/** What a value of one year would ordinarily be, on a scale on which yearly changes compare. */
export interface ExpectedRange {
  /** To the scale: see `usualChangeOf`; null where it is undefined. */
  readonly to: (value: number) => number | null
  readonly from: (position: number) => number
  /** The likeliest position. */
  readonly centre: number
  /** One spread: what the value may well differ by. */
  readonly spread: number
  /** Values there can be. */
  readonly within: { readonly low: number; readonly high: number }
}

/** So many spreads from the centre a value is implausible. */
export const farthest = 4

/** A spread learned of a kind of values counts as much as so many changes of the series itself. */
const known = 2

/**
 * The ordinary value of an indicator in `year`, from what was reported before and from the plan: the last value and,
 * for each year since, the typical yearly change m, give or take the spread s.
 *
 * m is the median of the known yearly changes and the planned one. s is learned from both the kind of values and the series:
 * √((2·u² + Σ(cᵢ − m)²) / (2 + n)) of the usual spread u of the kind and the n known changes cᵢ, those of
 * nothing left out: a share that stays at 100 % says little of how far it may fall. It is at least the planned yearly
 * change, and half a step of the last written digit. Over h years the centre is last + h·m and the spread s·√h.
 *
 * @returns null where no earlier value is known
 */
export function expectedRangeOf(facts: Facts, trail: Trail | null, year: number): ExpectedRange | null {
  const { usual, step, typical: planned } = facts
  const { to, from, within } = usual
  if (trail === null || trail.at === null || trail.last.year >= year) return null
  const { last, at, changes } = trail
  const typical = medianOf(planned, changes)
  const digit = to(last.quantity.value + halfStep(last.quantity.decimals))
  let squares = known * usual.spread(last.quantity.value) ** 2
  let counted = known
  for (const change of changes) {
    if (change === 0) continue
    squares += (change - typical) ** 2
    counted += 1
  }
  const spread = Math.max(
    step === null ? 0 : Math.abs(step),
    digit === null ? 0 : Math.abs(digit - at),
    Math.sqrt(squares / counted),
  )
  const years = year - last.year
  return { to, from, within, centre: at + years * typical, spread: spread * Math.sqrt(years) }
}

/** Whether a value lies within what is plausible; one where the scale is undefined does not. */
export function isPlausible(range: ExpectedRange, value: number): boolean {
  return distance(range, value) <= farthest
}

/** How many spreads a value lies from the centre; infinite where the scale is undefined. */
export function distance({ to, centre, spread }: ExpectedRange, value: number): number {
  const at = to(value)
  return at === null ? Number.POSITIVE_INFINITY : Math.abs(at - centre) / spread
}

/** The ends of what is plausible, in the indicator's unit. */
export function bounds({ from, centre, spread, within }: ExpectedRange): readonly [number, number] {
  const [low, high] = [from(centre - farthest * spread), from(centre + farthest * spread)]
  return [Math.max(low, within.low), Math.min(high, within.high)]
}

/** The median of the known changes and the planned one; 0 where there is none at all. */
function medianOf(planned: number | null, changes: readonly number[]): number {
  const first = changes[0]
  const second = changes[1]
  if (first === undefined) return planned === null ? 0 : planned
  // Most series are of two or three years: no list is made for them.
  if (second === undefined) return planned === null ? first : (planned + first) / 2
  if (changes.length === 2 && planned !== null)
    return Math.max(Math.min(first, second), Math.min(Math.max(first, second), planned))
  const sorted = (planned === null ? changes : [planned, ...changes]).toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) return 0
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}
