import type { XlsxOptions, XlsxTable } from './choose-sheet.ts'
import { sniff } from './container.ts'
import { xlsxRows } from './xlsx.ts'

/** Read one sheet of a workbook, whichever program's as its bytes tell, as rows of text. */
export async function workbookRows(bytes: Uint8Array, options: XlsxOptions): Promise<XlsxTable> {
  const container = sniff(bytes)
  switch (container) {
    case 'ods':
      return (await import('./ods.ts')).odsRows(bytes, options)
    case 'xls':
    case 'html':
    case 'xml':
      return (await import('./old-workbook.ts')).oldRows(bytes, container, options)
    default:
      return xlsxRows(bytes, options)
  }
}
