import type { Assessment } from '../../domain/assessment.ts'
import { scales } from '../../domain/scale.ts'

/** What stands on the path in a year, and the year's own value: they differ for running values alone. */
export interface YearValues {
  readonly actual: number | null
  readonly latest: number | null
}

/** The values of an indicator in the year judged or in one before it; null where there are none. */
export function yearValues(a: Assessment, year: number): YearValues {
  if (year === a.year) return { actual: a.actual, latest: a.latest }
  return a.history.find((past) => past.year === year) ?? { actual: null, latest: null }
}

/**
 * Whether what the years so far come to is worked out from their own values: all of them are known, or those that are not
 * could be filled in. Not where a running value was itself reported.
 */
export function comesOfYears(a: Assessment): boolean {
  if (a.actual === null)
    return a.history.every(
      (past) => past.year <= a.baselineYear || past.latest !== null || past.verdict === 'no-data',
    )
  const { to, from } = scales[a.scale]
  let position = 0
  for (let year = a.baselineYear + 1; year <= a.year; year += 1) {
    const { latest } = yearValues(a, year)
    const step = latest === null ? null : to(latest, 1)
    if (step === null) return false
    position += step
  }
  const come = from(position, a.year - a.baselineYear)
  return Math.abs(come - a.actual) <= noise * Math.max(1, Math.abs(come))
}

/** What totals may differ by for their binary fractions. */
const noise = 1e-9
