import { type CellObject, read as readBook, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { type Place, raise } from '../domain/finding.ts'
import { builtInFormats } from './built-in-formats.ts'
import { serialText, shownNumber } from './cell-text.ts'
import type { XlsxOptions, XlsxTable } from './choose-sheet.ts'
import { chooseSheet, damaged, refuse, type SheetToRead } from './choose-sheet.ts'
import type { Container } from './container.ts'
import { bad, type Damage, good } from './damage.ts'
import { isUtf8 } from './encoding.ts'
import { codePageText } from './old-codepage.ts'
import { notATable } from './rules.ts'
import type { SheetCell, SheetCells } from './xlsx-cells.ts'

/** What programs write under the name of an old workbook: the old format itself (WPS names it .et), a web page, XML. */
export type OldContainer = Extract<Container, 'xls' | 'html' | 'xml'>

/** What marks XML as the workbook of Excel 2003. */
const spreadsheetNames = 'urn:schemas-microsoft-com:office:spreadsheet'
/** An `.xls` whose stream says so cannot be read without its password. */
const locked = /password|encrypt/i

/**
 * Read one sheet of an old workbook as rows of text: numbers and dates as their format shows them, formulas by their
 * stored results. Of a web page the tables follow one another, each cell as the page shows it.
 */
export function oldRows(bytes: Uint8Array, container: OldContainer, options: XlsxOptions): XlsxTable {
  const place: Place = { file: options.file, line: null, column: null, cell: null }
  const text = container === 'xls' ? null : pageText(bytes)
  if (container === 'html' && !/<table\b/i.test(text ?? ''))
    return refuse(raise(notATable, place, { container }))
  if (container === 'xml' && text?.includes(spreadsheetNames) !== true)
    return refuse(raise(notATable, place, { container }))
  const book = bookOf(text === null ? bytes : container === 'html' ? withCharacters(text) : text, container)
  if (book === 'locked') return refuse(raise(notATable, place, { container: 'encrypted' }))
  if (book === null) return damaged(place, damage)
  const said = text === null ? codePageText(bytes) : asItStands
  const sheets =
    container === 'html' ? [pageSheet(book)] : book.SheetNames.map((_, at) => sheetOf(book, at, said))
  return chooseSheet(sheets, options.sheet, place)
}

const damage: Damage = { kind: 'not-understood' }

/** How a text that was read is to be written. */
type TextWriting = (text: string) => string
const asItStands: TextWriting = (text) => text

/** Numbers of built-in formats that the reader knows nothing of: dates and times in Chinese and Japanese. */
const eastern = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]

function bookOf(data: Uint8Array | string, container: OldContainer): WorkBook | 'locked' | null {
  const type = typeof data === 'string' ? 'string' : 'array'
  for (const number of eastern) SSF.load(builtInFormats.get(number) ?? 'General', number)
  try {
    return readBook(data, { type, dense: true, cellNF: true, cellStyles: true, raw: container === 'html' })
  } catch (error) {
    return error instanceof Error && locked.test(error.message) ? 'locked' : null
  }
}

/** A page says its encoding by a mark, else holds as UTF-8, else is GB18030. */
function pageText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  return new TextDecoder(wide ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030')).decode(bytes)
}

const markup: ReadonlyMap<number, string> = new Map([
  [38, '&amp;'],
  [60, '&lt;'],
  [62, '&gt;'],
])

/** Characters that a page writes as numbers (`&#22320;`), as themselves; those that would be markup by their names. */
function withCharacters(text: string): string {
  return text.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (written, hex?: string, decimal?: string) => {
    const code = Number(hex === undefined ? decimal : `0x${hex}`)
    if (code === 0 || code > 0x10ffff) return written
    return markup.get(code) ?? String.fromCodePoint(code)
  })
}

function sheetOf(book: WorkBook, at: number, said: TextWriting): SheetToRead {
  const name = book.SheetNames[at] ?? ''
  const hidden = Number(book.Workbook?.Sheets?.[at]?.Hidden ?? false) !== 0
  const sheet = book.Sheets[name]
  const since1904 = book.Workbook?.WBProps?.date1904 === true
  const read = () => (sheet === undefined ? bad(damage) : good(cellsOf(sheet, since1904, said)))
  const isBlank = () => {
    const cells = read()
    return cells.ok && cells.value.rows.size === 0
  }
  // A chart on a sheet of its own keeps the numbers it draws, which are a copy of others.
  return { name: said(name), hidden, isBlank, read: sheet?.['!type'] === 'chart' ? null : read }
}

/** All tables of a page, one under the other with a blank row between. */
function pageSheet(book: WorkBook): SheetToRead {
  const rows = new Map<number, readonly SheetCell[]>()
  const merges: SheetCells['merges'][number][] = []
  let start = 0
  for (const name of book.SheetNames) {
    const cells = cellsOf(book.Sheets[name] ?? {}, false, asItStands)
    let last = -1
    for (const [row, held] of cells.rows) {
      rows.set(start + row, held)
      last = Math.max(last, row)
    }
    for (const merge of cells.merges)
      merges.push({ ...merge, startRow: start + merge.startRow, endRow: start + merge.endRow })
    start += last + 2
  }
  const all: SheetCells = { rows, merges, hiddenRows: new Set(), hiddenColumns: [] }
  return {
    name: book.SheetNames[0] ?? '',
    hidden: false,
    isBlank: () => rows.size === 0,
    read: () => good(all),
  }
}

/** The cells of a sheet that hold something; rows and columns without any are passed over, however many they are. */
function cellsOf(sheet: WorkSheet, since1904: boolean, said: TextWriting): SheetCells {
  const rows = new Map<number, readonly SheetCell[]>()
  for (const [row, held] of Object.entries<readonly CellObject[]>(sheet['!data'] ?? [])) {
    const cells = Object.entries(held ?? []).flatMap(([column, cell]) => {
      const read = cellOf(Number(column), cell, since1904, said)
      return read === null ? [] : [read]
    })
    if (cells.length > 0) rows.set(Number(row), cells)
  }
  const hiddenRows = new Set<number>()
  for (const [row, info] of Object.entries(sheet['!rows'] ?? []))
    if (info?.hidden === true) hiddenRows.add(Number(row))
  const hiddenColumns = Object.entries(sheet['!cols'] ?? []).flatMap(([column, info]) =>
    info?.hidden === true ? [[Number(column), Number(column)] as const] : [],
  )
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    startRow: s.r,
    endRow: e.r,
    startCol: s.c,
    endCol: e.c,
  }))
  return { rows, hiddenRows, hiddenColumns, merges }
}

function cellOf(column: number, cell: CellObject, since1904: boolean, said: TextWriting): SheetCell | null {
  const { t: type, v: value, z: format, w: shown, f: formula } = cell
  if (value === undefined) return formula === undefined ? null : { column, text: '', uncalculated: formula }
  if (type === 'n' && typeof value === 'number') {
    const code = typeof format === 'string' ? said(format) : 'General'
    const date = serialText(value, code, since1904)
    if (date !== null) return { column, text: date }
    const number = shownNumber(value, code)
    if (number.text === '') return null
    return number.shown === null
      ? { column, text: number.text }
      : { column, text: number.text, shown: number.shown }
  }
  const text =
    type === 'b'
      ? value === true
        ? 'TRUE'
        : 'FALSE'
      : type === 'e'
        ? (shown ?? '#N/A')
        : said(String(value))
  return text === '' ? null : { column, text }
}
