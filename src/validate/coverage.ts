import type { SubmittedTable } from './table.ts'

/** How many indicators a submission lists for its year, and how many of them have a value. */
export interface Coverage {
  readonly rows: number
  readonly filled: number
}

const known = new WeakMap<SubmittedTable, Coverage>()

/**
 * The coverage of a submission, counted once. A form that is mostly empty is still being filled in: its gaps are not
 * worth a word yet.
 */
export function reported(table: SubmittedTable): Coverage {
  const counted = known.get(table)
  if (counted !== undefined) return counted
  let rows = 0
  let filled = 0
  for (const { code } of table.indicators) {
    const observation = table.values.get(code)?.get(table.year)
    if (observation === undefined) continue
    rows += 1
    if (observation.reading.kind !== 'missing') filled += 1
  }
  const coverage = { rows, filled }
  known.set(table, coverage)
  return coverage
}
