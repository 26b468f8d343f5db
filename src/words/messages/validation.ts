/** What is said of files that were read and validated. */
export interface ValidationMessages {
  readonly title: (plan: string, baselineYear: number, targetYear: number) => string
  /** What was read of a file. */
  readonly file: (of: {
    readonly file: string
    readonly indicators: number
    /** `2021`, `2021–2023`; empty where nothing has a year. */
    readonly years: string
    readonly regions: number
  }) => string
  readonly clean: (file: string) => string
  readonly cleanFiles: (files: number, alone: boolean) => string
  readonly explainHint: string
}
