import type { ScaleName } from '../domain/plan.ts'
import { cuts } from './verdict.ts'

/** A pace this near to a cut could as well have fallen on its other side. */
const near = 0.02

/** Whether a pace lies so near to a cut between two verdicts that a rounding of the data could move it. */
export function nearCut(pace: number | null): boolean {
  return pace !== null && Object.values(cuts).some((cut) => Math.abs(pace - cut) <= near + 1e-12)
}

/** The scale that would also make sense of the same numbers; null where there is none. */
export function otherScale(scale: ScaleName): ScaleName | null {
  if (scale === 'growth') return 'change'
  return scale === 'change' ? 'growth' : null
}
