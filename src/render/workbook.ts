import { type Block, type Document, tablesIn } from '../document/block.ts'
import { type BookCell, type BookRow, type BookSheet, bookSheet, type CellRole } from '../document/book.ts'
import { columnArea } from '../document/cell-formula.ts'
import type { ShownColumn, Table } from '../document/table.ts'
import { oneLine } from '../words/plain-text.ts'
import { bookBytes } from './book/write.ts'
import { displayWidth } from './width.ts'

/** A document as a workbook: a sheet for each table, numbers as numbers at full precision, the header kept in view. */
export function workbook(document: Document): Promise<Uint8Array> {
  const tables = tablesIn(document)
  const [first] = tables
  return bookBytes({
    lang: document.lang,
    title: oneLine(document.title),
    sheets: tables.map((table) => sheetOf(table, document.title, table === first ? notesIn(document) : [])),
  })
}

/** Small print of the document, which stands below its first table. */
function notesIn({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block: Block) =>
    block.kind === 'notes' ? block.notes : block.kind === 'table' ? (block.notes ?? []) : [],
  )
}

/** The row of the headers: the title stands above them. */
const header = 1

function sheetOf(table: Table, title: string, notes: readonly string[]): BookSheet {
  const { columns } = table
  const rows: BookRow[] = [
    [line('title', title)],
    columns.map((column) => ({ ...line('header', column.title), align: 'center', wraps: true })),
  ]
  for (const { heading, title: above, from, to, after } of table.groups) {
    for (const text of [heading, above?.text ?? null])
      if (text !== null && text !== '') rows.push([line('heading', text)])
    for (let row = from; row < to; row += 1) rows.push(columns.map((column) => cellOf(column, row)))
    for (const { text } of after) rows.push([line('remark', text)])
  }
  const last = rows.length - 1
  if (notes.length > 0) rows.push([], ...notes.map((note) => [line('remark', note)]))
  return bookSheet({
    name: sheetName(table.title),
    widths: columns.map((column) => widthOf(column, table.rows)),
    rows,
    frozen: { rows: header + 1, columns: 0 },
    inputs: columns.flatMap(({ number }, at) =>
      number === null || last === header
        ? []
        : [{ area: columnArea(at, header + 1, last), takes: 'number', title: '', message: '' }],
    ),
    print: { header: [header, header] },
  })
}

function line(role: CellRole, text: string): BookCell {
  return { value: oneLine(text), role }
}

function cellOf({ number, show, align, wraps }: ShownColumn, row: number): BookCell {
  const held = number?.(row) ?? null
  if (held === null) return { value: show(row) ?? null, role: 'body', align, wraps }
  return { value: held.value, role: 'body', align: 'right', format: held.format }
}

/** Width of a column in digits, as Excel counts: what its cells take, within reason; a long header goes on in further lines. */
function widthOf({ title, show, wraps }: ShownColumn, rows: number): number {
  let widest = Math.min(displayWidth(title), 10)
  for (let row = 0; row < rows; row += 1) widest = Math.max(widest, displayWidth(show(row) ?? ''))
  return Math.min(wraps ? 36 : 60, Math.max(8, widest + 2))
}

/** A name that Excel takes for a sheet. */
function sheetName(title: string): string {
  return oneLine(title)
    .replace(/[[\]*/\\?:]/g, ' ')
    .slice(0, 31)
}
