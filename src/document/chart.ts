import type { Tone } from './tone.ts'

/** What a chart shows, as data: every number as it is, every text as it is read. What it looks like is for whoever draws it. */
export type Chart = Trajectory | ProgressChart | EffortChart

/** A value in a year. */
export interface YearPoint {
  readonly year: number
  readonly value: number
}

/** How a value went from year to year, how it was to go, and where it leads. */
export interface Trajectory {
  readonly kind: 'trajectory'
  /** First and last year of the plan. */
  readonly from: number
  readonly to: number
  /** What was reported, the baseline first. */
  readonly actual: readonly YearPoint[]
  /** What the last of them reads, and how it is meant. */
  readonly last: { readonly text: string; readonly tone: Tone }
  /** The plan's path, its beginning first; empty where none leads to the target. */
  readonly planned: readonly (YearPoint & { readonly stated: boolean })[]
  /** Within these values a year is on track: neither behind the path nor ahead of it. */
  readonly band: readonly { readonly year: number; readonly low: number; readonly high: number }[]
  /** Where it leads if it goes on so, and between which values it will fall four times in five. */
  readonly projected: {
    readonly value: number
    readonly low: number | null
    readonly high: number | null
  } | null
  /** The targets it is held against, each with what it is called. */
  readonly goals: readonly { readonly value: number; readonly text: string }[]
  /** Values that break a target to be kept lie above or below these. */
  readonly forbidden: { readonly above: number | null; readonly below: number | null }
}

/** How much of their way indicators have gone, beside the time that has passed. */
export interface ProgressChart {
  readonly kind: 'progress'
  /** Share of the time that has passed. */
  readonly elapsed: number
  /** What stands at the beginning of the way, at the time that has passed, and at its end. */
  readonly marks: { readonly start: string; readonly elapsed: string; readonly end: string }
  /** Slowest first. */
  readonly rows: readonly ProgressRow[]
}

export interface ProgressRow {
  readonly name: string
  readonly sign: string
  readonly tone: Tone
  /** Share of the way from baseline to target that is covered. */
  readonly progress: number
  /** Share of it that was due by the path of the plan: of a straight one that of the time that has passed. */
  readonly due: number
  readonly text: string
}

/** The growth a year achieved, planned, and still required. */
export interface EffortChart {
  readonly kind: 'effort'
  /** The widest gap first. */
  readonly rows: readonly EffortRow[]
}

export interface EffortRow {
  readonly name: string
  readonly sign: string
  readonly tone: Tone
  /** Fractions a year. */
  readonly achieved: number
  readonly planned: number
  readonly required: number
  readonly text: string
}
