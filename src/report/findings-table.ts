import type { Report, ReportFinding } from '../domain/report.ts'
import type { Cell } from './columns.ts'
import { csvText } from './csv.ts'
import { jsonText } from './json.ts'
import type { Style } from './style.ts'
import { tsvText } from './tsv.ts'

/** The columns of the findings, in file order; the ids are those of the machine-readable contract. */
export const findingColumns = [
  'id',
  'name',
  'severity',
  'accepted',
  'file',
  'line',
  'column',
  'cell',
  'indicator',
  'region',
  'year',
  'value',
  'message',
  'remedy',
  'explanation',
] as const satisfies readonly (keyof ReportFinding)[]

/** The findings as a rectangle: a header, then one row for each. */
export function findingRows({ findings }: Pick<Report, 'findings'>): readonly (readonly Cell[])[] {
  return [findingColumns, ...findings.map((finding) => findingColumns.map((column) => finding[column]))]
}

/** The findings as CSV. */
export function findingsCsv(report: Pick<Report, 'findings'>, style: Pick<Style, 'bom'>): string {
  return csvText(findingRows(report), style.bom)
}

/** The findings separated by tabs, for pipes. */
export function findingsTsv(report: Pick<Report, 'findings'>): string {
  return tsvText(findingRows(report))
}

/** The findings alone as JSON: a list of the objects the whole report has under `findings`. */
export function findingsJson({ findings }: Pick<Report, 'findings'>): string {
  return jsonText(findings)
}
