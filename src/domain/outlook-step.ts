import type { Loss, Span } from './assessment.ts'
import type { Better } from './plan.ts'
import type { RateOver } from './plan-step.ts'
import type { ScaleName } from './scale.ts'
import type { Reason, Verdict } from './verdict.ts'

/** Steps of a working that look ahead and back: what is required, where it leads, what it came to, how it got here. */

export interface AchievedStep extends RateOver {
  readonly kind: 'achieved'
}

export interface RequiredStep extends RateOver {
  readonly kind: 'required'
  /** What is left to do: of a sum its amount, of a cut the reduction in %; null on other scales. */
  readonly left: number | null
}

/** The value in the target year at the mean pace since the baseline. */
export interface ProjectedStep {
  readonly kind: 'projected'
  readonly scale: ScaleName
  readonly start: number
  readonly actual: number
  readonly run: number
  readonly left: number
  readonly year: number
  /** What the pace leads to where that is beyond the ends of a share, to which the result is held; null elsewhere. */
  readonly beyond: number | null
  readonly result: number | null
  /** Whether it satisfies the target. */
  readonly reaches: boolean | null
}

/** Why an outlook gives no probability. */
export type OutlookGap = 'too-few-changes' | 'broken-series' | 'not-positive' | 'no-library'

export interface OutlookStep {
  readonly kind: 'outlook'
  readonly scale: ScaleName
  readonly actual: number
  readonly threshold: number
  readonly strict: boolean
  readonly better: Better
  readonly left: number
  readonly year: number
  /** The yearly changes so far, oldest first. */
  readonly changes: readonly { readonly year: number; readonly rate: number }[]
  /** They start from what was reported for the baseline year: the plan has another figure, and from that one there is a break. */
  readonly startsFrom: number | null
  /** Share of the interval's forecasts that it should hold. */
  readonly level: number
  /** The drift method's own figures, on the scale; null where it could not be used. */
  readonly drift: Drift | null
  readonly probability: number | null
  /** The ends of a share, to which interval, range and loss are held; null where there are none. */
  readonly ends: Span | null
  readonly interval: Span | null
  /** The worst and the best yearly change so far, in each of the years left. */
  readonly range: Span | null
  /** Of a target that is met: the fewest last changes whose mean would lose it again, and where that leads. */
  readonly loss: Loss | null
  readonly gap: OutlookGap | null
  /** The years whose values are missing between the baseline and the judged year. */
  readonly missing: readonly number[]
}

/** Mean and standard deviation of the yearly changes, standard error of the forecast, its distance from the target in these. */
export interface Drift {
  readonly mean: number
  readonly spread: number
  /** The changes lie nearer together than rounding can tell: the spread is that of rounding alone. */
  readonly ofRounding: boolean
  readonly error: number
  /** Null where not even rounding leaves an error. */
  readonly t: number | null
  readonly degreesOfFreedom: number
}

/** What the year after the judged one must bring. */
export interface NextYearStep {
  readonly kind: 'next-year'
  readonly scale: ScaleName
  readonly year: number
  /** The value with which it is on track then, in its last year met: a running one with the years before it. */
  readonly result: number | null
  /** Of a running value, what that year must bring by itself; else the same. */
  readonly own: number | null
  /** The share of the way due then, and the share of that which is enough; null where the target itself, or keeping it, is asked. */
  readonly due: number | null
  readonly enough: number | null
  /** The value from which the target is met if later years move as the judged one did; null where that is not known. */
  readonly atLastPace: number | null
}

/** How each graded goal stands, and the yearly rate it still requires: null where it is met or no year is left. */
export interface GradedStep {
  readonly kind: 'graded'
  readonly scale: ScaleName
  readonly actual: number
  readonly years: number
  readonly result: readonly {
    readonly label: string
    readonly value: number
    readonly met: boolean
    readonly required: number | null
  }[]
}

/** What the target came to in its year: how far over or short of it, in the unit and as a share of the target. */
export interface FinalStep {
  readonly kind: 'final'
  readonly actual: number
  readonly target: number
  readonly better: Better
  readonly satisfied: boolean
  /** Counted in the direction of improvement: above zero is better than the target. */
  readonly difference: number
  /** Label of the highest graded goal reached; null where none is, or the target has none. */
  readonly tier: string | null
  readonly result: number | null
}

/** Amounts at current prices, beside the growth at constant prices that is published. */
export interface PriceStep {
  readonly kind: 'price'
  readonly planned: number | null
  /** Growth over the year before, at current prices; null where that year is not reported. */
  readonly nominal: { readonly from: number; readonly to: number; readonly result: number } | null
  /** Published growth over the year before at constant prices, in %. */
  readonly real: number | null
  /** The means of both since the baseline, as fractions; null where a year is not known. */
  readonly nominalMean: number | null
  readonly realMean: number | null
  /** Whose growth is judged: that of the amounts, or the published one. */
  readonly judged: 'nominal' | 'real'
}

/** What made the verdict of a year another than that of the year reported before. */
export type Turn =
  | { readonly by: 'first' }
  | { readonly by: 'same' }
  | { readonly by: 'pace-up' | 'pace-down'; readonly cut: number }
  | { readonly by: 'reached' | 'lost' | 'breached' | 'recovered' | 'over' | 'other' }
  | { readonly by: 'projection'; readonly lasts: boolean }

export interface HistoryYear {
  readonly year: number
  readonly actual: number | null
  readonly latest: number | null
  readonly expected: number | null
  readonly pace: number | null
  /** That year's own change from the year before, as a rate of the scale. */
  readonly rate: number | null
  readonly verdict: Verdict
  readonly onTrack: boolean | null
  readonly reason: Reason | null
  readonly turn: Turn
}

export interface HistoryStep {
  readonly kind: 'history'
  readonly planned: number | null
  /** Every year reported, up to and with the judged one. */
  readonly result: readonly HistoryYear[]
}
