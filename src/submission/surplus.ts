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
  const quoted = split === undefined ? quotedInParts(row.cells) : null
  const { from, to, cause } =
    split !== undefined
      ? ({ from: split, to: split + 1, cause: 'number' } as const)
      : (quoted ?? ({ from: surplus, to: surplus, cause: 'other' } as const))
  const cut = row.cells
    .slice(from, to + 1)
    .join(',')
    .trim()
  const text = quoted === null ? cut : cut.slice(1, -1)
  const facts = { cells: row.cells.length, columns, text: shorten(text), cause } as const
  return raise(surplusCells, placeAt(row.line, row.row, from + 1), facts, { value: text })
}

/** Signs that people quote with and that quote nothing in a table of text, each with the one that ends it. */
const otherQuotes = ['“”', '””', '„“', '‘’', "''", '«»', '‹›', '＂＂', '「」', '『』', '``']

interface Quoted {
  readonly from: number
  readonly to: number
  readonly cause: 'quote' | 'other-quote'
}

/** The cells of a text whose quotes keep nothing together, from the first to the last; null where there is none. */
function quotedInParts(cells: readonly string[]): Quoted | null {
  const behindBlank = cellsBetween(cells, '"', '"', /^\s+/)
  if (behindBlank !== null) return { ...behindBlank, cause: 'quote' }
  for (const [open, close] of otherQuotes) {
    const found = open === undefined || close === undefined ? null : cellsBetween(cells, open, close, /^\s*/)
    if (found !== null) return { ...found, cause: 'other-quote' }
  }
  return null
}

function cellsBetween(cells: readonly string[], open: string, close: string, before: RegExp) {
  const opens = (text: string) => before.test(text) && text.trimStart().startsWith(open)
  const closes = (text: string) => text.trimEnd().endsWith(close)
  const from = cells.findIndex((text) => opens(text) && !(closes(text) && text.trim().length > 1))
  const to = cells.findIndex((text, index) => index > from && closes(text))
  return from < 0 || to < 0 ? null : { from, to }
}

/** Whether two cells look like one number cut at the comma between its thousands: `1` and `383.7`. */
function isSplit(cell: string, next: string): boolean {
  return /^\s*[-+]?\d{1,3}$/.test(cell) && /^\d{3}(?:\.\d+)?\s*$/.test(next)
}
