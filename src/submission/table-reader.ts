import { raise } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import { shorten } from '../text/shorten.ts'
import type { Resplit } from './resplit.ts'
import { type RowReader, rowReader } from './rows.ts'
import type { Separator } from './separators.ts'
import { cutAlone } from './split-header.ts'
import { cutAt, rowSplit } from './stray-rules.ts'
import type { PlaceAt, Sink, TableContext } from './table.ts'
import type { TableShape } from './table-shape.ts'

/** Reads the rows of one table. */
export interface TableReader {
  readonly read: RowReader
  /** Read rows found in the cells of one, and say so. `text` is what stands in the file. */
  readonly readSplit: (row: Row, split: Resplit) => void
}

/**
 * Make a reader of the rows of a table; where tables stand side by side under one header, a row is read for each of
 * them. A row that cannot be read as it stands is split where that can be done in one way; where the whole table stands
 * in one column, every row is, at the separator of its header.
 */
export function tableReader(
  { blocks, usable, resplit, stray, breakdown }: TableShape,
  context: Omit<TableContext, 'ignoreNumbers' | 'breakdown'>,
  sink: Sink,
  unsplit: Separator | null = null,
): TableReader {
  /** Where the cells of the row that is being read stand in the file, where they do not stand in their columns. */
  let origins: readonly number[] | null = null
  const placeAt: PlaceAt = (line, row, column) => {
    const place = context.placeAt(line, row, column)
    const origin = origins === null ? undefined : (origins[column - 1] ?? origins.at(-1))
    return origin === undefined ? place : { ...place, cell: cellName(origin + 1, row) }
  }

  const readSplit = (whole: Row, split: Resplit): void => {
    const first = whole.cells.findIndex((text) => text.trim() !== '')
    const rows = split.rows.map(({ row }) =>
      row.cells.slice(0, mostShown).map((text) => shorten(text.trim())),
    )
    const place = context.placeAt(whole.line, whole.row, first + 1)
    const value = whole.cells.filter((text) => text.trim() !== '').join(' ')
    sink.finding(raise(rowSplit, place, { at: cutAt(split.by), rows }, { value }))
    for (const { row, origins: from } of split.rows) {
      origins = from
      read(row)
    }
    origins = null
  }
  const rescue = (row: Row): boolean => {
    if (origins !== null) return false
    const split = resplit(row)
    if (split !== null) readSplit(row, split)
    return split !== null
  }

  const readers = blocks.map(({ block, ignoreNumbers }) =>
    rowReader({ ...context, placeAt, ignoreNumbers, breakdown }, block, stray, sink, rescue),
  )
  const readerOf = (): RowReader => {
    const [only, ...others] = readers
    if (!usable || only === undefined) return () => null
    if (others.length === 0) return only
    return (row) => {
      const reasons = readers.map((read) => read(row))
      return reasons.includes(null) ? null : (reasons.find((reason) => reason !== 'blank') ?? 'blank')
    }
  }
  const readCells = readerOf()
  const read: RowReader = (row) => {
    const cut = unsplit === null || origins !== null ? null : cutAlone(row, unsplit)
    if (cut === null) return readCells(row)
    origins = [row.cells.findIndex((text) => text.trim() !== '')]
    const reason = readCells(cut)
    origins = null
    return reason
  }
  return { read, readSplit }
}

/** How many cells of a row a message shows. */
const mostShown = 8
