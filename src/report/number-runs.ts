import { cellText } from '../words/plain-text.ts'

/** What stands in the plan's table by a number. */
interface Numbered {
  readonly no: string
}

/** The numbers of some rows of a list, neighbours drawn together: `2`, `6–11`. */
export function numberRuns<Row extends Numbered>(
  rows: readonly Row[],
  chosen: readonly Row[],
): readonly string[] {
  const places = new Map(rows.map((row, place) => [row, place]))
  const found: { first: Row; last: Row; next: number }[] = []
  for (const row of chosen) {
    const place = places.get(row) ?? -1
    const run = found.at(-1)
    if (run !== undefined && run.next === place) {
      run.last = row
      run.next = place + 1
    } else {
      found.push({ first: row, last: row, next: place + 1 })
    }
  }
  return found.map(({ first, last }) =>
    first === last ? cellText(first.no) : `${cellText(first.no)}–${cellText(last.no)}`,
  )
}
