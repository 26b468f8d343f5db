import type { Summary } from '../domain/report.ts'

export const failOnChoices = ['error', 'warning', 'off-track', 'late', 'never'] as const
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

/** What a gate counts. */
export interface Counted {
  readonly summary: Pick<Summary, 'findings' | 'offTrack' | 'late'>
}

/** What a run failed by. */
export type Failure = 'errors' | 'warnings' | 'late' | 'off-track'

/** An exit code and what it comes of; nothing where it is 0. */
export interface GateOutcome {
  readonly code: 0 | 1 | 3
  readonly failures: readonly Failure[]
}

/**
 * Decide the exit code from the report alone, so that it is the same for every format: 1 where the data fails the
 * gate or, where the gate asks for that, a region of the roster is late; 3 where the data is fine but an indicator is off track and the gate asks for that, else 0. Faults of the data
 * come first: a verdict on faulty data is no verdict. Accepted findings are not counted; `never` is always 0.
 *
 * @example outcomeOf(report, { failOn: 'error', maxWarnings: null, strict: false }) // { code: 0, failures: [] }
 */
export function outcomeOf({ summary }: Counted, gate: Gate): GateOutcome {
  if (gate.failOn === 'never') return { code: 0, failures: [] }
  const { error, warning } = summary.findings
  const allowed = warningsAllowed(gate)
  const faults: readonly Failure[] = [
    ...(error > 0 ? (['errors'] as const) : []),
    ...(allowed !== null && warning > allowed ? (['warnings'] as const) : []),
    ...(gate.failOn === 'late' && (summary.late ?? []).length > 0 ? (['late'] as const) : []),
  ]
  if (faults.length > 0) return { code: 1, failures: faults }
  if (gate.failOn === 'off-track' && summary.offTrack > 0) return { code: 3, failures: ['off-track'] }
  return { code: 0, failures: [] }
}

/** The exit code alone. */
export function exitCode(report: Counted, gate: Gate): 0 | 1 | 3 {
  return outcomeOf(report, gate).code
}

/** How many warnings a gate lets through; null where it does not count them. */
export function warningsAllowed({ strict, failOn, maxWarnings }: Gate): number | null {
  return strict || failOn === 'warning' ? 0 : maxWarnings
}

/** The option that does not let warnings through. */
export function warningsOption({ strict, failOn, maxWarnings }: Gate): string {
  if (strict) return '--strict'
  return failOn === 'warning' ? '--fail-on warning' : `--max-warnings ${maxWarnings ?? ''}`
}
