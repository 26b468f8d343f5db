import type { Row } from '../domain/grid.ts'
import { type Source, sourceOf } from '../domain/source.ts'
import { csvRows } from './csv.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'

/** Why rows cannot be added to a file as it stands. */
export type WhyNotAdded = 'no-text' | 'unclosed-quote' | 'no-such-character' | 'reads-otherwise'

/** The bytes of a file with rows added, or why they cannot be. */
export type Added =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: WhyNotAdded }

/**
 * A table with rows added at its end, each of which `rowsFor` makes under the first row that holds anything. What stands
 * in it stays, byte for byte; the new rows are written as it is: its encoding, its delimiter, its line ends. The result
 * is read back, and refused where it would not be the old rows and the new ones: UTF-16 without a mark may be taken for
 * something else.
 */
export function addRows(
  source: Source,
  rowsFor: (header: readonly string[]) => readonly (readonly string[])[],
): Added {
  const decoded = decode(source)
  if (!decoded.ok) return { ok: false, why: 'no-text' }
  const text = [...decoded.text].join('')
  const { rows, delimiter, unclosed } = tableOf(text)
  if (unclosed) return { ok: false, why: 'unclosed-quote' }
  const header = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const added = rowsFor(header?.cells ?? [])
  const lineEnd = lineEndOf(text)
  const lines = added.map((cells) => cells.map((cell) => field(cell, delimiter)).join(delimiter) + lineEnd)
  const begun = /[\r\n]$/.test(text) ? '' : lineEnd
  const end = encode(begun + lines.join(''), decoded.encoding)
  if (end === null) return { ok: false, why: 'no-such-character' }
  const bytes = Buffer.concat([...source.chunks(), end])
  const again = decode(sourceOf(source.file, bytes))
  const expected = [...rows.map(({ cells }) => cells), ...added]
  const same =
    again.ok &&
    again.encoding === decoded.encoding &&
    isSame(tableOf([...again.text].join('')).rows, expected)
  return same ? { ok: true, bytes } : { ok: false, why: 'reads-otherwise' }
}

interface ParsedRows {
  readonly rows: readonly Row[]
  readonly delimiter: string
  readonly unclosed: boolean
}

function tableOf(text: string): ParsedRows {
  const table = csvRows([text])
  const rows = [...table.rows]
  return { rows, delimiter: table.delimiter, unclosed: table.problems.length > 0 }
}

/** How the last line ends; where it does not, how the first does. */
function lineEndOf(text: string): string {
  return (/(?:\r\n|\r|\n)$/.exec(text) ?? /\r\n|\r|\n/.exec(text))?.[0] ?? '\r\n'
}

/** Quoted wherever another delimiter than the table's could be found in it. */
function field(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /[",;|\t，；\r\n]|^\s|\s$/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell
}

function isSame(rows: readonly Row[], expected: readonly (readonly string[])[]): boolean {
  return (
    rows.length === expected.length && expected.every((cells, index) => isSameRow(rows[index]?.cells, cells))
  )
}

function isSameRow(cells: readonly string[] | undefined, expected: readonly string[]): boolean {
  return cells?.length === expected.length && expected.every((cell, index) => cell === cells[index])
}
