import type { Place } from '../domain/finding.ts'
import type { Cell } from './table.ts'

/** The cells between the first and the last row of a pattern, in one column of a file, and a row on either side. */
export interface Spread {
  readonly file: string | undefined
  readonly column: number | null | undefined
  readonly from: number
  readonly to: number
}

/** What lies between these cells. */
export function spreadOf(cells: readonly Cell[]): Spread {
  const lines = cells.flatMap(({ observation: { place } }) => (place.line === null ? [] : [place.line]))
  const [first] = cells
  const place = first?.observation.place
  return {
    file: place?.file,
    column: place?.column,
    from: lines.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) - 2,
    to: lines.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) + 2,
  }
}

/** Whether a place is in it. */
export function lies({ file, line, column }: Place, spread: Spread): boolean {
  return (
    file === spread.file &&
    column === spread.column &&
    line !== null &&
    line >= spread.from &&
    line <= spread.to
  )
}
