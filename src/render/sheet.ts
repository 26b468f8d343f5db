import { type BookCell, bookSheet, type CellRole, type InputRule } from '../document/book.ts'
import { bookBytes } from './book/write.ts'

/** A sheet to write: rows of text, the header drawn bold and kept in view. */
export interface SheetContent {
  readonly lang: 'zh' | 'en'
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly headerIndex: number
  readonly widths: readonly number[]
  /** What is to be filled in, and with what. */
  readonly inputs?: readonly InputRule[]
}

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** Write one sheet as an .xlsx workbook. Plain numbers become numbers, everything else stays text. */
export async function xlsxBytes({
  lang,
  name,
  rows,
  headerIndex,
  widths,
  inputs = [],
}: SheetContent): Promise<Uint8Array> {
  const columns = rows[headerIndex]?.length ?? 1
  const isInput = (row: number, column: number) =>
    inputs.some(
      ({ area: { from, to } }) =>
        row >= from.row && row <= to.row && column >= from.column && column <= to.column,
    )
  const roleOf = (row: number, column: number, length: number): CellRole => {
    if (row === headerIndex) return 'header'
    if (row < headerIndex) return 'title'
    if (length < columns) return 'remark'
    return isInput(row, column) ? 'input' : 'body'
  }
  const cell = (text: string, row: number, column: number, length: number): BookCell => {
    const value = text === '' ? null : plainNumber.test(text) ? Number(text) : text
    const role = roleOf(row, column, length)
    const wraps = role === 'header' || (role === 'body' && typeof value === 'string')
    const isText = typeof value === 'string' && (role === 'body' || role === 'input')
    const align = role === 'header' ? 'center' : isText ? 'left' : null
    return { value, role, wraps, ...(align === null ? {} : { align }) }
  }
  const [title = [name]] = rows
  return bookBytes({
    lang,
    title: headerIndex > 0 ? (title[0] ?? name) : name,
    sheets: [
      bookSheet({
        name,
        widths,
        rows: rows.map((row, at) => row.map((text, column) => cell(text, at, column, row.length))),
        frozen: { rows: headerIndex + 1, columns: 0 },
        inputs,
        print: { header: [headerIndex, headerIndex], landscape: false },
      }),
    ],
  })
}
