import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { shorten } from '../text/shorten.ts'
import { surplusCells } from './layout-rules.ts'
import { cellAt, type PlaceAt } from './table.ts'

/**
 * What is to be said of a row with more cells than the header has; null where those beyond are empty. A number cut at the
 * comma between its thousands, in one of `valueIndexes`, is the likely cause.
 */
export function surplusIn(
  row: Row,
  columns: number,
  valueIndexes: readonly number[],
  placeAt: PlaceAt,
): Finding | null {
  if (row.cells.length <= columns) return null
  const surplus = row.cells.findIndex((text, index) => index >= columns && text.trim() !== '')
  const split = valueIndexes.find((index) => isSplit(cellAt(row, index), cellAt(row, index + 1)))
  if (surplus === -1 && split === undefined) return null
  const index = split ?? surplus
  const text = split === undefined ? cellAt(row, index) : `${cellAt(row, index)},${cellAt(row, index + 1)}`
  const facts = { cells: row.cells.length, columns, text: shorten(text.trim()), split: split !== undefined }
  return raise(surplusCells, placeAt(row.line, row.row, index + 1), facts, { value: text.trim() })
}

/** Whether two cells look like one number cut at the comma between its thousands: `1` and `383.7`. */
function isSplit(cell: string, next: string): boolean {
  return /^\s*[-+]?\d{1,3}$/.test(cell) && /^\d{3}(?:\.\d+)?\s*$/.test(next)
}
