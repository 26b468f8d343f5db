import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { shorten } from '../text/shorten.ts'
import { surplusCells } from './surplus-rule.ts'
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
  const [from, to] =
    split === undefined ? (quotedBehindBlank(row.cells) ?? [surplus, surplus]) : [split, split + 1]
  const cause = split !== undefined ? 'number' : to > from ? 'quote' : 'other'
  const cut = row.cells
    .slice(from, to + 1)
    .join(',')
    .trim()
  const text = cause === 'quote' ? cut.slice(1, -1) : cut
  const facts = { cells: row.cells.length, columns, text: shorten(text), cause } as const
  return raise(surplusCells, placeAt(row.line, row.row, from + 1), facts, { value: text })
}

/** The cells of a quoted text whose quote stands behind a blank, from the first to the last; null where there is none. */
function quotedBehindBlank(cells: readonly string[]): readonly [from: number, to: number] | null {
  const from = cells.findIndex((text) => /^\s+"/.test(text) && !/^\s+"[^"]*"\s*$/.test(text))
  const to = cells.findIndex((text, index) => index > from && /"\s*$/.test(text))
  return from < 0 || to < 0 ? null : [from, to]
}

/** Whether two cells look like one number cut at the comma between its thousands: `1` and `383.7`. */
function isSplit(cell: string, next: string): boolean {
  return /^\s*[-+]?\d{1,3}$/.test(cell) && /^\d{3}(?:\.\d+)?\s*$/.test(next)
}
