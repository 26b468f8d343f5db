import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { coverageLine } from '../words/coverage.ts'
import type { ReportFormat } from './formats.ts'

/** Formats whose pages say themselves how many indicators have a value. */
const told: readonly ReportFormat[] = ['table', 'markdown', 'html']

/** How many indicators have a value, for standard error; empty where the report is a page that says it. */
export function coverageNotice(
  { summary }: Pick<Report, 'summary'>,
  format: ReportFormat,
  lang: Lang,
): string {
  if (summary.coverage === null || told.includes(format)) return ''
  return `${coverageLine(summary.coverage, lang)}\n`
}
