import { fixed } from './number-format.ts'

/** Pace, or share of the growth or the way, that the schedule and most methods ask. */
export const asked = 0.95

/**
 * A ratio in two decimals, or in as many more as tell it from the cut it is held against.
 *
 * @example besideCut(0.9496, 0.95) // '0.9496'
 */
export function besideCut(value: number | null, cut: number): string {
  if (value === null) return '—'
  const decimals = [2, 3, 4, 5].find((digits) => fixed(value, digits) !== fixed(cut, digits)) ?? 2
  return fixed(value, decimals)
}

/** A pace beside the one that is asked. */
export function paceBesideCut(pace: number | null): string {
  return besideCut(pace, asked)
}

/**
 * A share as a percentage, in as many decimals as tell it from the cut it is held against.
 *
 * @example shareBesideCut(0.0509, 0.05) // '5.1%'
 */
export function shareBesideCut(share: number | null, cut: number): string {
  if (share === null) return '—'
  const decimals = [0, 1, 2, 3].find((digits) => fixed(100 * share, digits) !== fixed(100 * cut, digits)) ?? 0
  return `${fixed(100 * share, decimals)}%`
}

/** An index of 10 in one decimal, or in more beside the 9 that is asked. */
export function tenths(index: number | null): string {
  if (index === null) return '—'
  const decimals = [1, 2, 3].find((digits) => fixed(index, digits) !== fixed(9, digits)) ?? 1
  return fixed(index, decimals)
}
