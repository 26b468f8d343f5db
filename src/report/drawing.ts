import { drawHead, drawRows, gap } from '../render/grid.ts'
import type { Paint } from '../render/palette.ts'
import { displayWidth, filled, shorten } from '../render/width.ts'

/** A column to draw: one text for each row. */
export interface DrawnColumn {
  readonly title: string
  readonly cells: readonly string[]
  readonly align?: 'left' | 'right'
  /** The column that gives way on a narrow terminal; the others are never cut. */
  readonly gives?: boolean
  /** Left out where the giving column would otherwise become too short to read: the highest number first. */
  readonly dropped?: 1 | 2
  readonly paint?: (row: number) => Paint
}

/** Shortest and readable width of the column that gives way. */
const shortest = 8
const readable = 20
const none = 0

/**
 * Draw columns under a header, at most so many display columns wide: the giving column is shortened, and where that is
 * not enough optional columns are left out, the last first.
 */
export function drawColumns(
  columns: readonly DrawnColumn[],
  { width, strong, rule, mark }: { width: number; strong: Paint; rule: string; mark: string },
): readonly string[] {
  const natural = ({ title, cells }: DrawnColumn) => Math.max(...[title, ...cells].map(displayWidth))
  const room = (chosen: readonly DrawnColumn[]) =>
    chosen.reduce((left, column) => left - (column.gives === true ? 0 : natural(column) + gap), width)
  const wish = Math.min(readable, Math.max(0, ...columns.filter(({ gives }) => gives).map(natural)))
  let chosen = columns
  while (room(chosen) < wish) {
    const least = Math.max(...chosen.map(({ dropped }) => dropped ?? none))
    if (least === none) break
    chosen = chosen.filter(({ dropped }) => dropped !== least)
  }
  const widthOf = (column: DrawnColumn) =>
    column.gives === true ? Math.max(shortest, Math.min(natural(column), room(chosen))) : natural(column)
  const drawn = (column: DrawnColumn, text: string) =>
    filled(shorten(text, widthOf(column), mark), widthOf(column), column.align ?? 'left')
  const rows = (columns[0]?.cells ?? []).map((_, row) =>
    chosen.map((column) => {
      const text = drawn(column, column.cells[row] ?? '')
      return column.paint === undefined ? text : column.paint(row)(text)
    }),
  )
  return [
    ...drawHead(
      chosen.map((column) => strong(drawn(column, column.title))),
      rule,
    ),
    ...drawRows(rows),
  ]
}
