import type { Report } from '../domain/report.ts'

export const failOnChoices = ['error', 'off-track', 'never'] as const
export type FailOn = (typeof failOnChoices)[number]

/** 0 fine, 1 the data has errors, 2 could not run, 3 the data is fine but an indicator is off track. */
export type ExitCode = 0 | 1 | 2 | 3

/** Decide the exit code from the report alone: the same for every format. */
export function exitCode(report: Report, failOn: FailOn): ExitCode {
  if (failOn === 'never') return 0
  if (report.summary.findings.error > 0) return 1
  return failOn === 'off-track' && report.summary.offTrack > 0 ? 3 : 0
}
