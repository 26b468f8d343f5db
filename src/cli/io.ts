import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'

/** Where text goes, and what can show it. */
export interface Output {
  readonly write: (content: string | Uint8Array) => Promise<void>
  readonly isTerminal: boolean
  /** Display columns of the terminal; null where it is none. */
  readonly columns: number | null
}

/** The outside world as one argument: files, streams, environment. Only `bin/kq.js` builds the real one. */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Open a file, or standard input for `-`. Rejects with the system's error (`code` says which). */
  readonly open: (file: string) => Promise<Source>
  /** Write a file anew, or at its end with `append`. Rejects with the system's error. */
  readonly write: (file: string, content: string | Uint8Array, append?: boolean) => Promise<void>
  /** The plan that comes with the tool, `indicators.csv`. */
  readonly defaultPlan: () => Promise<Source>
  /** The relations between its targets, `indicators.relations.csv`. */
  readonly defaultRelations: () => Promise<Source>
  /** The same plan as read when the tool was built; null where the file has changed since. */
  readonly preparedPlan: () => Promise<Plan | null>
  readonly version: string
}
