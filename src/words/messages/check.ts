import type { Likelihood } from '../../domain/assessment.ts'
/** What is said of the indicators judged. Names come as they are to be read, already in their language. */
export interface CheckMessages {
  /** In a word or two: the name of a sheet. */
  readonly title: string
  /** Which year of which plan is judged, and how much of the plan's time has passed. */
  readonly heading: (of: Judged) => string
  /** Headers of columns, and how to read them. */
  readonly columns: Readonly<Record<CheckColumn, { readonly title: string; readonly note?: string }>>
  readonly projectedNote: (targetYear: number) => string
  readonly trendNote: (baselineYear: number) => string
  readonly binding: (name: string) => string
  /** Of a target in words. */
  readonly done: string
  readonly notDone: string
  /** Whether the target will be met, as the evidence has it. */
  readonly likelihood: Readonly<Record<Likelihood, string>>
  readonly likelihoods: (counts: Readonly<Record<Likelihood, number>>) => string
  /** Targets met now that the latest changes would lose again, each with where they lead. */
  readonly losses: (named: readonly string[]) => string
  readonly loss: (name: string, projected: string, changes: number) => string
  readonly group: (verdict: string, indicators: number) => string
  readonly counts: (of: Counts) => string
  readonly offTrackBinding: (over: boolean, names: readonly string[]) => string
  readonly offTrackOthers: (over: boolean, names: readonly string[]) => string
  /** Met today, and lost by the target year if it goes on so. */
  readonly atRisk: (names: readonly string[]) => string
  /** How a plan's indicators stand, in the sentences of a mid-term evaluation. */
  readonly overview: {
    readonly all: (indicators: number, parts: readonly string[]) => string
    readonly binding: (indicators: number, parts: readonly string[]) => string
    readonly some: (indicators: number, verdict: string, names: readonly string[]) => string
    readonly outlook: (likely: number, doubtful: readonly string[], unlikely: readonly string[]) => string
  }
  /** How many indicators are shown, chosen by these words. */
  readonly chosen: (shown: number, indicators: number, only: readonly string[]) => string
  /** What needs attention, ranked by effort. */
  readonly attention: {
    readonly title: string
    /** In a word or two: the name of a sheet. */
    readonly sheet: string
    readonly more: (indicators: number) => string
    readonly effort: string
    readonly effortNote: string
    readonly gap: string
    readonly gapNote: string
    readonly chance: string
    readonly chanceNote: string
    readonly next: (year: number) => string
    readonly nextNote: string
  }
  /** Several regions beside one another. */
  readonly regions: {
    readonly title: string
    readonly rank: string
    readonly rankNote: string
    readonly onTrack: string
    readonly share: string
    readonly offTrack: string
    readonly bindingOffTrack: string
    readonly notAssessed: string
    readonly matrix: string
  }
  readonly offTrackFirst: string
  readonly theOthers: (indicators: number) => string
  /** The verdict on an indicator, as a heading. */
  readonly verdictOf: (verdict: string, name: string) => string
  /** What was reported, was due and is required, beside a cell. `unit` is empty for a pure ratio. */
  readonly status: (of: {
    readonly year: number
    readonly said: readonly string[]
    readonly target: string
    readonly unit: string
  }) => string
  /** Of the indicators of each division of the plan's table with an answer, how many are on track (`over`: met). */
  readonly categories: (over: boolean, counts: readonly string[]) => string
  readonly category: (name: string, onTrack: number, assessed: number) => string
  /** The binding indicators, as a division. */
  /** How the indicators stand by who answers for them, and whose have no value. */
  readonly owners: (over: boolean, counts: readonly string[]) => string
  readonly missingByOwner: (named: readonly string[]) => string
  readonly ownerMissing: (owner: string, indicators: number) => string
  readonly bindingOnes: string
  /** Indicators that stand in no division. */
  readonly noCategory: string
  readonly notAssessed: (names: readonly string[]) => string
  readonly notAssessedByNumber: (reasons: readonly string[]) => string
  readonly missing: (indicators: number, names: readonly string[]) => string
  readonly missingByNumber: (indicators: number, numbers: readonly string[]) => string
  readonly remarked: (name: string, remark: string) => string
  /** The graded goals of an indicator. */
  readonly tiers: (name: string, parts: readonly string[]) => string
  readonly tierReached: (goal: string) => string
  readonly tierMissed: (goal: string) => string
  readonly tierRequires: (goal: string, rate: string) => string
  readonly cameTo: (tier: string) => string
  readonly cameToNone: string
  /** What a total of flows comes to a year. */
  readonly flow: (name: string, target: string, amount: string, growth: string, falling: boolean) => string
  readonly notes: {
    readonly kept: string
    readonly everyYear: string
    readonly perYear: string
    readonly slack: string
    readonly running: (first: number) => string
    readonly nominal: string
    readonly realGrowth: (named: readonly string[]) => string
    readonly means: (name: string, real: string, nominal: string | null) => string
    /** Targets that are growth rates, judged by published growth at constant prices. */
    readonly judgedReal: (names: readonly string[]) => string
    readonly sensitive: (names: readonly string[]) => string
    readonly sensitiveByMethod: (names: readonly string[]) => string
    /** What of the plan was changed since it was made. */
    readonly amended: (named: readonly string[]) => string
    readonly provisional: (names: readonly string[]) => string
    /** Shares whose projected value was held to their ends, each with what it would be. */
    readonly held: (named: readonly string[]) => string
    /** Verdicts by what was reported for the baseline year: in the table, or beside it. */
    readonly fromReported: (named: readonly string[]) => string
    readonly otherBaseline: (of: 'plan' | 'reported', named: readonly string[]) => string
    readonly otherVerdict: (name: string, value: string, own: string, verdict: string) => string
    /** Verdicts that rest on what the plan file does not say. */
    readonly proposed: (indicators: number) => string
    readonly assigned: (file: string, source: string, names: readonly string[]) => string
    readonly comparison: (of: {
      readonly name: string
      readonly own: string
      readonly other: string
      readonly growth: string
      readonly from: number
      /** Both growths are worked out from amounts, or only the other. */
      readonly both: boolean
      /** Both are reported rates. */
      readonly real: boolean
      readonly rates: boolean
    }) => string
  }
}

export type CheckColumn =
  | 'baseline'
  | 'trend'
  | 'actual'
  | 'expected'
  | 'margin'
  | 'planned'
  | 'achieved'
  | 'realGrowth'
  | 'required'
  | 'projected'
  | 'outlook'
  | 'progress'
  | 'lastVerdict'
  | 'verdict'

export interface Judged {
  readonly year: number | null
  readonly baselineYear: number
  readonly targetYear: number
  /** Share of the plan's time that has passed, in whole %; empty where no year is judged. */
  readonly elapsed: string
  /** Another office's method; null for the plan's own. */
  readonly method: string | null
}

export interface Counts {
  readonly indicators: number
  readonly onTrack: number
  /** Off track, but for those that meet their target today. */
  readonly offTrack: number
  readonly atRisk: number
  readonly notAssessed: number
  /** The target year: targets are met or missed, no longer on or off track. */
  readonly over: boolean
}
