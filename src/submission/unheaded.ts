import { raise } from '../domain/finding.ts'
import { columnLetters, type Row } from '../domain/grid.ts'
import type { Column } from './column.ts'
import { ignoredColumn } from './layout-rules.ts'
import { cellAt, type PlaceAt, type Sink } from './table.ts'

/** Make a watch over columns without a header: the first row that holds something there is said, once for each. */
export function unheadedWatch(columns: readonly Column[], placeAt: PlaceAt, sink: Sink): (row: Row) => void {
  const unheaded = new Set(
    columns.flatMap((column, index) => (column.kind === 'other' && column.header === '' ? [index] : [])),
  )
  return (row) => {
    for (const index of unheaded) {
      const text = cellAt(row, index).trim()
      if (text === '') continue
      unheaded.delete(index)
      const facts = { columns: [{ header: '', letter: columnLetters(index + 1) }] }
      sink.finding(raise(ignoredColumn, placeAt(row.line, row.row, index + 1), facts, { value: text }))
    }
  }
}
