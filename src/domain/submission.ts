import type { Finding } from './finding.ts'
import type { Input, Observation } from './observation.ts'

/** One file as read: its values, and what is wrong with it. */
export interface Submission {
  readonly input: Input
  readonly observations: readonly Observation[]
  readonly findings: readonly Finding[]
  /** It is read for what other submissions rest on. */
  readonly history?: true
}
