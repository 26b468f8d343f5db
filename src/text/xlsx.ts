import { type Cell, type CellValue, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx'
import { type Finding, type Place, raise } from '../domain/finding.ts'
import { columnLetters, type Row } from '../domain/grid.ts'
import { inspectArchive } from './archive.ts'
import { dateText, numberText } from './cell-text.ts'
import { sniff } from './container.ts'
import { spansOf } from './merges.ts'
import {
  archiveRefused,
  emptyFile,
  hiddenRead,
  notATable,
  sheetAssumed,
  sheetNotFound,
  workbookUnreadable,
} from './rules.ts'

export interface XlsxOptions {
  /** The name findings give the file. */
  readonly file: string
  /** The sheet to read; without it the first that is visible. */
  readonly sheet?: string | undefined
}

export type XlsxTable =
  | {
      readonly ok: true
      readonly sheet: string
      readonly sheets: readonly SheetInfo[]
      /** Rows down to the last with content. `line` and `row` are the sheet row, the first cell is column A. */
      readonly rows: readonly Row[]
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

export interface SheetInfo {
  readonly name: string
  readonly hidden: boolean
}

/**
 * Read one sheet of an .xlsx workbook as rows of text: numbers and dates as their format shows them,
 * errors such as `#N/A` as they stand, formulas by their stored results. Macros, links and
 * external entities are never followed, and nothing is unpacked that declares more than the limits allow.
 */
export async function xlsxRows(bytes: Uint8Array, options: XlsxOptions): Promise<XlsxTable> {
  const place: Place = { file: options.file, line: null, column: null, cell: null }
  const refuse = (finding: Finding): XlsxTable => ({ ok: false, findings: [finding] })
  if (bytes.length === 0) return refuse(raise(emptyFile, place, {}))
  const container = sniff(bytes)
  if (container === 'text') return refuse(raise(workbookUnreadable, place, { text: true }))
  if (container !== 'xlsx') return refuse(raise(notATable, place, { container }))
  const inspection = inspectArchive(bytes)
  if (inspection.kind === 'damaged') return refuse(raise(workbookUnreadable, place, { text: false }))
  if (inspection.kind === 'refused') {
    return refuse(raise(archiveRefused, place, { refusal: inspection.refusal }))
  }
  try {
    const { sheet, sheets } = await openSheet(bytes, options.sheet)
    if (sheet !== null) return table(sheet, sheets, options.sheet === undefined, place)
    if (options.sheet === undefined) return refuse(raise(workbookUnreadable, place, { text: false }))
    const names = sheets.map(({ name }) => name)
    return refuse(raise(sheetNotFound, place, { sheet: options.sheet, sheets: names }))
  } catch {
    return refuse(raise(workbookUnreadable, place, { text: false }))
  }
}

interface OpenSheet {
  readonly sheet: Sheet | null
  readonly sheets: readonly SheetInfo[]
}

async function openSheet(bytes: Uint8Array, wanted: string | undefined): Promise<OpenSheet> {
  const passed = new Set<string>()
  for (;;) {
    const sheets: SheetInfo[] = []
    const chosen: string[] = []
    const choose: SheetFilter = ({ name, hidden, veryHidden }) => {
      const info = { name, hidden: hidden === true || veryHidden === true }
      sheets.push(info)
      const fits = wanted === undefined ? !info.hidden : sameName(name, wanted)
      if (!fits || chosen.length > 0 || passed.has(name)) return false
      chosen.push(name)
      return true
    }
    const workbook = await readSheet(bytes, choose)
    // With nothing chosen the reader goes through the list of sheets only and hands back none.
    if (workbook !== null || chosen.length === 0) return { sheet: workbook?.sheets[0] ?? null, sheets }
    for (const name of chosen) passed.add(name)
  }
}

type SheetFilter = (info: { name: string; hidden?: boolean; veryHidden?: boolean }) => boolean

/** A chart sheet has a name but no cells, which the reader reports as a part that is missing: null. */
async function readSheet(bytes: Uint8Array, sheets: SheetFilter): Promise<Workbook | null> {
  try {
    return await readXlsx(bytes, { readStyles: true, sheets })
  } catch (error) {
    if (error instanceof Error && /missing worksheet file/.test(error.message)) return null
    throw error
  }
}

/** Excel holds sheet names apart without regard to case. */
function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function table(sheet: Sheet, sheets: readonly SheetInfo[], assumed: boolean, place: Place): XlsxTable {
  const rows = rowsOf(sheet)
  if (rows.length === 0) return { ok: false, findings: [raise(emptyFile, place, { sheet: sheet.name })] }
  const others = sheets.filter(({ name }) => name !== sheet.name).map(({ name }) => name)
  const hidden = hiddenIn(sheet, rows)
  const findings = [
    ...(assumed && others.length > 0 ? [raise(sheetAssumed, place, { sheet: sheet.name, others })] : []),
    ...(hidden === null ? [] : [raise(hiddenRead, place, hidden)]),
  ]
  return { ok: true, sheet: sheet.name, sheets, rows, findings }
}

/** The rows of a sheet down to the last with content: styles alone may reach down to the last row there is. */
function rowsOf(sheet: Sheet): readonly Row[] {
  const formulas = formulasIn(sheet)
  const isFilled = (values: readonly CellValue[], index: number) =>
    formulas.has(index) || values.some((value) => value !== null && value !== '')
  const filled = sheet.rows.slice(0, sheet.rows.findLastIndex(isFilled) + 1)
  const texts = filled.map((values, index) => {
    const cells = values.map((value, column) => cellText(value, sheet.cells?.get(`${index},${column}`)))
    return cells.slice(0, cells.findLastIndex((text) => text !== '') + 1)
  })
  const spans = spansOf(sheet.merges ?? [], (row, column) => texts[row]?.[column] ?? '', texts.length)
  return texts.map((cells, index): Row => {
    const hidden = isHiddenSheet(sheet) || sheet.rowDefs?.get(index)?.hidden === true
    const uncalculated = formulas.get(index)
    const merged = spans.get(index)
    return {
      line: index + 1,
      row: index + 1,
      cells,
      ...(hidden ? { hidden } : {}),
      ...(uncalculated === undefined ? {} : { uncalculated }),
      ...(merged === undefined ? {} : { merged }),
    }
  })
}

/** Formulas whose result the workbook does not hold, by row and column, counted from 0. */
function formulasIn({ cells }: Sheet): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const formulas = new Map<number, Map<number, string>>()
  for (const [place, { formula, value }] of cells ?? []) {
    if (formula === undefined || value !== null) continue
    const [row, column] = place.split(',').map(Number)
    if (row === undefined || column === undefined) continue
    const known = formulas.get(row) ?? new Map<number, string>()
    formulas.set(row, known.set(column, formula))
  }
  return formulas
}

function isHiddenSheet({ hidden, veryHidden }: Sheet): boolean {
  return hidden === true || veryHidden === true
}

/** What is hidden of what was read; null where nothing is. */
function hiddenIn(sheet: Sheet, rows: readonly Row[]): Parameters<typeof hiddenRead.message>[0] | null {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const hidden = {
    sheet: isHiddenSheet(sheet),
    rows: rows.flatMap(({ row, cells }, index) =>
      cells.length > 0 && sheet.rowDefs?.get(index)?.hidden === true ? [`${row}`] : [],
    ),
    columns: (sheet.columns ?? []).flatMap((column, index) =>
      column.hidden === true && index < width ? [columnLetters(index + 1)] : [],
    ),
  }
  return hidden.sheet || hidden.rows.length > 0 || hidden.columns.length > 0 ? hidden : null
}

function cellText(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return ''
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n')
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const format = cell?.style?.numFmt ?? 'General'
  return typeof value === 'number' ? numberText(value, format) : dateText(value, format)
}
