import type { Verdict } from '../domain/assessment.ts'

/** Cuts of the pace: those of Eurostat and Statistics Canada, with ±5 % around the schedule. */
export const cuts = { ahead: 1.05, onTrack: 0.95, behind: 0.6, reversing: 0 } as const

/** Binary noise in a computed pace must not decide at a cut. */
const noise = 1e-12

/**
 * Verdict on a target to be reached. `pace` is null where the scale is undefined at the actual value; there
 * is then none before the target year.
 */
export function reachVerdict(satisfied: boolean, pace: number | null, over: boolean): Verdict | null {
  if (satisfied) return 'met'
  if (over) return 'missed'
  if (pace === null) return null
  if (pace > cuts.ahead + noise) return 'ahead'
  if (pace >= cuts.onTrack - noise) return 'on-track'
  if (pace >= cuts.behind - noise) return 'behind'
  return pace >= -noise ? 'far-behind' : 'reversing'
}

/** Verdict on a target the baseline satisfies, to be kept; `lasts` says whether the mean pace so far still satisfies it. */
export function keepVerdict(satisfied: boolean, lasts: boolean, over: boolean): Verdict {
  if (over) return satisfied ? 'met' : 'missed'
  if (!satisfied) return 'breached'
  return lasts ? 'holding' : 'at-risk'
}

/** Verdict by a statement: the task of the year was fulfilled, or it was not. */
export function statementVerdict(fulfilled: boolean, over: boolean): Verdict {
  if (over) return fulfilled ? 'met' : 'missed'
  return fulfilled ? 'on-track' : 'behind'
}

/** Whether a verdict is on track; null where none was passed. */
export function isOnTrack(verdict: Verdict): boolean | null {
  switch (verdict) {
    case 'met':
    case 'ahead':
    case 'on-track':
    case 'holding':
      return true
    case 'behind':
    case 'far-behind':
    case 'reversing':
    case 'at-risk':
    case 'breached':
    case 'missed':
      return false
    case 'no-data':
    case 'not-assessed':
      return null
  }
}
