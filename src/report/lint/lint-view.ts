import type { Grade } from '../../domain/relation.ts'
import type { LintScope, Report, ReportFinding } from '../../domain/report.ts'

/** A finding about a plan, worded, with all that is said of it. */
export interface LintFinding extends ReportFinding {
  readonly grade: Grade
  readonly working: readonly string[]
  readonly codes: readonly string[]
}

/** The report of `kq plan --lint`: findings, gravest first, and what was looked at. */
export interface LintReport extends Report {
  readonly findings: readonly LintFinding[]
  readonly lint: LintScope
}
