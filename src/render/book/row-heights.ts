import type { WriteSheet } from 'hucre/xlsx'
import type { BookCell, BookSheet } from '../../document/book.ts'
import { displayWidth } from '../width.ts'

/** A line of text and what stands around it, in points. */
const [line, around] = [14, 4]
const titleHeight = 26

/** How high the rows are in which a text goes on in further lines: spreadsheets do not work it out for merged cells. */
export function heightsOf({ rows, widths, merges }: BookSheet): NonNullable<WriteSheet['rowDefs']> {
  const wide = new Map(
    merges.map(({ from, to }) => [`${from.row},${from.column}`, to.column - from.column + 1] as const),
  )
  const widthFrom = (column: number, columns: number) =>
    widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0)
  return new Map(
    rows.map((row, at): readonly [number, { readonly height: number }] => {
      const lines = row.map((cell, column) =>
        linesOf(cell, widthFrom(column, wide.get(`${at},${column}`) ?? 1)),
      )
      const isTitle = row.some((cell) => cell?.role === 'title')
      return [at, { height: isTitle ? titleHeight : around + line * Math.max(1, ...lines) }]
    }),
  )
}

function linesOf(cell: BookCell | null, width: number): number {
  if (cell === null || cell.wraps !== true || cell.value === null) return 1
  return Math.max(1, Math.ceil((displayWidth(String(cell.value)) + 1) / Math.max(1, width)))
}
