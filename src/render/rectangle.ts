import type { Rectangle, Value } from '../document/rectangle.ts'
import { machineNumber } from '../words/number.ts'
import { guarded, harmless, inItsLine } from '../words/plain-text.ts'

/**
 * A rectangle as CSV (RFC 4180). With `bom` it is a file for Excel: a byte order mark, and the line ends of the RFC; else
 * LF.
 */
export function csv(rectangle: Rectangle, appearance: { readonly bom: boolean }): string {
  return csvInPieces(appearance)(rectangle)
}

/** A rectangle separated by tabs, for pipes. Tabs and line ends inside a text become blanks. */
export function tsv(rectangle: Rectangle): string {
  return tsvInPieces()(rectangle)
}

/** Writes rectangles that go on from one another: the header stands once. */
type InPieces = (rectangle: Rectangle) => string

export function csvInPieces({ bom }: { readonly bom: boolean }): InPieces {
  const lineEnd = bom ? '\r\n' : '\n'
  return inPieces(bom ? '\ufeff' : '', (row) => `${row.map(csvField).join(',')}${lineEnd}`)
}

export function tsvInPieces(): InPieces {
  return inPieces('', (row) => `${row.map(tsvField).join('\t')}\n`)
}

function inPieces(mark: string, line: (row: readonly Value[]) => string): InPieces {
  let begun = false
  return ({ columns, rows }) => {
    let text = begun ? '' : `${mark}${line(columns)}`
    begun = true
    for (const row of rows()) text += line(row)
    return text
  }
}

/** Rows as CSV, the first of them the header. */
export function csvText(rows: Iterable<readonly Value[]>, bom: boolean): string {
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

function tsvField(value: Value): string {
  return value === null || typeof value === 'number'
    ? machineNumber(value)
    : guarded(inItsLine(String(value)))
}
