import type { Report } from '../domain/report.ts'

export const failOnChoices = ['error', 'warning', 'off-track', 'never'] as const
export type FailOn = (typeof failOnChoices)[number]

/** 0 fine, 1 the data has errors, 2 could not run, 3 the data is fine but an indicator is off track. */
export type ExitCode = 0 | 1 | 2 | 3

/** What makes a run fail. */
export interface Gate {
  readonly failOn: FailOn
  /** Fail where there are more warnings than this; null for no limit. */
  readonly maxWarnings: number | null
  /** Warnings count as errors. */
  readonly strict: boolean
}

/**
 * Decide the exit code from the report alone, so that it is the same for every format: 1 where the data fails the
 * gate, 3 where the data is fine but an indicator is off track and the gate asks for that, else 0. Faults of the data
 * come first: a verdict on faulty data is no verdict. Accepted findings are not counted; `never` is always 0.
 *
 * @example exitCode(report, { failOn: 'error', maxWarnings: null, strict: false }) // 0
 */
export function exitCode({ summary }: Pick<Report, 'summary'>, gate: Gate): 0 | 1 | 3 {
  if (gate.failOn === 'never') return 0
  const { error, warning } = summary.findings
  const allowed = gate.strict || gate.failOn === 'warning' ? 0 : gate.maxWarnings
  if (error > 0 || (allowed !== null && warning > allowed)) return 1
  return gate.failOn === 'off-track' && summary.offTrack > 0 ? 3 : 0
}
