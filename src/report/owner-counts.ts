import type { Assessment } from '../domain/assessment.ts'
import type { OwnerCounts } from '../domain/report.ts'
import { type Counting, counting, countingBy } from './tally.ts'

type ByOwner = Readonly<Record<string, OwnerCounts>> | null

/**
 * How the indicators stand for which each owner answers, in the order of the plan; one with several owners counts for each.
 * Nothing where the plan names none.
 */
export function ownerCounts(assessments: readonly Assessment[]): ByOwner {
  const owners = countingOwners()
  assessments.forEach(owners.add)
  return owners.counts()
}

/** Count the same one by one. */
export function countingOwners(): Counting<ByOwner> {
  const owners = countingBy(countingOwn)
  let any = false
  return {
    add: (one) => {
      for (const owner of one.owners ?? []) {
        any = true
        owners.add(owner, one)
      }
    },
    counts: () => (any ? owners.counts() : null),
  }
}

function countingOwn(): Counting<OwnerCounts> {
  const all = counting()
  let noData = 0
  return {
    add: (one) => {
      all.add(one)
      if (one.verdict === 'no-data') noData += 1
    },
    counts: () => ({ ...all.counts(), noData }),
  }
}
