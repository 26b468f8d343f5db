import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { archiveRefused } from './archive-rules.ts'
import type { Damage, Read } from './damage.ts'
import { emptyFile } from './rules.ts'
import { sheetNotFound, workbookUnreadable } from './workbook-rules.ts'
import type { SheetCells } from './xlsx-cells.ts'
import { sheetFindings } from './xlsx-notes.ts'
import { rowsOf } from './xlsx-rows.ts'

export interface XlsxOptions {
  /** The name findings give the file. */
  readonly file: string
  /** The sheet to read; without it the first visible one that holds anything. */
  readonly sheet?: string | undefined
}

export type XlsxTable =
  | {
      readonly ok: true
      readonly sheet: string
      readonly sheets: readonly SheetInfo[]
      /**
       * Rows down to the last with content; of a long run of blank ones only one. `line` and `row` are the sheet row, the
       * first cell is column A.
       */
      readonly rows: readonly Row[]
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

export interface SheetInfo {
  readonly name: string
  readonly hidden: boolean
}

/** A sheet of a workbook, read when it is asked for; `read` is null where it holds no cells but a chart. */
export interface SheetToRead extends SheetInfo {
  /** Whether it is known to hold nothing: then it is not worth a word where another is read. */
  readonly isBlank: () => boolean
  readonly read: (() => Read<SheetCells>) | null
}

/** The rows of the sheet asked for, else of the first visible one that holds anything. */
export function chooseSheet(
  sheets: readonly SheetToRead[],
  wanted: string | undefined,
  place: Place,
): XlsxTable {
  const fits = ({ name, hidden }: SheetInfo) => (wanted === undefined ? !hidden : sameName(name, wanted))
  const candidates = sheets.flatMap((sheet) =>
    sheet.read !== null && fits(sheet) ? [{ ...sheet, read: sheet.read }] : [],
  )
  const empty = new Set<string>()
  for (const sheet of candidates) {
    const cells = sheet.read()
    if (!cells.ok) return damaged(place, cells.damage)
    if (cells.value.rows.size === 0) {
      empty.add(sheet.name)
      continue
    }
    const unread = wanted === undefined ? withCells(sheets, new Set([...empty, sheet.name])) : []
    return sheetTable(sheet, cells.value, sheets, unread, place)
  }
  const [first] = candidates
  if (first !== undefined)
    return refuse(raise(emptyFile, place, { sheet: first.name, others: withCells(sheets, empty) }))
  if (wanted === undefined) {
    const hidden = sheets.filter((sheet) => sheet.hidden && sheet.read !== null)
    return damaged(place, { kind: 'no-sheet', hidden: hidden.map(({ name }) => name) })
  }
  const facts = { sheet: wanted, sheets: withCells(sheets, empty), chart: sheets.some(fits) }
  return refuse(raise(sheetNotFound, place, facts))
}

/** The names of the sheets that have cells, but for those known to be empty. */
function withCells(sheets: readonly SheetToRead[], but: ReadonlySet<string>): readonly string[] {
  return sheets.flatMap(({ name, read, isBlank }) =>
    but.has(name) || read === null || isBlank() ? [] : [name],
  )
}

/** A workbook that is not read, for the reason of the finding. */
export function refuse(finding: Finding): XlsxTable {
  return { ok: false, findings: [finding] }
}

/** A workbook that is not read, for what is wrong with its bytes. */
export function damaged(place: Place, reason: Damage): XlsxTable {
  return refuse(raise(workbookUnreadable, place, { reason }))
}

/** Excel holds sheet names apart without regard to case. */
function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function sheetTable(
  { name, hidden }: SheetInfo,
  cells: SheetCells,
  sheets: readonly SheetInfo[],
  others: readonly string[],
  place: Place,
): XlsxTable {
  const read = rowsOf(cells)
  if (read === null) return refuse(raise(archiveRefused, place, { refusal: { kind: 'merges' } }))
  const rows = hidden ? read.rows.map((row) => ({ ...row, hidden })) : read.rows
  return {
    ok: true,
    sheet: name,
    sheets: sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden })),
    rows,
    findings: sheetFindings({ name, hidden, others }, cells, read, place),
  }
}
