import type { Quantity } from '../domain/quantity.ts'

/** A value and its year. */
export interface Dated {
  readonly year: number
  readonly quantity: Quantity
}

/** What was reported year by year, as far as it says where the next value may lie. */
export interface Trail {
  readonly last: Dated
  /** The position of the last value on the scale; null where it is undefined there. */
  readonly at: number | null
  /** The yearly changes of position from value to value. */
  readonly changes: readonly number[]
}

/** The trail with one more value, of a later year; `to` leads to the scale, null where it is undefined there. */
export function followed(to: (value: number) => number | null, trail: Trail | null, last: Dated): Trail {
  const at = to(last.quantity.value)
  if (trail === null) return { last, at, changes: [] }
  if (trail.at === null || at === null) return { last, at, changes: trail.changes }
  const change = (at - trail.at) / (last.year - trail.last.year)
  return { last, at, changes: [...trail.changes, change] }
}
