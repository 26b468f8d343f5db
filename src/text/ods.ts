import { type Place, raise } from '../domain/finding.ts'
import { type Archive, inspectArchive } from './archive.ts'
import { archiveRefused } from './archive-rules.ts'
import { chooseSheet, damaged, refuse, type XlsxOptions, type XlsxTable } from './choose-sheet.ts'
import { bad, good } from './damage.ts'
import { odsSheets } from './ods-sheets.ts'
import { notATable } from './rules.ts'
import { unpack } from './unpack.ts'

/** Where the cells of an OpenDocument spreadsheet stand. */
const part = 'content.xml'
/** Where it says which of its parts are encrypted; newer ones pack all of them into one. */
const [manifest, encryptedWhole] = ['META-INF/manifest.xml', 'encrypted-package'] as const

/**
 * Read one sheet of an OpenDocument spreadsheet (.ods) as rows of text: numbers in full with the words and signs that their
 * format puts to them, dates as they are shown. The same limits hold as for other workbooks.
 */
export async function odsRows(bytes: Uint8Array, { file, sheet: wanted }: XlsxOptions): Promise<XlsxTable> {
  const place: Place = { file, line: null, column: null, cell: null }
  const inspection = inspectArchive(bytes)
  if (inspection.kind === 'damaged') return damaged(place, { kind: 'no-directory' })
  if (inspection.kind === 'refused')
    return refuse(raise(archiveRefused, place, { refusal: inspection.refusal }))
  const { archive } = inspection
  if (isEncrypted(archive)) return refuse(raise(notATable, place, { container: 'encrypted' }))
  const content = unpack(archive, part)
  if (!content.ok) return damaged(place, content.damage)
  const sheets = odsSheets(content.value)
  if (sheets === null) return damaged(place, { kind: 'not-xml', part })
  if (sheets.length === 0) return refuse(raise(notATable, place, { container: 'zip' }))
  const toRead = sheets.map(({ name, hidden, cells, beyond }) => ({
    name,
    hidden,
    isBlank: () => cells.rows.size === 0 && beyond === null,
    read: () => (beyond === null ? good(cells) : bad({ kind: 'no-such-cell', part, cell: beyond })),
  }))
  return chooseSheet(toRead, wanted, place)
}

function isEncrypted(archive: Archive): boolean {
  if (archive.entries.has(encryptedWhole)) return true
  const listed = unpack(archive, manifest)
  return listed.ok && Buffer.from(listed.value).includes('encryption-data')
}
