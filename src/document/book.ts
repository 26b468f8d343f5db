import type { AreaRef, CellFormula } from './cell-formula.ts'
import type { Tone } from './tone.ts'

/** A workbook as data: what stands where, and how it is meant. What that looks like is for whoever writes it. */
export interface Book {
  readonly lang: 'zh' | 'en'
  readonly title: string
  readonly sheets: readonly BookSheet[]
}

export interface BookSheet {
  readonly name: string
  /** Widths of the columns in digits, as spreadsheets count them. */
  readonly widths: readonly number[]
  readonly rows: readonly BookRow[]
  /** Rows above and columns left of what scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** The header and the rows that can be filtered; null where nothing is. */
  readonly filter: AreaRef | null
  readonly merges: readonly AreaRef[]
  readonly colours: readonly ColourRule[]
  /** Shares drawn as bars in their cells, a full one at 1. */
  readonly bars: readonly AreaRef[]
  readonly inputs: readonly InputRule[]
  readonly charts: readonly BookChart[]
  readonly print: BookPrint
}

export type BookRow = readonly (BookCell | null)[]

/** What a cell is for: it decides how the cell looks. */
export type CellRole = 'title' | 'heading' | 'remark' | 'header' | 'body' | 'input'

/** A cell; with a formula its value is what that comes to. Null is a gap, and never a number. */
export interface BookCell {
  readonly value: string | number | null
  readonly role: CellRole
  readonly formula?: CellFormula
  /** How a spreadsheet shows a number. */
  readonly format?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly wraps?: boolean
  readonly tone?: Tone
}

/** Cells of an area that say one of these texts are coloured as they are meant; the text itself stays. */
export interface ColourRule {
  readonly area: AreaRef
  readonly texts: readonly string[]
  readonly tone: Tone
}

/** What may be typed into cells. */
export interface InputRule {
  readonly area: AreaRef
  /** A number, one of these texts, or whatever the cell's own remark asks for. */
  readonly takes: 'number' | 'anything' | readonly string[]
  /** What is said where something else is typed; empty for what the spreadsheet itself says. */
  readonly title: string
  readonly message: string
}

/** How a sheet is printed: on A4, one page wide. */
export interface BookPrint {
  readonly landscape: boolean
  /** All of it on a single page. */
  readonly onePage: boolean
  /** The first and last row repeated on every page; null for none. */
  readonly header: readonly [first: number, last: number] | null
  /** Rows after which a new page begins. */
  readonly breaks: readonly number[]
}

/** A chart drawn by the spreadsheet itself, from cells. */
export interface BookChart {
  readonly kind: 'line' | 'bar'
  readonly title: string
  readonly categories: AreaRef
  readonly series: readonly BookSeries[]
  /** The cell of its upper left corner, and the one below its lower right. */
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
  /** Ends of the axis of values, where they are not left to the spreadsheet. */
  readonly range: { readonly low: number; readonly high: number; readonly step: number } | null
  readonly format: string
}

export interface BookSeries {
  readonly name: string
  readonly values: AreaRef
  readonly is: 'planned' | 'actual' | 'projected'
}

/** A sheet with nothing but its name, rows and widths said; the rest is the usual. */
export function bookSheet({
  print,
  ...of
}: Pick<BookSheet, 'name' | 'widths' | 'rows'> &
  Partial<Omit<BookSheet, 'print'>> & { readonly print?: Partial<BookPrint> }): BookSheet {
  return {
    frozen: { rows: 0, columns: 0 },
    filter: null,
    merges: [],
    colours: [],
    bars: [],
    inputs: [],
    charts: [],
    print: { landscape: true, onePage: false, header: null, breaks: [], ...print },
    ...of,
  }
}
