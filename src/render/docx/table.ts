import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx'
import { gap, gapSign, type LaidColumn, layOut } from '../../document/layout.ts'
import { notesOf, type RowGroup, type ShownColumn, sayingColumns, type Table } from '../../document/table.ts'
import { displayWidth } from '../width.ts'
import { cellMargin, columnWidth, headFont, type Lie, textWidths } from './form.ts'
import { paragraph, type Say } from './text.ts'

/** Columns in which a row says something, laid out for a page upright or on its side. */
export function laidOut(table: Table, lie: Lie): readonly LaidColumn[] {
  // A little is left to spare, for letters are not all as wide as half a hanzi.
  const room = Math.floor((textWidths[lie] / columnWidth) * 0.94)
  const columns = sayingColumns(table)
  const least = columns.map((column) => atLeast(column, table.rows))
  const laid = layOut({ columns: least, rows: table.rows }, room, displayWidth)
  return widened(
    laid.flatMap(({ column, show, width }): readonly LaidColumn[] => {
      const own = columns[least.indexOf(column)]
      if (own === undefined) return []
      const brief = typeof own.brief === 'function' ? own.brief : own.show
      return [{ column: own, width, show: show === column.show ? own.show : brief }]
    }),
    table.rows,
    room,
  )
}

/** A column as narrow as it may be: its title goes on in a second line, and so do texts that can be broken. */
function atLeast(column: ShownColumn, rows: number): ShownColumn {
  const title = filler(inTwoLines(column.title))
  if (!column.wraps) return { ...column, title }
  const narrow = (show: ShownColumn['show']): ShownColumn['show'] => {
    const text = filler(Math.min(16, Math.max(8, Math.ceil(widest(show, rows) / 2))))
    return (row) => (show(row) === null ? null : text)
  }
  const brief = typeof column.brief === 'function' ? narrow(column.brief) : column.brief
  return { ...column, title, show: narrow(column.show), brief }
}

function filler(width: number): string {
  return '-'.repeat(width)
}

/** How wide the widest piece of a title is that is not broken, or half of it. */
function inTwoLines(title: string): number {
  const pieces = title.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+/g) ?? []
  return Math.max(Math.ceil(displayWidth(title) / 2) + 1, ...pieces.map(displayWidth))
}

function widest(show: ShownColumn['show'], rows: number): number {
  let width = 0
  for (let row = 0; row < rows; row += 1) width = Math.max(width, displayWidth(show(row) ?? ''))
  return width
}

/** What room is left goes to the texts that wish for it, the first ones first. */
function widened(laid: readonly LaidColumn[], rows: number, room: number): readonly LaidColumn[] {
  let left = laid.reduce((rest, { width }) => rest - width - gap, room + gap)
  return laid.map((one) => {
    if (!one.column.wraps) return one
    const more = Math.max(0, Math.min(left, widest(one.show, rows) - one.width))
    left -= more
    return { ...one, width: one.width + more }
  })
}

/** Whether a page on its side shows more of a table than an upright one. */
export function needsSideways(table: Table): boolean {
  return laidOut(table, 'upright').length < laidOut(table, 'sideways').length
}

/** A table as wide as the text: a group under a heading of its own is one of its own. What columns mean stands below. */
export function tableParts(
  table: Table,
  notes: readonly string[],
  lie: Lie,
  say: Say,
): readonly (Paragraph | WordTable)[] {
  const laid = laidOut(table, lie)
  const widths = widthsOf(laid, textWidths[lie])
  const parts: (Paragraph | WordTable)[] = []
  let open: TableRow[] = []
  const close = () => {
    if (open.length > 0) parts.push(gridOf([headOf(laid, widths, say), ...open], widths))
    open = []
  }
  for (const group of table.groups) {
    if (group.heading !== null) close()
    if (group.heading !== null && group.heading !== '')
      parts.push(paragraph('Caption', [say(group.heading)], { keepNext: true }))
    open.push(...rowsOf(group, laid, widths, say))
    if (group.after.length === 0) continue
    close()
    parts.push(...group.after.map(({ text }) => paragraph('SmallPrint', [say(text)])))
  }
  close()
  const small = [...notesOf(laid.map(({ column }) => column)), ...notes]
  return [...parts, ...small.map((note) => paragraph('SmallPrint', [say(note)]))]
}

/** The width of each column, in twentieths of a point: together they are the width of the text. */
function widthsOf(laid: readonly LaidColumn[], whole: number): readonly number[] {
  const shares = laid.map(({ width }) => width + gap)
  const all = shares.reduce((sum, share) => sum + share, 0)
  let before = 0
  return shares.map((share) => {
    const from = Math.round((whole * before) / all)
    before += share
    return Math.round((whole * before) / all) - from
  })
}

function gridOf(rows: readonly TableRow[], widths: readonly number[]): WordTable {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  return new WordTable({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: cellMargin, right: cellMargin, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    borders: {
      top: { ...line, size: 8 },
      bottom: { ...line, size: 8 },
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  })
}

/** The heading of the columns, which stands again on each page. */
function headOf(laid: readonly LaidColumn[], widths: readonly number[], say: Say): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: laid.map(({ column }, index) =>
      cellOf(say(column.title, { font: headFont }), widths[index], AlignmentType.CENTER, { keepNext: true }),
    ),
  })
}

function rowsOf(
  { title, from, to }: RowGroup,
  laid: readonly LaidColumn[],
  widths: readonly number[],
  say: Say,
): readonly TableRow[] {
  const rows = Array.from(
    { length: to - from },
    (_, index) =>
      new TableRow({
        cantSplit: true,
        children: laid.map(({ column, show }, at) =>
          cellOf(
            say(show(from + index) ?? gapSign),
            widths[at],
            column.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          ),
        ),
      }),
  )
  if (title === null) return rows
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const head = cellOf(say(title.text, { font: headFont }), whole, AlignmentType.LEFT, {
    columnSpan: laid.length,
    keepNext: true,
  })
  return [new TableRow({ cantSplit: true, children: [head] }), ...rows]
}

function cellOf(
  run: ReturnType<Say>,
  width: number | undefined,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  { columnSpan = 1, keepNext = false } = {},
): TableCell {
  return new TableCell({
    children: [paragraph('Cell', [run], { alignment, keepNext })],
    columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.DXA } }),
  })
}
