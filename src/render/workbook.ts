import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type Block, type Document, tablesIn } from '../document/block.ts'
import type { ShownColumn, Table } from '../document/table.ts'
import { oneLine } from '../words/plain-text.ts'
import { displayWidth } from './width.ts'

/** The day that stands for no day in an archive: the same content is the same bytes, whenever written. */
const noDay = new Date(Date.UTC(1980, 0, 1))

/** A document as a workbook: a sheet for each table, numbers as numbers at full precision, the header kept in view. */
export function workbook(document: Document): Promise<Uint8Array> {
  const tables = tablesIn(document)
  const [first] = tables
  return writeXlsx({
    properties: { modified: noDay },
    sheets: tables.map((table) => sheetOf(table, document.title, table === first ? notesIn(document) : [])),
  })
}

/** Small print of the document, which stands below its first table. */
function notesIn({ blocks }: Document): readonly string[] {
  return blocks.flatMap((block: Block) =>
    block.kind === 'notes' ? block.notes : block.kind === 'table' ? (block.notes ?? []) : [],
  )
}

type CellEntry = readonly [place: string, cell: Partial<Cell>]
const bold = { style: { font: { bold: true } } } as const

function sheetOf(table: Table, title: string, notes: readonly string[]): WriteSheet {
  const rows: CellValue[][] = [[oneLine(title)], table.columns.map((column) => oneLine(column.title))]
  const cells: CellEntry[] = [
    ['0,0', bold],
    ...table.columns.map((_, column): CellEntry => [`1,${column}`, bold]),
  ]
  for (const { heading, title: line, from, to, after } of table.groups) {
    for (const text of [heading, line?.text ?? null]) {
      if (text === null || text === '') continue
      cells.push([`${rows.length},0`, bold])
      rows.push([oneLine(text)])
    }
    for (let row = from; row < to; row += 1) {
      for (const [column, { number }] of table.columns.entries()) {
        const format = number?.(row)?.format
        if (format !== undefined) cells.push([`${rows.length},${column}`, { style: { numFmt: format } }])
      }
      rows.push(table.columns.map((column) => heldValue(column, row)))
    }
    for (const { text } of after) rows.push([oneLine(text)])
  }
  if (notes.length > 0) rows.push([], ...notes.map((note) => [oneLine(note)]))
  return {
    name: sheetName(table.title),
    rows,
    cells: new Map(cells),
    columns: table.columns.map((column) => ({ width: widthOf(column, table.rows) })),
    freezePane: { rows: 2, columns: 0 },
  }
}

function heldValue({ number, show }: ShownColumn, row: number): CellValue {
  const held = number?.(row) ?? null
  return held === null ? (show(row) ?? null) : held.value
}

/** Width of a column in digits, as Excel counts: what its cells take, within reason. */
function widthOf({ title, show }: ShownColumn, rows: number): number {
  let widest = displayWidth(title)
  for (let row = 0; row < rows; row += 1) widest = Math.max(widest, displayWidth(show(row) ?? ''))
  return Math.min(60, Math.max(8, widest + 2))
}

/** A name that Excel takes for a sheet. */
function sheetName(title: string): string {
  return oneLine(title)
    .replace(/[[\]*/\\?:]/g, ' ')
    .slice(0, 31)
}
