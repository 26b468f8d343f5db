import { cellName } from '../domain/grid.ts'
import type { Merge } from './merges.ts'
import { odsCell } from './ods-cells.ts'
import { type Paragraphs, paragraphs } from './ods-paragraphs.ts'
import type { SheetCell, SheetCells } from './xlsx-cells.ts'
import { type Attributes, withPrefix, xmlEvents } from './xml-events.ts'

/** A sheet of an OpenDocument spreadsheet. */
export interface OdsSheet {
  readonly name: string
  readonly hidden: boolean
  readonly cells: SheetCells
  /** The first cell that holds something where no sheet has one. */
  readonly beyond: string | null
}

/** Columns and rows that a sheet has: what is repeated beyond is formatting, not data. */
const [mostColumns, mostRows] = [16_384, 1_048_576]
/** Rows that one repeated row with content may make. */
const mostCopies = 10_000
/** The name of a copy of what a formula takes from another file: a table, but no sheet. */
const elsewhere = /^'.*'#/s
/** What stands beside the tables of a document and holds others, or texts that are no cell's. */
const beside: ReadonlySet<string> = new Set(['shapes', 'dde-links', 'tracked-changes'])

/** A sheet as far as it has been read. */
interface OpenSheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: Map<number, readonly SheetCell[]>
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: [number, number][]
  readonly merges: Merge[]
  beyond: string | null
}

/** A cell as far as its element has been read. */
interface OdsOpenCell {
  readonly attributes: Attributes
  readonly texts: Paragraphs
}

/** The sheets of `content.xml`; null where it is no sound XML. */
export function odsSheets(bytes: Uint8Array): readonly OdsSheet[] | null {
  const sheets: OpenSheet[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  let sheet: OpenSheet | null = null
  let row: Attributes = {}
  /** Rows and columns gone through, and the cells of this row. */
  let [line, column, columns] = [0, 0, 0]
  let cells: SheetCell[] = []
  let cell: OdsOpenCell | null = null
  let aside = 0

  const openTable = (attributes: Attributes) => {
    const name = withPrefix(attributes, 'name') ?? ''
    const hidden = hiddenStyles.has(withPrefix(attributes, 'style-name') ?? '')
    sheet = {
      name,
      hidden,
      rows: new Map(),
      hiddenRows: new Set(),
      hiddenColumns: [],
      merges: [],
      beyond: null,
    }
    if (!elsewhere.test(name)) sheets.push(sheet)
    line = 0
    columns = 0
  }
  const closeColumn = (attributes: Attributes) => {
    const count = countOf(attributes, 'number-columns-repeated')
    if (isHidden(attributes)) sheet?.hiddenColumns.push([columns, columns + count - 1])
    columns += count
  }
  const closeCell = ({ attributes, texts }: OdsOpenCell) => {
    const repeated = Math.min(countOf(attributes, 'number-columns-repeated'), mostColumns - column)
    const read = odsCell(column, attributes, texts.text())
    if (read !== null && sheet !== null && (column >= mostColumns || line >= mostRows))
      sheet.beyond ??= cellName(column + 1, line + 1)
    if (read !== null) for (let at = 0; at < repeated; at += 1) cells.push({ ...read, column: column + at })
    const [down, right] = [
      countOf(attributes, 'number-rows-spanned'),
      countOf(attributes, 'number-columns-spanned'),
    ]
    if (down > 1 || right > 1)
      sheet?.merges.push({
        startRow: line,
        endRow: line + down - 1,
        startCol: column,
        endCol: column + right - 1,
      })
    column += countOf(attributes, 'number-columns-repeated')
  }
  const closeRow = () => {
    const copies = Math.min(countOf(row, 'number-rows-repeated'), Math.max(0, mostRows - line))
    for (let at = 0; at < Math.min(copies, mostCopies) && cells.length > 0; at += 1) {
      sheet?.rows.set(line + at, cells)
      if (isHidden(row)) sheet?.hiddenRows.add(line + at)
    }
    line += countOf(row, 'number-rows-repeated')
  }

  const sound = xmlEvents(bytes, {
    open: (name, attributes) => {
      if (beside.has(name)) aside += 1
      if (aside > 0) return
      if (cell !== null) cell.texts.open(name, attributes)
      else if (name === 'style') style = withPrefix(attributes, 'name') ?? ''
      else if (name === 'table-properties' && withPrefix(attributes, 'display') === 'false')
        hiddenStyles.add(style)
      else if (name === 'table') openTable(attributes)
      else if (name === 'table-column') closeColumn(attributes)
      else if (name === 'table-row') {
        row = attributes
        cells = []
        column = 0
      } else if (name === 'table-cell' || name === 'covered-table-cell')
        cell = { attributes, texts: paragraphs() }
    },
    close: (name) => {
      if (beside.has(name)) aside -= 1
      else if (aside > 0) return
      else if (cell !== null && (name === 'table-cell' || name === 'covered-table-cell')) {
        closeCell(cell)
        cell = null
      } else if (cell !== null) cell.texts.close(name)
      else if (name === 'table-row') closeRow()
    },
    text: (text) => {
      if (aside === 0) cell?.texts.add(text)
    },
  })
  if (!sound) return null
  return sheets.map(({ name, hidden, beyond, ...held }) => ({ name, hidden, beyond, cells: held }))
}

function isHidden(attributes: Attributes): boolean {
  return (withPrefix(attributes, 'visibility') ?? 'visible') !== 'visible'
}

function countOf(attributes: Attributes, name: string): number {
  const [count] = /^\d+$/.exec(withPrefix(attributes, name) ?? '1') ?? ['1']
  return Math.max(1, Number(count))
}
