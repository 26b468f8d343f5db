import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { type Archive, inspectArchive } from './archive.ts'
import { archiveRefused } from './archive-rules.ts'
import { sniff } from './container.ts'
import type { Damage } from './damage.ts'
import { emptyFile, notATable } from './rules.ts'
import { sheetNotFound, workbookUnreadable } from './workbook-rules.ts'
import { readCells, type SheetCells } from './xlsx-cells.ts'
import { readFormats } from './xlsx-formats.ts'
import { sheetFindings } from './xlsx-notes.ts'
import { type Package, readPackage, type SheetPart } from './xlsx-package.ts'
import { rowsOf } from './xlsx-rows.ts'
import { readStrings } from './xlsx-strings.ts'

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

/**
 * Read one sheet of an .xlsx workbook as rows of text: numbers and dates as their format shows them,
 * errors such as `#N/A` as they stand, formulas by their stored results. Macros, links and
 * external entities are never followed, and nothing is unpacked that declares more than the limits allow.
 * Room and time go with the cells that hold something, wherever they stand.
 */
export async function xlsxRows(bytes: Uint8Array, options: XlsxOptions): Promise<XlsxTable> {
  const place: Place = { file: options.file, line: null, column: null, cell: null }
  if (bytes.length === 0) return refuse(raise(emptyFile, place, {}))
  const container = sniff(bytes)
  if (container === 'text') return refuse(raise(workbookUnreadable, place, { reason: { kind: 'text' } }))
  // The parts of a workbook usually stand in a folder that tells what it is, but need not.
  if (container !== 'xlsx' && container !== 'zip') return refuse(raise(notATable, place, { container }))
  const inspection = inspectArchive(bytes)
  if (inspection.kind === 'damaged') return damaged(place, { kind: 'no-directory' })
  if (inspection.kind === 'refused') {
    return refuse(raise(archiveRefused, place, { refusal: inspection.refusal }))
  }
  const { archive } = inspection
  if (container === 'zip' && !archive.entries.has('[content_types].xml')) {
    return refuse(raise(notATable, place, { container }))
  }
  const found = readPackage(archive)
  if (!found.ok) return damaged(place, found.damage)
  if (found.value === null) return refuse(raise(notATable, place, { container: 'zip' }))
  return tableOf(archive, found.value, options.sheet, place)
}

function refuse(finding: Finding): XlsxTable {
  return { ok: false, findings: [finding] }
}

function damaged(place: Place, reason: Damage): XlsxTable {
  return refuse(raise(workbookUnreadable, place, { reason }))
}

/** The sheet asked for, else the first visible one that holds anything. */
function tableOf(archive: Archive, parts: Package, wanted: string | undefined, place: Place): XlsxTable {
  const strings = readStrings(archive, parts.strings)
  if (!strings.ok) return damaged(place, strings.damage)
  const formats = readFormats(archive, parts.styles)
  if (!formats.ok) return damaged(place, formats.damage)
  const context = { strings: strings.value, formats: formats.value, since1904: parts.since1904 }
  const fits = ({ name, hidden }: SheetPart) => (wanted === undefined ? !hidden : sameName(name, wanted))
  const candidates = parts.sheets.flatMap((sheet) =>
    sheet.part !== null && fits(sheet) ? [{ ...sheet, part: sheet.part }] : [],
  )
  const empty = new Set<string>()
  for (const sheet of candidates) {
    const cells = readCells(archive, sheet.part, context)
    if (!cells.ok) return damaged(place, cells.damage)
    if (cells.value.rows.size === 0) {
      empty.add(sheet.name)
      continue
    }
    const unread = parts.sheets.flatMap(({ name }) => (name === sheet.name || empty.has(name) ? [] : [name]))
    return sheetTable(sheet, cells.value, parts, wanted === undefined ? unread : [], place)
  }
  const [first] = candidates
  if (first !== undefined) return refuse(raise(emptyFile, place, { sheet: first.name }))
  if (wanted === undefined) return damaged(place, { kind: 'no-sheet' })
  const names = parts.sheets.map(({ name }) => name)
  return refuse(raise(sheetNotFound, place, { sheet: wanted, sheets: names }))
}

/** Excel holds sheet names apart without regard to case. */
function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function sheetTable(
  { name, hidden }: SheetInfo,
  cells: SheetCells,
  { sheets }: Package,
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
