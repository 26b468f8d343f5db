/** A report of somebody who uses another tool, replayed here. */
interface Reported {
  /** The thread, below https://github.com/. */
  readonly of: string
  /** What its user met. */
  readonly met: string
  /** Findings with severity and line, but for how much of the plan is covered; then the values judged. */
  readonly expected: readonly string[]
  /** What may be said against the answer; right where nothing is. */
  readonly arguable?: string
}

/** A small text of the kind the thread is about. */
export interface TextReport extends Reported {
  readonly input: string
  readonly encoding?: 'gb18030'
}

/** A small workbook of that kind. */
export interface WorkbookReport extends Reported {
  readonly file: string
  readonly input: () => Uint8Array
}

export type Report = TextReport | WorkbookReport
