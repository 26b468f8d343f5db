import type { Grade } from '../domain/relation.ts'
import type { Report, ReportFinding } from '../domain/report.ts'

/** A finding about a plan in the words of one language. */
export interface LintFinding extends ReportFinding {
  readonly grade: Grade
  /** The numbers worked out, line by line. */
  readonly working: readonly string[]
  /** Codes of every indicator whose figures went in. */
  readonly codes: readonly string[]
}

/** A relation in which nothing was found. */
export interface LintHeld {
  readonly name: string
  readonly codes: readonly string[]
  readonly working: readonly string[]
}

/** Whether a plan agrees with itself: what `kq plan --lint` shows. The findings are those of the report, gravest first. */
export interface LintView {
  readonly report: Report
  readonly findings: readonly LintFinding[]
  readonly held: readonly LintHeld[]
  /** Targets the plan states, and how many of them for the second time. */
  readonly targets: number
  readonly restated: number
  /** The file of relations; null where there is none. */
  readonly relations: string | null
}
