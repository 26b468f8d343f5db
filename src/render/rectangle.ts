import { type Document, tablesIn } from '../document/block.ts'
import type { Table, Value } from '../document/table.ts'
import { machineNumber } from '../words/number.ts'
import { guarded, harmless, inItsLine } from '../words/plain-text.ts'
import type { Appearance } from './appearance.ts'

/** A table of a document as CSV (RFC 4180): the one asked for by name, else the first. */
export function csv(document: Document, { bom, table }: Pick<Appearance, 'bom' | 'table'>): string {
  return csvText(rectangleOf(tableNamed(document, table)), bom)
}

/** The same separated by tabs, for pipes. */
export function tsv(document: Document, { table }: Pick<Appearance, 'table'>): string {
  return tsvText(rectangleOf(tableNamed(document, table)))
}

function tableNamed(document: Document, name: string | null): Table | null {
  const tables = tablesIn(document)
  return tables.find((table) => table.name === name) ?? tables[0] ?? null
}

type Rows = Iterable<readonly Value[]>

/** A header of ids, then every row of the table. */
export function* rectangleOf(table: Table | null): Generator<readonly Value[]> {
  if (table === null) return
  yield table.data.map(({ id }) => id)
  for (let row = 0; row < table.rows; row += 1) yield table.data.map(({ value }) => value(row))
}

/** Rows as CSV. With `bom` it is a file for Excel: a byte order mark, and the line ends of the RFC; else LF. */
export function csvText(rows: Rows, bom: boolean): string {
  const lineEnd = bom ? '\r\n' : '\n'
  let text = bom ? '\ufeff' : ''
  for (const row of rows) text += `${row.map(csvField).join(',')}${lineEnd}`
  return text
}

function csvField(value: Value): string {
  if (value === null || typeof value === 'number') return machineNumber(value)
  const text = guarded(harmless(String(value)))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows separated by tabs. Tabs and line ends inside a text become blanks. */
export function tsvText(rows: Rows): string {
  let text = ''
  for (const row of rows) text += `${row.map(tsvField).join('\t')}\n`
  return text
}

function tsvField(value: Value): string {
  return value === null || typeof value === 'number'
    ? machineNumber(value)
    : guarded(inItsLine(String(value)))
}
