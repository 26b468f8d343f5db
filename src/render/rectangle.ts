import type { Rectangle, RectangleValue } from '../document/rectangle.ts'
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
  return inPieces(bom ? '\ufeff' : '', csvField, ',', lineEndOf(bom))
}

export function tsvInPieces(): InPieces {
  return inPieces('', tsvField, '\t', '\n')
}

type Field = (value: RectangleValue) => string

function inPieces(mark: string, field: Field, separator: string, lineEnd: string): InPieces {
  let begun = false
  return ({ columns, rows }) => {
    let text = begun ? '' : `${mark}${linesOf([columns], field, separator, lineEnd)}`
    begun = true
    text += linesOf(rows(), field, separator, lineEnd)
    return text
  }
}

/** Put together sign by sign: a list of the fields of each row takes a tenth more time. */
function linesOf(
  rows: Iterable<readonly RectangleValue[]>,
  field: Field,
  separator: string,
  lineEnd: string,
): string {
  let text = ''
  const fields: string[] = []
  for (const row of rows) {
    for (let index = 0; index < row.length; index += 1) fields[index] = field(row[index] ?? null)
    fields.length = row.length
    text += fields.join(separator) + lineEnd
  }
  return text
}

function lineEndOf(bom: boolean): string {
  return bom ? '\r\n' : '\n'
}

/** Rows as CSV, the first of them the header. */
export function csvText(rows: Iterable<readonly RectangleValue[]>, bom: boolean): string {
  return `${bom ? '\ufeff' : ''}${linesOf(rows, csvField, ',', lineEndOf(bom))}`
}

/** Texts that a kind of field remembers how it wrote. */
const mostKnown = 2000

/** A field whose texts are written as `text` has them; of most columns they are the same in many rows. */
function fieldOf(text: (value: string) => string): Field {
  const known = new Map<string, string>()
  return (value) => {
    if (value === null || value === '') return ''
    if (typeof value === 'number') return machineNumber(value)
    if (typeof value === 'boolean') return String(value)
    const same = known.get(value)
    if (same !== undefined) return same
    if (known.size >= mostKnown) known.clear()
    const own = text(value)
    known.set(value, own)
    return own
  }
}

const csvField = fieldOf((value) => {
  const text = guarded(harmless(value))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
})

const tsvField = fieldOf((value) => guarded(inItsLine(value)))
