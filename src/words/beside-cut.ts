import { fixed } from './number.ts'

/** Pace, or share of the growth or the way, that the schedule and most methods ask. */
export const asked = 0.95

/**
 * A number beside the cut it is held against, in `least` decimals, or in up to three more where it would read as the
 * cut itself and is not. A gap is a dash.
 *
 * @example besideCut(0.9496, 0.95, 2) // '0.9496'
 */
export function besideCut(value: number | null, cut: number, least: number): string {
  if (value === null) return '—'
  for (let decimals = least; decimals <= least + 3; decimals += 1) {
    const text = fixed(value, decimals)
    if (text !== fixed(cut, decimals)) return text
  }
  return fixed(value, least)
}

/** A pace, or another ratio to what is required, beside the 0.95 that is asked. */
export function ratioBesideCut(ratio: number | null): string {
  return besideCut(ratio, asked, 2)
}

/**
 * A share as a percentage beside the cut it is held against.
 *
 * @example shareBesideCut(0.0509, 0.05) // '5.1%'
 */
export function shareBesideCut(share: number | null, cut: number): string {
  return share === null ? '—' : `${besideCut(100 * share, 100 * cut, 0)}%`
}
