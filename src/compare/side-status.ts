import type { Assessment } from '../domain/assessment.ts'
import type { SideStatus } from '../domain/diff.ts'

/** How an indicator stands by one of two submissions or reports. */
export function sideStatusOf(assessment: Assessment): SideStatus {
  const { year, elapsed, actual, expected, progress, pace, rate, projected } = assessment
  const { verdict, onTrack, reason } = assessment
  return {
    year,
    elapsed,
    actual,
    expected,
    progress,
    pace,
    required: rate.required,
    projected,
    verdict,
    onTrack,
    reason,
  }
}
