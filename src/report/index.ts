import type { Report } from '../domain/report.ts'
import type { Style } from './style.ts'
import { tsv } from './tsv.ts'

export const formats = ['table', 'tsv', 'csv', 'json'] as const
export type Format = (typeof formats)[number]

/** Write a report in one format: pure, the same bytes for the same report and style. */
export type Reporter = (report: Report, style: Style) => string

/**
 * The reporter of a format. TSV, what a pipe gets, is at hand; the others are loaded on demand, so that what draws
 * tables is never loaded for a pipe.
 */
export async function loadReporter(format: Format): Promise<Reporter> {
  switch (format) {
    case 'table':
      return (await import('./table.ts')).table
    case 'tsv':
      return tsv
    case 'csv':
      return (await import('./csv.ts')).csv
    case 'json':
      return (await import('./json.ts')).json
  }
}
