import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { numberRuns } from '../text/cell-runs.ts'
import { isBlank } from './blank.ts'
import { mayHoldValue } from './figures.ts'
import type { Resplit } from './resplit.ts'
import { rowsAboveHeader } from './stray-rules.ts'
import type { PlaceAt, Sink } from './table.ts'
import type { TableReader } from './table-reader.ts'
import type { TableShape } from './table-shape.ts'

/** A row of data above its header; split where its cells stand in one. */
export interface RowAbove {
  readonly row: Row
  readonly split: Resplit | null
}

/** What stands above a header: rows of its table, titles, and what is to be said of those. */
export interface Above {
  readonly data: readonly RowAbove[]
  readonly titles: readonly Row[]
  readonly findings: readonly Finding[]
}

/** Nothing is left to guess: each column of values is filled, and no year of a title is a value. */
const strictly = { whole: true, years: false } as const

/**
 * Tell rows of data above a header, where sorting has put them, from titles: such a row has in every column what the
 * header asks for. Where it has not, but names an indicator and figures, that is said.
 */
export function sortAbove(above: readonly Row[], { fitRow, resplit, stray, usable }: TableShape): Above {
  const data: RowAbove[] = []
  const titles: Row[] = []
  const findings: Finding[] = []
  for (const row of above) {
    const plain = !isBlank(row) && row.uncalculated === undefined && usable
    const fits = plain && fitRow(row.cells, strictly) !== null
    const split = plain && !fits && row.cells.some(mayHoldValue) ? resplit(row, strictly) : null
    if (fits || split !== null) {
      data.push({ row, split })
      continue
    }
    titles.push(row)
    if (plain) findings.push(...stray.aboveHeader(row))
  }
  return { data, titles, findings }
}

/** Read the rows of data above a header, and say where they stand: once, for a sort puts them there together. */
export function readAbove(
  data: readonly RowAbove[],
  reader: TableReader,
  sink: Sink,
  placeAt: PlaceAt,
): void {
  const [first] = data
  if (first === undefined) return
  const lines = numberRuns(
    data.map(({ row }) => row.line),
    String,
  )
  const place = placeAt(first.row.line, first.row.row, 1)
  sink.finding(raise(rowsAboveHeader, place, { count: data.length, lines }))
  for (const { row, split } of data) {
    if (split === null) reader.read(row)
    else reader.readSplit(row, split)
  }
}
