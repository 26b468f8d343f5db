/** What is said on the page of a report. Names and numbers come as they are to be read, already in their language. */
export interface ReportMessages {
  /** What the report is: the year judged, and the region where it is of one. */
  readonly title: (year: number | null, region: string | null) => string
  /** A part of the report with its number. */
  readonly numbered: (number: number, title: string) => string
  readonly parts: Readonly<Record<ReportPart, string>>
  /** In a picture: what its number is. */
  readonly goal: (value: string) => string
  /** What stands above a chart of progress, at its beginning, at the time that has passed, and at its end. */
  readonly progressMarks: (elapsed: string) => {
    readonly start: string
    readonly elapsed: string
    readonly end: string
  }
  readonly tiles: {
    readonly assessed: string
    readonly onTrack: (over: boolean) => string
    readonly offTrack: (over: boolean) => string
    readonly bindingOffTrack: (over: boolean) => string
    /** A number of all. */
    readonly of: (all: number) => string
  }
  /** A count with what is counted. */
  readonly share: (what: string, count: number) => string
  /** How to read the charts. */
  readonly captions: {
    readonly progress: string
    readonly effort: string
    readonly trajectory: string
  }
  /** How many targets will be met, each with its names; what is not known has no word of its own. */
  readonly outlook: {
    readonly unknown: string
    readonly named: (word: string, names: readonly string[]) => string
  }
  /** Under the chart of an indicator: its numbers by year. */
  readonly numbers: {
    readonly title: string
    readonly due: string
    readonly own: string
  }
  /** Where an indicator stands, piece by piece. */
  readonly stands: {
    readonly all: (pieces: readonly string[]) => string
    /** The value and the one due, with the difference; `sign` says which is more. */
    readonly reach: (year: number, actual: string, due: string, sign: -1 | 0 | 1, gap: string) => string
    readonly alone: (year: number, actual: string) => string
    readonly kept: (year: number, actual: string, target: string, holds: boolean) => string
    readonly over: (year: number, actual: string, target: string, margin: string | null) => string
    readonly required: (required: string, achieved: string | null) => string
    readonly slack: (required: string) => string
    /** To stand still is enough; or the least step is still to be made, said as it is required. */
    readonly hold: string
    readonly further: (required: string) => string
    /** A total that is reached, and one that must not be passed. */
    readonly filled: string
    readonly each: (amount: string) => string
    readonly leads: (year: number, projected: string, outlook: string | null) => string
    readonly statement: (year: number, done: string) => string
    readonly unjudged: (why: string) => string
  }
  readonly cards: {
    /** So many regions have a card of what is off track alone. */
    readonly offTrackOnly: (cards: number, all: number) => string
    readonly noData: (indicators: number, names: readonly string[]) => string
  }
  readonly source: string
  /** The verdict on the years. */
  readonly years: (year: number) => string
  readonly provenance: {
    readonly plan: string
    readonly span: (baselineYear: number, targetYear: number) => string
    readonly method: string
    readonly tool: string
    readonly file: string
    readonly encoding: string
    readonly rows: string
    readonly readBack: string
  }
  readonly noFindings: string
  /** For whoever cannot see where they are. */
  readonly toContent: string
  readonly language: string
}

export type ReportPart =
  | 'overview'
  | 'matrix'
  | 'progress'
  | 'effort'
  | 'outlook'
  | 'attention'
  | 'cards'
  | 'table'
  | 'years'
  | 'regions'
  | 'findings'
  | 'provenance'
