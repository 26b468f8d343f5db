import type { Coverage } from '../../domain/coverage.ts'

/** What is said in the evaluation that an office hands in. Names and numbers come as they are to be read. */
export interface EvaluationMessages {
  readonly title: (of: {
    readonly region: string | null
    readonly baselineYear: number
    readonly targetYear: number
    readonly year: number | null
    readonly over: boolean
  }) => string
  /** Which plan and which year, and how much of the plan's time has passed. */
  readonly scope: (of: EvaluatedTime) => string
  /** How many indicators have a value, which goes on in the same paragraph. */
  readonly covered: (coverage: Coverage) => string
  readonly sentence: (text: string) => string
  /** Clauses of one sentence, and statements of one paragraph. */
  readonly clauses: (clauses: readonly string[]) => string
  readonly statements: (statements: readonly string[]) => string
  readonly overall: {
    readonly title: string
    readonly counts: (of: EvaluatedCounts) => string
    readonly binding: (of: EvaluatedCounts) => string
    readonly verdicts: (counted: readonly string[]) => string
    readonly counted: (verdict: string, indicators: number) => string
    readonly outlook: (likely: number, doubtful: number, unlikely: number) => string
    readonly categories: string
    readonly category: string
    readonly indicators: string
    readonly onTrack: (over: boolean) => string
    readonly offTrack: (over: boolean) => string
    readonly notAssessed: string
  }
  readonly byVerdict: {
    readonly title: string
    /** A section: the verdicts in it, and how many indicators have them. */
    readonly heading: (verdicts: readonly string[], indicators: number) => string
    readonly members: (members: readonly string[]) => string
    readonly member: (name: string, facts: readonly string[]) => string
    readonly fact: (title: string, text: string) => string
    /** What an indicator came to in its year, and against what it is held. */
    readonly stands: (year: number, facts: readonly string[]) => string
    readonly required: (target: string, rate: string) => string
    readonly projected: (targetYear: number, value: string) => string
    readonly outlook: (outlook: string) => string
  }
  readonly regions: {
    readonly title: string
    readonly none: string
    readonly line: (verdicts: readonly string[], indicators: number, members: readonly string[]) => string
  }
  readonly binding: {
    readonly title: string
    readonly table: string
  }
  readonly risks: {
    readonly title: string
    readonly effort: string
    readonly effortLead: (indicators: number) => string
    /** Which rate has to become which: of what is to rise, and of anything else. */
    readonly raise: (achieved: string, required: string) => string
    readonly shift: (achieved: string, required: string) => string
    readonly ease: (achieved: string, required: string) => string
    readonly only: (required: string) => string
    readonly times: (effort: string) => string
    readonly next: (year: number, value: string) => string
    readonly of: (name: string, clauses: readonly string[]) => string
    readonly table: string
    readonly doubt: string
    readonly inDoubt: (names: readonly string[]) => string
    readonly unlikely: (names: readonly string[]) => string
    readonly losses: (named: readonly string[]) => string
    readonly data: string
    readonly noData: (names: readonly string[]) => string
    readonly notAssessed: (named: readonly string[]) => string
    readonly findings: (counts: string) => string
    readonly sensitive: (names: readonly string[]) => string
    readonly provisional: (names: readonly string[]) => string
    readonly missed: (names: readonly string[]) => string
    readonly more: (indicators: number) => string
  }
  readonly annexes: {
    readonly heading: (number: number, title: string) => string
    readonly indicators: (year: number | null) => string
    readonly findings: string
    readonly method: string
    readonly plan: string
    readonly methodOf: string
    readonly rule: (cuts: {
      readonly ahead: string
      readonly onTrack: string
      readonly behind: string
      readonly reversing: string
    }) => string
    /** In the target year. */
    readonly ruleAtEnd: string
    readonly tool: string
    readonly input: string
    readonly inputText: (file: string, sha256: string) => string
  }
  readonly figures: {
    readonly progress: string
    readonly progressText: (elapsed: string, rows: readonly string[]) => string
    readonly effort: string
    readonly effortText: (rows: readonly string[]) => string
    readonly trajectoryText: (
      name: string,
      values: readonly string[],
      due: readonly string[],
      goals: readonly string[],
    ) => string
    readonly inYear: (year: number, value: string) => string
    readonly row: (name: string, text: string) => string
  }
}

interface EvaluatedTime {
  readonly baselineYear: number
  readonly targetYear: number
  readonly year: number | null
  /** Share of the time, in %. */
  readonly elapsed: string
  /** Null for the plan's own schedule. */
  readonly method: string | null
}

export interface EvaluatedCounts {
  readonly indicators: number
  readonly onTrack: number
  /** Share of those assessed; null where none is. */
  readonly share: string | null
  /** Without those at risk. */
  readonly offTrack: number
  readonly atRisk: number
  readonly notAssessed: number
  readonly noData: number
  /** In the target year targets are met or missed. */
  readonly over: boolean
  /** Those of several regions together. */
  readonly ofRegions: boolean
}
