import type { Source } from '../domain/source.ts'
import { sniff } from '../text/container.ts'
import { workbookRows } from '../text/workbook.ts'
import type { OpenTable } from './open.ts'

/** Open a sheet of a workbook: the one named, else the first that is visible. */
export async function openWorkbook(source: Source, options: { readonly sheet?: string }): Promise<OpenTable> {
  const bytes = Buffer.concat([...source.chunks()])
  const container = sniff(bytes)
  const format = ['ods', 'xls', 'html', 'xml'].includes(container) ? container : 'xlsx'
  const table = await workbookRows(bytes, { file: source.file, sheet: options.sheet })
  return {
    sheet: table.ok ? table.sheet : null,
    delimiter: null,
    encoding: table.ok ? `${format}:${table.sheet}` : format,
    rows: table.ok ? table.rows : [],
    findings: () => table.findings,
  }
}
