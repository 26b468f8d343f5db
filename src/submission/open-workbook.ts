import type { Source } from '../domain/source.ts'
import { xlsxRows } from '../text/xlsx.ts'
import type { OpenTable } from './open.ts'

/** Open a sheet of a workbook: the one named, else the first that is visible. */
export async function openWorkbook(source: Source, options: { readonly sheet?: string }): Promise<OpenTable> {
  const bytes = Buffer.concat([...source.chunks()])
  const table = await xlsxRows(bytes, { file: source.file, sheet: options.sheet })
  return {
    sheet: table.ok ? table.sheet : null,
    delimiter: null,
    encoding: table.ok ? `xlsx:${table.sheet}` : 'xlsx',
    rows: table.ok ? table.rows : [],
    findings: () => table.findings,
  }
}
