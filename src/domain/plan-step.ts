import type { Aim } from './assessment.ts'
import type { DueValue } from './due-value.ts'
import type { Better } from './plan.ts'
import type { ScaleName } from './scale.ts'
import type { TargetKind } from './target.ts'

/** Steps of a working that say what the plan asks. */

export interface BaselineStep {
  readonly kind: 'baseline'
  readonly year: number
  /** As the plan writes it; empty where it has none. */
  readonly text: string
  readonly value: number | null
  /** Known as a bound only: it counts at the bound and never satisfies the target. */
  readonly bounded: boolean
  /** It is what was reported for its year, which the plan gives otherwise or not at all. */
  readonly reported?: true
  /** Where the path starts: the baseline, 0 for running totals, null where there is none. */
  readonly result: number | null
}

/** How a target came to the number it is judged by. */
export type TargetReading =
  | { readonly by: 'as-written' }
  /** About, to be reached: met at this share of the way from the baseline. */
  | {
      readonly by: 'share-of-way'
      readonly share: number
      readonly start: number
      /** How the plan's notation came to the value that the way leads to. */
      readonly of: TargetReading
    }
  /** About, with no way to go: met within this share of the value. */
  | { readonly by: 'tolerance'; readonly share: number; readonly of: TargetReading }
  | { readonly by: 'nearer-end'; readonly low: number; readonly high: number }
  | { readonly by: 'multiple'; readonly factor: number; readonly baseline: number }
  | { readonly by: 'change'; readonly change: number; readonly baseline: number }
  | {
      readonly by: 'growth-rate'
      readonly rate: number
      readonly years: number
      readonly baseline: number
    }

export interface TargetStep {
  readonly kind: 'target'
  readonly year: number
  readonly text: string
  readonly target: TargetKind
  readonly better: Better
  readonly scale: ScaleName
  /** Reaching the threshold exactly is not enough. */
  readonly strict: boolean
  /** Where the plan says it. */
  readonly source: string
  /** Where a figure comes from that the plan leaves to be assigned. */
  readonly assigned: { readonly file: string; readonly source: string } | null
  /** Null where the target is words only, or counts from a baseline that is not there. */
  readonly reading: TargetReading | null
  /** What satisfies the target. Differs from the result for `about` targets only. */
  readonly threshold: number | null
  /** The far end of a target of two sides; null where the other side is open. */
  readonly limit: number | null
  /** The value the path leads to. */
  readonly result: number | null
}

export interface AimStep {
  readonly kind: 'aim'
  readonly start: number
  readonly threshold: number
  readonly strict: boolean
  readonly better: Better
  readonly bounded: boolean
  readonly result: Aim
}

export interface PlannedStep extends RateOver {
  readonly kind: 'planned'
  /** The year the path of an amended target begins in; left out where it begins at the baseline. */
  readonly since?: number
}

/** The constant growth of a yearly flow from its baseline at which the years after it add up to the total. */
export interface FlowStep {
  readonly kind: 'flow'
  readonly baseline: number
  readonly total: number
  readonly years: number
  readonly result: number | null
}

/** The value the plan expects in each of its years. */
export interface PathStep {
  readonly kind: 'path'
  readonly result: readonly DueValue[]
}

/** The graded goals, each with the yearly rate it was planned to take. */
export interface TiersStep {
  readonly kind: 'tiers'
  readonly scale: ScaleName
  readonly start: number | null
  readonly years: number
  readonly result: readonly {
    readonly label: string
    readonly value: number
    readonly planned: number | null
  }[]
}

/** A mean yearly rate from one value to another over so many years. */
export interface RateOver {
  readonly scale: ScaleName
  readonly from: number
  readonly to: number
  readonly years: number
  /** For a mean to go on from: the years it is that of. */
  readonly run?: number
  readonly result: number | null
}

/** What changed the plan, in force from a year on. */
export interface AmendedStep {
  readonly kind: 'amended'
  readonly fromYear: number
  /** As they are written; null where it was not changed. */
  readonly target: { readonly before: string; readonly after: string } | null
  readonly baseline: { readonly before: string; readonly after: string } | null
  readonly decision: string
  readonly source: string
  /** Where the path to the new target leaves the one before; null where it leads from the baseline. */
  readonly since: { readonly year: number; readonly value: number } | null
  /** The first year it is in force. */
  readonly result: number
}
