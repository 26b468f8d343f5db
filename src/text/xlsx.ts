import { type Place, raise } from '../domain/finding.ts'
import { type Archive, inspectArchive } from './archive.ts'
import { archiveRefused } from './archive-rules.ts'
import { chooseSheet, damaged, refuse, type XlsxOptions, type XlsxTable } from './choose-sheet.ts'
import { sniff } from './container.ts'
import { emptyFile, notATable } from './rules.ts'
import { workbookUnreadable } from './workbook-rules.ts'
import { readCells } from './xlsx-cells.ts'
import { readFormats } from './xlsx-formats.ts'
import { type Package, readPackage } from './xlsx-package.ts'
import { readStrings } from './xlsx-strings.ts'

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

/** A sheet of so many bytes may hold nothing but how it is shown; a longer one is not read to find out. */
const fewBytes = 8192

function isBlank(archive: Archive, part: string, context: Parameters<typeof readCells>[2]): boolean {
  const size = archive.entries.get(part.toLowerCase())?.size
  if (size === undefined || size > fewBytes) return false
  const cells = readCells(archive, part, context)
  return cells.ok && cells.value.rows.size === 0
}

/** The sheets of a workbook, with what their cells refer to. */
function tableOf(archive: Archive, parts: Package, wanted: string | undefined, place: Place): XlsxTable {
  const strings = readStrings(archive, parts.strings)
  // A workbook without texts may name the part for them all the same.
  const lacking = !strings.ok && strings.damage.kind === 'part-missing' ? strings.damage : null
  if (!strings.ok && lacking === null) return damaged(place, strings.damage)
  const formats = readFormats(archive, parts.styles)
  if (!formats.ok) return damaged(place, formats.damage)
  const context = {
    strings: strings.ok ? strings.value : [],
    formats: formats.value,
    since1904: parts.since1904,
    ...(lacking === null ? {} : { withoutTexts: lacking }),
  }
  const sheets = parts.sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    isBlank: () => part !== null && isBlank(archive, part, context),
    read: part === null ? null : () => readCells(archive, part, context),
  }))
  return chooseSheet(sheets, wanted, place)
}
