/** What is said in the workbook of a report. Names come as they are to be read, already in their language. */
export interface BookMessages {
  /** Names of sheets: letters and hanzi only. */
  readonly sheets: {
    readonly overview: string
    readonly indicators: string
    readonly charts: string
    readonly paths: string
    readonly findings: string
    readonly notes: string
  }
  /** Whether a verdict is on track. */
  readonly onTrack: {
    /** `over`: the target year, in which targets are met or missed. */
    readonly title: (over: boolean) => string
    readonly yes: string
    readonly no: string
    readonly none: string
  }
  readonly overview: {
    /** That the counts follow the sheet of indicators. */
    readonly live: string
    readonly chosen: (shown: number, indicators: number) => string
    readonly byVerdict: string
    readonly count: string
    readonly binding: string
    readonly total: string
    readonly byCategory: string
    readonly onTrack: (over: boolean) => string
    readonly offTrack: (over: boolean) => string
    readonly notAssessed: string
    readonly share: string
    /** Title of the chart of progress, with the share of the time that has passed. */
    readonly progressChart: (elapsed: string) => string
    readonly moreProgress: (shown: number, indicators: number) => string
    readonly shareChart: string
  }
  readonly indicators: {
    /** Which cells are to be typed over, and what follows. */
    readonly editable: string
    readonly category: string
    readonly baseline: (year: number) => string
    readonly baselineYear: string
    readonly value: (year: number) => string
    readonly soFar: string
    readonly due: (year: number) => string
    readonly target: (year: number) => string
    readonly asPlanned: string
    readonly projected: (year: number) => string
    readonly row: string
  }
  readonly paths: {
    readonly title: string
    readonly series: string
    readonly planned: string
    readonly target: string
    readonly actual: string
    readonly projected: string
  }
  readonly charts: { readonly title: string; readonly more: (shown: number, indicators: number) => string }
  readonly findings: {
    readonly file: string
    readonly place: string
    readonly indicator: string
    readonly value: string
    readonly explanation: string
  }
  readonly notes: {
    readonly howToRead: string
    /** How the workbook itself is to be read, paragraph by paragraph. */
    readonly workbook: readonly string[]
    readonly fixed: (names: readonly string[]) => string
    readonly method: string
    readonly provenance: string
    readonly tool: string
    readonly plan: string
    readonly year: string
    readonly inputs: string
    readonly file: string
    readonly encoding: string
    readonly rows: string
  }
  readonly numberOnly: { readonly title: string; readonly message: string }
  readonly statementOnly: { readonly title: string; readonly message: string }
}
