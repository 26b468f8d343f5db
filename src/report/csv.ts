import type { Report } from '../domain/report.ts'
import { plainNumber } from '../words/number.ts'
import { guarded, harmless } from '../words/plain-text.ts'
import type { Cell } from './columns.ts'
import { columnsOf } from './method-columns.ts'
import type { Style } from './style.ts'

/** The assessments as CSV: one row for each indicator and region, numbers in full, empty for a gap. */
export function csv(report: Report, style: Pick<Style, 'lang' | 'bom'>): string {
  const columns = columnsOf(report.method)
  const rows = report.assessments.map((assessment) =>
    columns.map(({ value }) => value(assessment, style.lang)),
  )
  return csvText([columns.map(({ id }) => id), ...rows], style.bom)
}

/**
 * Rows as CSV (RFC 4180). With `bom` it is a file for Excel: a byte order mark, and the line ends of the RFC; else LF.
 */
export function csvText(rows: readonly (readonly Cell[])[], bom: boolean): string {
  const lineEnd = bom ? '\r\n' : '\n'
  return `${bom ? '\ufeff' : ''}${rows.map((row) => row.map(field).join(',') + lineEnd).join('')}`
}

function field(cell: Cell): string {
  if (cell === null || typeof cell === 'number') return plainNumber(cell)
  const text = guarded(harmless(String(cell)))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
