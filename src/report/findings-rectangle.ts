import { type Rectangle, rectangleOf } from '../document/rectangle.ts'
import type { Report, ReportFinding } from '../domain/report.ts'

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

/** The findings as a rectangle, a row each. */
export function findingsRectangle({ findings }: Pick<Report, 'findings'>): Rectangle {
  return rectangleOf<ReportFinding>(
    'findings',
    findings,
    findingColumns.map((id) => ({ id, value: (finding) => finding[id] })),
  )
}
