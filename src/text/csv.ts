import { parse } from 'csv-parse/sync'
import type { Row } from '../domain/grid.ts'
import { declaredDelimiter, findDelimiter } from './delimiter.ts'
import { unixLines } from './lines.ts'
import { plainRecord, quotedRecord } from './quote.ts'

/** Something wrong with the way a table is written, at an editor's line. */
export interface TableProblem {
  readonly kind: 'unclosed-quote'
  readonly line: number
}

/** Delimited text as rows of cells. */
export interface CsvTable {
  readonly delimiter: string
  /** The rows in order, to be gone through once. A blank line is a row with one empty cell. */
  readonly rows: Iterable<Row>
  /** Filled while the rows are gone through; complete when they are. */
  readonly problems: readonly TableProblem[]
}

/**
 * Read delimited text, in pieces of any size, as rows. The delimiter is the one given, else the one a
 * `sep=` line declares (a line of the file, but no row, as in Excel), else the one the first lines speak
 * for. Only a window of the text is held at a time.
 *
 * @example [...csvRows(['a,b\r\n1,2']).rows] // [{ line: 1, row: 1, cells: ['a', 'b'] }, { line: 2, row: 2, cells: ['1', '2'] }]
 */
export function csvRows(
  text: Iterable<string>,
  options: { readonly delimiter?: string | undefined } = {},
): CsvTable {
  const rest = windows(unixLines(text))
  const first = rest.next().value ?? ''
  const declared = declaredDelimiter(first)
  const delimiter = options.delimiter ?? declared ?? findDelimiter(first)
  const problems: TableProblem[] = []
  const start = declared === null ? 0 : first.indexOf('\n') + 1 || first.length
  const firstLine = declared === null ? 1 : 2
  return { delimiter, rows: rowsOf(first.slice(start), rest, firstLine, delimiter, problems), problems }
}

function* rowsOf(
  first: string,
  rest: Iterator<string>,
  firstLine: number,
  delimiter: string,
  problems: TableProblem[],
): Generator<Row> {
  let line = firstLine
  let row = 1
  let held = first
  for (let final = false; !final; ) {
    const next = rest.next()
    final = next.done === true
    const { records, end } = cutRecords(held, delimiter, final)
    for (const record of records) {
      if (record.unclosed) problems.push({ kind: 'unclosed-quote', line })
      yield { line, row, cells: record.cells }
      line += record.lines
      row += 1
    }
    held = next.done === true ? '' : held.slice(end) + next.value
  }
}

const windowSize = 16_384

/** Regroup pieces of any size into windows, so that neither many small pieces nor one huge one costs more. */
function* windows(pieces: Iterable<string>): Generator<string> {
  let held = ''
  for (const piece of pieces) {
    held += piece
    if (held.length < windowSize) continue
    for (let at = 0; at < held.length; at += windowSize) yield held.slice(at, at + windowSize)
    held = ''
  }
  yield held
}

/** One record of delimited text, and how many lines of the file it takes. */
interface TextRecord {
  readonly cells: readonly string[]
  readonly lines: number
  readonly unclosed: boolean
}

/**
 * Cut text (lines ending in LF) into its whole records, up to the `end` where one begins that needs more
 * text. Where every quote stands plainly around a cell, the places of the delimiters are enough, at several
 * times the speed of a parser; records with quotes doubled, stray or unclosed go through csv-parse in one call.
 */
function cutRecords(
  text: string,
  delimiter: string,
  final: boolean,
): { readonly records: readonly TextRecord[]; readonly end: number } {
  const records: TextRecord[] = []
  const quoted: { readonly slot: number; readonly text: string }[] = []
  let at = 0
  let quote = text.indexOf('"')
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    if (newline === -1 && !final) break
    const lineEnd = newline === -1 ? text.length : newline
    if (quote !== -1 && quote < at) quote = text.indexOf('"', at)
    if (quote === -1 || quote > lineEnd) {
      records.push({ cells: text.slice(at, lineEnd).split(delimiter), lines: 1, unclosed: false })
      at = lineEnd + 1
      continue
    }
    const plain = newline === -1 ? null : plainRecord(text, at, newline, delimiter)
    if (plain !== null) {
      records.push({ cells: plain.cells, lines: plain.lines, unclosed: false })
      at = plain.end + 1
      continue
    }
    const record = quotedRecord(text, at, delimiter, final)
    if (record === null) break
    quoted.push({ slot: records.length, text: record.text })
    records.push({ cells: [], lines: record.lines, unclosed: record.unclosed })
    at = record.end + 1
  }
  const parsed = parseQuoted(quoted.map((record) => record.text).join('\n'), delimiter)
  quoted.forEach(({ slot }, index) => {
    const record = records[slot]
    const cells = parsed[index]
    if (record !== undefined && cells !== undefined) records[slot] = { ...record, cells }
  })
  return { records, end: Math.min(at, text.length) }
}

const parserOptions = {
  columns: false,
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: '\n',
} as const

function parseQuoted(text: string, delimiter: string): string[][] {
  return text === '' ? [] : parse(text, { ...parserOptions, delimiter })
}
