import { cuts, type Verdict } from '../domain/verdict.ts'

/** Binary noise in a computed pace must not decide at a cut. */
const noise = 1e-12

/** The verdict a pace gives, and the cuts it lies between; null at an open end. */
export interface Band {
  readonly verdict: Verdict
  readonly low: number | null
  readonly high: number | null
}

const bands: readonly Band[] = [
  { verdict: 'reversing', low: null, high: cuts.reversing },
  { verdict: 'far-behind', low: cuts.reversing, high: cuts.behind },
  { verdict: 'behind', low: cuts.behind, high: cuts.onTrack },
  { verdict: 'on-track', low: cuts.onTrack, high: cuts.ahead },
]
const ahead: Band = { verdict: 'ahead', low: cuts.ahead, high: null }

/**
 * The band a pace lies in. A cut belongs to the band above it, but for 1.05, which is still on track.
 *
 * @example bandOf(0.95).verdict // 'on-track'
 */
export function bandOf(pace: number): Band {
  return (
    bands.find(
      ({ high }) => high !== null && (high === cuts.ahead ? pace <= high + noise : pace < high - noise),
    ) ?? ahead
  )
}

/**
 * Verdict, before the target year, on a target the baseline satisfies, to be kept; `lasts` says whether the mean pace so far
 * still satisfies it.
 */
export function keepVerdict(satisfied: boolean, lasts: boolean): Verdict {
  if (!satisfied) return 'breached'
  return lasts ? 'holding' : 'at-risk'
}

/** Verdict by a statement: the task of the year was fulfilled, or it was not. */
export function statementVerdict(fulfilled: boolean, over: boolean): Verdict {
  if (over) return fulfilled ? 'met' : 'missed'
  return fulfilled ? 'on-track' : 'behind'
}
