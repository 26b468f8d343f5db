import { CannotRun } from '../domain/cannot-run.ts'
import type { Report } from '../domain/report.ts'
import { type Format, loadReporter } from '../report/index.ts'
import type { Style } from '../report/style.ts'
import { writeFile } from './files.ts'
import type { Io } from './io.ts'

/** The report as text: its assessments, or with `findings` what is wrong with the files, as a rectangle. */
export async function render(
  report: Report,
  format: Format,
  style: Style,
  what: string | undefined,
): Promise<string> {
  if (what !== 'findings') {
    if (format !== 'sarif') return (await loadReporter(format))(report, style)
    const [{ sarifReporter }, { catalogue }] = await Promise.all([
      import('../ci/sarif.ts'),
      import('../catalogue.ts'),
    ])
    return sarifReporter(catalogue)(report, style)
  }
  const { findingsCsv, findingsJson, findingsTsv } = await import('../report/findings-table.ts')
  if (format === 'csv') return findingsCsv(report, style)
  return format === 'tsv' ? findingsTsv(report) : findingsJson(report)
}

const rowsOfFindings: readonly Format[] = ['csv', 'tsv', 'json']

/** Findings alone are rows: refuse any other form of them, before the work. */
export function refuseFindingsAs(format: Format, what: string | undefined): void {
  if (what !== 'findings' || rowsOfFindings.includes(format)) return
  throw new CannotRun([
    {
      zh: `--report findings 只能与 csv、tsv 或 json 同用，不能与 ${format} 同用`,
      en: `--report findings goes with csv, tsv and json, not with ${format}`,
    },
  ])
}

/** On GitHub, put the page of the job's summary where the job asks for it. */
export async function summariseJob(io: Io, report: Report, format: Format, style: Style): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY
  if (format !== 'github' || file === undefined || file === '') return
  const { jobSummary } = await import('../report/job-summary.ts')
  await writeFile(io, file, jobSummary(report, style), 'append')
}
