import type { Place } from './finding.ts'
import type { Better } from './plan.ts'
import type { ScaleName } from './scale.ts'
import type { Reason, Verdict } from './verdict.ts'

/** Steps of a working that say how a year stands, and the verdict on it. */

/** One year that goes into a running total: its own value, or a total as reported. */
export interface TotalPart {
  readonly year: number
  readonly value: number
  readonly is: 'own-value' | 'total'
}

export interface ActualStep {
  readonly kind: 'actual'
  readonly year: number
  /** The cell as it was written, and where. */
  readonly text: string
  readonly place: Place | null
  readonly provisional: boolean
  /** The year's own value; equal to the result but for running totals. */
  readonly latest: number | null
  /** What a running total was added up or compounded from; empty for any other value. */
  readonly parts: readonly TotalPart[]
  readonly result: number
}

export interface BoundStep {
  readonly kind: 'bound'
  readonly year: number
  readonly text: string
  readonly place: Place | null
  readonly side: 'above' | 'below'
  readonly inclusive: boolean
  readonly result: number
}

export interface StatementStep {
  readonly kind: 'statement'
  readonly year: number
  readonly text: string
  readonly place: Place | null
  readonly result: boolean
}

export interface UnusableStep {
  readonly kind: 'unusable'
  readonly year: number
  readonly text: string
  readonly place: Place | null
  /** Years whose values are missing from a running total. */
  readonly missing: readonly number[]
  /** The year's own value, which is known where the running total is not; else null. */
  readonly latest: number | null
  readonly result: Reason
}

export interface ElapsedStep {
  readonly kind: 'elapsed'
  readonly from: number
  readonly year: number
  readonly to: number
  readonly result: number
}

export interface ExpectedStep {
  readonly kind: 'expected'
  readonly scale: ScaleName
  readonly start: number
  readonly end: number
  readonly run: number
  readonly years: number
  /** The plan's own value that the stretch begins with, and that it leads to; null on a straight line to the target. */
  readonly stretch: { readonly from: number; readonly to: number } | null
  readonly result: number | null
  /** By how much the actual value is above it; null without one. */
  readonly gap: number | null
}

export interface ProgressStep {
  readonly kind: 'progress'
  /** The year the path of an amended target begins in; left out where it begins at the baseline. */
  readonly since?: number
  readonly scale: ScaleName
  readonly start: number
  readonly actual: number
  readonly end: number
  /** For a mean: the years the actual one and the target are those of. */
  readonly run?: number
  readonly years?: number
  readonly result: number | null
}

export interface PaceStep {
  readonly kind: 'pace'
  readonly progress: number
  /** The share of the way due by the plan's own path; null where that of the time elapsed is. */
  readonly due: number | null
  readonly run: number
  readonly years: number
  readonly result: number
}

/**
 * One side of a relative target: its growth a year as a fraction, from these amounts where it is worked out of amounts, else
 * the mean of these yearly rates (in %).
 */
export interface GrowthSide {
  readonly rates: readonly number[]
  readonly from: number | null
  readonly to: number | null
  readonly years: number
  readonly growth: number | null
}

/** The growth of an indicator held against that of another, as a relative target asks. */
export interface RelativeStep {
  readonly kind: 'relative'
  readonly year: number
  /** The year both growths are counted from. */
  readonly since: number
  /** The other indicator. */
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** The indicator is an amount whose growth is worked out; else it is itself a rate of growth. */
  readonly amount: boolean
  /** Both growths are published ones, at constant prices. */
  readonly real: boolean
  readonly own: GrowthSide
  readonly other: GrowthSide
  /** About as fast: met at this share of the other growth; null where the target is not about. */
  readonly share: number | null
  readonly strict: boolean
  /** The growth is as the target asks; null where either growth is unknown. */
  readonly satisfied: boolean | null
  /** The baseline grown as fast as the other; null for a rate of growth. */
  readonly expected: number | null
  /** Ratio of the two growths, of amounts on the scale of logarithms; null where the other does not grow. */
  readonly result: number | null
}

export interface SatisfiedStep {
  readonly kind: 'satisfied'
  readonly actual: number
  readonly threshold: number
  /** The far end of a target of two sides; null where the other side is open. */
  readonly limit: number | null
  readonly strict: boolean
  readonly better: Better
  readonly result: boolean
}

/** What would give another answer. */
export type SensitivityCause =
  | { readonly to: 'cut'; readonly pace: number; readonly cut: number }
  /** The other of growth and change, by its pace or, for a kept target, by where it leads. */
  | {
      readonly to: 'scale'
      readonly scale: ScaleName
      readonly pace: number | null
      readonly projected: number | null
      readonly onTrack: boolean
    }
  /** The number before it was rounded to its last digit: as far as it may have been on this side, with another answer. */
  | { readonly to: 'rounding'; readonly actual: number; readonly onTrack: boolean }
  /** The other figure of the baseline year, the reported one or the plan's, gives another answer. */
  | { readonly to: 'baseline'; readonly onTrack: boolean }

/** The verdict from the other figure of the baseline year, where a submission reports it otherwise than the plan. */
export interface OtherBaselineStep {
  readonly kind: 'other-baseline'
  readonly year: number
  /** Whose figure this one is. */
  readonly of: 'plan' | 'reported'
  readonly value: number
  readonly expected: number | null
  readonly pace: number | null
  readonly result: Verdict
  readonly onTrack: boolean | null
}

export interface SensitivityStep {
  readonly kind: 'sensitivity'
  readonly result: readonly SensitivityCause[]
}

/** The rule that gave a verdict, with what it was applied to. */
export type VerdictRule =
  | { readonly by: 'no-value' }
  | { readonly by: 'unusable' }
  /** The target has no number to compare a number with. */
  | { readonly by: 'words' }
  | { readonly by: 'statement'; readonly fulfilled: boolean; readonly over: boolean }
  /** Null where the bound allows values on both sides of the threshold. */
  | { readonly by: 'bound'; readonly satisfied: boolean | null; readonly over: boolean }
  /** The least good value that a bound allows has this pace and is on track, and so is every other. */
  | { readonly by: 'bound-pace'; readonly pace: number }
  /** A target that only says which way: what the value moved by since the baseline. */
  | {
      readonly by: 'direction'
      readonly towards: Better | 'stable'
      readonly moved: number
      /** How far it may move where it is to be stable; null where it is to move. */
      readonly within: number | null
    }
  | { readonly by: 'satisfied' }
  /** The target year is over: met or missed. */
  | { readonly by: 'final'; readonly satisfied: boolean }
  | { readonly by: 'no-baseline' }
  | { readonly by: 'not-defined' }
  /** The pace lies between two cuts; null at an open end. */
  | {
      readonly by: 'pace'
      readonly pace: number
      readonly low: number | null
      readonly high: number | null
    }
  /** The value has passed the far end of a target of two sides. */
  | { readonly by: 'beyond' }
  /** The plan's own path asks for nothing yet: how the value compares with the baseline, in the wished direction. */
  | { readonly by: 'nothing-due'; readonly side: -1 | 0 | 1 }
  /** The target is the baseline, which does not satisfy it: any move the wished way would. */
  | { readonly by: 'no-way'; readonly side: -1 | 0 }
  /** A relative target whose other indicator does not grow: only whether it is faster can be told. */
  | { readonly by: 'relative'; readonly satisfied: boolean }
  | { readonly by: 'keep'; readonly satisfied: boolean; readonly lasts: boolean | null }

export interface VerdictStep {
  readonly kind: 'verdict'
  readonly year: number
  readonly rule: VerdictRule
  readonly onTrack: boolean | null
  readonly reason: Reason | null
  readonly result: Verdict
}
