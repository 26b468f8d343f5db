import type { Report } from '../domain/report.ts'
import { plainNumber } from '../words/number.ts'
import { guarded, inItsLine } from '../words/plain-text.ts'
import type { Cell } from './columns.ts'
import { columnsOf } from './method-columns.ts'
import type { Style } from './style.ts'

/** The assessments separated by tabs, for pipes: the rectangle of the CSV without quotes. */
export function tsv(report: Report, style: Pick<Style, 'lang'>): string {
  const columns = columnsOf(report.method)
  const rows = report.assessments.map((assessment) =>
    columns.map(({ value }) => value(assessment, style.lang)),
  )
  return tsvText([columns.map(({ id }) => id), ...rows])
}

/** Rows separated by tabs. Tabs and line ends inside a text become a blank. */
export function tsvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(field).join('\t')}\n`).join('')
}

function field(cell: Cell): string {
  if (cell === null || typeof cell === 'number') return plainNumber(cell)
  return guarded(inItsLine(String(cell)))
}
