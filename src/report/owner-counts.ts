import type { Assessment } from '../domain/assessment.ts'
import type { OwnerCounts } from '../domain/report.ts'
import { countsOf, sumOf } from './tally.ts'

/**
 * How the indicators stand for which each owner answers, in the order of the plan; one with several owners counts for each.
 * Nothing where the plan names none.
 */
export function ownerCounts(
  assessments: readonly Assessment[],
): Readonly<Record<string, OwnerCounts>> | null {
  const names = [...new Set(assessments.flatMap(({ owners = [] }) => owners))]
  if (names.length === 0) return null
  return Object.fromEntries(
    names.map((name) => {
      const own = assessments.filter(({ owners = [] }) => owners.includes(name))
      return [name, { ...countsOf(own), noData: own.filter(({ verdict }) => verdict === 'no-data').length }]
    }),
  )
}

/** The counts of an owner in two lists of indicators taken together. */
export function bothOwned(a: OwnerCounts, b: OwnerCounts): OwnerCounts {
  return { ...sumOf(a, b), noData: a.noData + b.noData }
}
