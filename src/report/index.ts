import type { Report } from '../domain/report.ts'
import type { Style } from './style.ts'
import { tsv } from './tsv.ts'

export const formats = [
  'table',
  'tsv',
  'csv',
  'json',
  'markdown',
  'github',
  'gitlab',
  'junit',
  'sarif',
] as const
export type Format = (typeof formats)[number]

/** Write a report in one format: pure, the same bytes for the same report and style. */
export type Reporter = (report: Report, style: Style) => string

/**
 * The reporter of a format. TSV, what a pipe gets, is at hand; the others are loaded on demand, so that what draws
 * tables is never loaded for a pipe.
 */
export async function loadReporter(format: Exclude<Format, 'sarif'>): Promise<Reporter> {
  switch (format) {
    case 'table':
      return (await import('./table.ts')).table
    case 'tsv':
      return tsv
    case 'csv':
      return (await import('./csv.ts')).csv
    case 'json':
      return (await import('./json.ts')).json
    case 'markdown':
      return (await import('./markdown.ts')).markdown
    case 'github':
      return (await import('../ci/github.ts')).github
    case 'gitlab':
      return (await import('../ci/gitlab.ts')).gitlab
    case 'junit':
      return (await import('../ci/junit.ts')).junit
  }
}
