import { countLines } from './lines.ts'

/** Excel holds 32,767 characters in a cell: a quoted cell far longer than that is a quote never closed. */
const longestCell = 65_536

/** A record whose every quote stands plainly around a cell: its delimiters say where the cells are. */
export interface PlainRecord {
  readonly cells: readonly string[]
  /** Where the record's line end stands. */
  readonly end: number
  /** How many lines of the file the record takes. */
  readonly lines: number
}

/** The record starting at `start`, or null when it holds a quote that does not plainly enclose a cell. */
export function plainRecord(
  text: string,
  start: number,
  firstNewline: number,
  delimiter: string,
): PlainRecord | null {
  const cells: string[] = []
  let newline = firstNewline
  for (let at = start; ; ) {
    const enclosed = text.charCodeAt(at) === 34
    if (enclosed) {
      const close = text.indexOf('"', at + 1)
      if (close === -1 || close - at > longestCell) return null
      cells.push(text.slice(at + 1, close))
      at = close + 1
      if (newline < at) newline = text.indexOf('\n', at)
    } else {
      const rest = text.slice(at, newline)
      const next = rest.indexOf(delimiter)
      cells.push(next === -1 ? rest : rest.slice(0, next))
      at = next === -1 ? newline : at + next
    }
    if (newline === -1) return null
    if (at === newline) {
      const lines = at === firstNewline ? 1 : countLines(text.slice(start, at)) + 1
      return { cells, end: at, lines }
    }
    if (!text.startsWith(delimiter, at)) return null
    at += delimiter.length
  }
}

/** A record with quotes doubled, stray or unclosed. */
export interface QuotedRecord {
  /** Where the record's line end stands. */
  readonly end: number
  /** The record as csv-parse is to read it: an unclosed quote is written as a quoted cell. */
  readonly text: string
  readonly unclosed: boolean
  readonly lines: number
}

/**
 * The record starting at `start`. A quote is taken for unclosed where its cell runs to the end of the file,
 * past `longestCell`, or over a line end to a quote with text right after it: then it is an ordinary
 * character, and the lines below stand for themselves.
 *
 * @returns null when more text is needed to see the record's end
 */
export function quotedRecord(
  text: string,
  start: number,
  delimiter: string,
  final: boolean,
): QuotedRecord | null {
  let repaired = ''
  let copied = start
  let at = start
  let newline = text.indexOf('\n', start)
  for (;;) {
    if (newline !== -1 && newline < at) newline = text.indexOf('\n', at)
    const quote = text.indexOf('"', at)
    if (quote === -1 || (newline !== -1 && newline < quote)) {
      if (newline === -1 && !final) return null
      const end = newline === -1 ? text.length : newline
      const record = repaired + text.slice(copied, end)
      return { end, text: record, unclosed: copied !== start, lines: countLines(record) + 1 }
    }
    if (quote !== start && !text.startsWith(delimiter, quote - delimiter.length)) {
      at = quote + 1
      continue
    }
    const close = closingQuote(text, quote, newline, delimiter, final)
    if (close === 'unseen') return null
    if (close !== 'none') {
      at = close + 1
      continue
    }
    const rest = text.slice(quote, newline === -1 ? text.length : newline)
    const next = rest.indexOf(delimiter)
    at = quote + (next === -1 ? rest.length : next)
    if (at === text.length && !final) return null
    repaired += `${text.slice(copied, quote)}"${text.slice(quote, at).replaceAll('"', '""')}"`
    copied = at
  }
}

/** Where the quote opened at `open` is closed; `newline` is the first line end after it. */
function closingQuote(
  text: string,
  open: number,
  newline: number,
  delimiter: string,
  final: boolean,
): number | 'none' | 'unseen' {
  for (let at = text.indexOf('"', open + 1); ; at = text.indexOf('"', at + 2)) {
    const reached = at === -1 ? text.length : at
    if (reached - open > longestCell) return 'none'
    if (at === -1) return final ? 'none' : 'unseen'
    const next = text[at + 1]
    if (next === '"') continue
    if (next === undefined) return final ? at : 'unseen'
    if (next === '\n' || text.startsWith(delimiter, at + 1)) return at
    return newline !== -1 && newline < at ? 'none' : at
  }
}
