import type { Report } from '../domain/report.ts'
import type { Style } from '../report/style.ts'
import { loadMessages } from '../words/load-messages.ts'
import { writeFile } from './files.ts'
import type { ReportFormat } from './formats.ts'
import type { Io } from './io.ts'

/** On GitHub, put the page of the job's summary where the job asks for it. */
export async function summariseJob(
  io: Io,
  report: Report,
  format: ReportFormat,
  style: Style,
): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY
  if (format !== 'github' || file === undefined || file === '') return
  const [{ jobSummary }, { markdown }, words] = await Promise.all([
    import('../report/job-summary.ts'),
    import('../render/markdown.ts'),
    loadMessages(style.lang),
  ])
  await writeFile(io, file, markdown(jobSummary(report, words), style), 'append')
}
