import type { Assessment, PastYear } from '../domain/assessment.ts'

/** How the indicator stood a year before; null where that year is not reported. */
export function lastYear({ history, year }: Pick<Assessment, 'history' | 'year'>): PastYear | null {
  return history.find((past) => past.year === year - 1) ?? null
}
