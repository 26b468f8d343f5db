import type { Severity } from '../../domain/finding.ts'

/** What is said of a rule. */
export interface RuleMessages {
  /** Labels. */
  readonly severity: string
  readonly why: string
  readonly example: string
  readonly remedy: string
  readonly more: string
  /** A page that comes with the tool. */
  readonly inPackage: (page: string) => string
  /** A severity, and what it means for the value concerned. */
  readonly effect: (severity: Severity) => string
}
