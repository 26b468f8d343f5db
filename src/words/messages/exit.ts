/** Some of many: those that are named, and how many are not. */
export interface Some {
  readonly names: readonly string[]
  readonly more: number
}

/** Why a run does not exit with 0, in one line. */
export interface ExitMessages {
  readonly line: (code: 1 | 3, reasons: readonly string[]) => string
  readonly errors: (count: number, which: Some) => string
  /** `option` is the one that lets no more than `allowed` through. */
  readonly warnings: (count: number, option: string, which: Some) => string
  /** `assessed` is null where that was not counted. What is at risk meets its target today and stands apart. */
  readonly offTrack: (of: {
    readonly count: number
    readonly assessed: number | null
    readonly atRisk: number
    readonly behind: Some
    readonly risky: Some
  }) => string
  /** Regions without a submission for the year. */
  readonly late: (count: number, which: Some) => string
  readonly planDifferences: (count: number) => string
  readonly differences: (values: number, verdicts: number, which: Some) => string
}
