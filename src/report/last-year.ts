import type { Assessment, PastYear } from '../domain/assessment.ts'

/** The indicator as it stood in a year before: its verdict, and how much of the plan's time was over. */
export function asOf(
  a: Assessment,
  { year, verdict, onTrack }: Pick<Assessment, 'year' | 'verdict' | 'onTrack'>,
): Assessment {
  const share = year < a.year ? (year - a.baselineYear) / (a.year - a.baselineYear) : 1
  return { ...a, verdict, onTrack, elapsed: a.elapsed * share }
}

/** How the indicator stood a year before; null where that year is not reported. */
export function lastYear({ history, year }: Pick<Assessment, 'history' | 'year'>): PastYear | null {
  return history.find((past) => past.year === year - 1) ?? null
}
