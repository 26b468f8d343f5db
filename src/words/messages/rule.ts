import type { Severity } from '../../domain/finding.ts'

/** What is said of a rule. */
export interface RuleMessages {
  /** Labels. */
  readonly severity: string
  readonly why: string
  readonly example: string
  readonly remedy: string
  /** A severity, and what it means for the value concerned. */
  readonly effect: (severity: Severity) => string
}
