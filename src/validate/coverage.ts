import type { SubmittedTable } from './table.ts'

/**
 * How many indicators a submission lists for its year and how many of them have a value. A form that is mostly empty
 * is still being filled in: its gaps are not worth a word yet.
 */
export function reported({ indicators, values, year }: SubmittedTable): {
  readonly rows: number
  readonly filled: number
} {
  const observations = indicators.flatMap(({ code }) => {
    const observation = values.get(code)?.get(year)
    return observation === undefined ? [] : [observation]
  })
  const filled = observations.filter(({ reading }) => reading.kind !== 'missing').length
  return { rows: observations.length, filled }
}
