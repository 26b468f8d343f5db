import type { MilestoneBasis } from '../../domain/milestones.ts'

/** What is said of a plan broken down by year. */
export interface MilestoneMessages {
  /** In a word or two: the name of a sheet. */
  readonly title: string
  /** Which plan, from when to when, to which goal, and how many indicators. `from` is null for the plan's baseline. */
  readonly heading: (of: {
    readonly file: string
    readonly baselineYear: number
    readonly targetYear: number
    readonly from: number | null
    readonly tier: string | null
    readonly indicators: number
  }) => string
  /** Headers of columns. */
  readonly from: string
  readonly startValue: string
  readonly rate: string
  readonly howLaid: string
  readonly increment: (year: number) => string
  readonly growth: (year: number) => string
  /** What stands where there is no yearly rate. */
  readonly basis: Readonly<Record<MilestoneBasis, string>>
  readonly asOther: string
  readonly steady: string
  /** How to read the years. */
  readonly notes: {
    readonly path: string
    readonly rate: string
    readonly spread: string
    readonly running: (first: number) => string
    readonly kept: string
    readonly gap: string
    /** Values by another definition. */
    readonly redefined: (name: string, why: string) => string
    /** A running total that is unknown: the path starts from before the gap. */
    readonly incomplete: (name: string, missing: string) => string
    readonly noStart: string
    readonly notDefined: string
    readonly about: string
    readonly interval: string
    readonly strict: string
  }
}
