import type { AnyVerdict, ScheduleAssessment } from './assessment.ts'
import type { DirectionTrend, Path } from './method/office-method.ts'
import type { Measure, Method, MethodResult, OtherMethod } from './method.ts'
import type { AnyReason } from './verdict.ts'

/** What one method says of an indicator. */
export interface MethodAnswer {
  readonly verdict: AnyVerdict
  readonly onTrack: boolean | null
  readonly reason: AnyReason | null
  /** The numbers of another office's method; null for `schedule`, whose are those of the assessment. */
  readonly result: MethodResult | null
}

/**
 * Why a method and the schedule differ on whether an indicator is on track: the one thing that, changed in the
 * schedule, turns its answer into the method's. A pace is progress over elapsed time, 1 being on schedule; numbers are
 * null where they are undefined.
 */
export type Cause =
  /** The way is measured along another path: `pace` along the plan's own, `other` along the method's. */
  | { readonly kind: 'path'; readonly along: Path; readonly pace: number | null; readonly other: number }
  /** Only the last years count: `change` a year since `since`, which covers the share `covered` of the way by the end. */
  | {
      readonly kind: 'window'
      readonly since: number
      readonly change: number | null
      readonly covered: number | null
      readonly pace: number | null
    }
  /** The same way is held against another measure or cut. */
  | { readonly kind: 'threshold'; readonly measure: Measure; readonly pace: number | null }
  /** Of a target that only says which way: how it moved a year over the years the method looks at, the last of them apart. */
  | { readonly kind: 'direction'; readonly trend: DirectionTrend }
  /** The target year is over without the target, and the method counts how near it came. */
  | { readonly kind: 'target-year'; readonly measure: Measure }
  /** Met now counts as met; the schedule asks whether it lasts, and `projected` does not. */
  | { readonly kind: 'kept'; readonly projected: number | null; readonly change: number | null }
  /** Met but worsening by `change` a year counts as lost; the schedule has it at `projected`, still met. */
  | { readonly kind: 'worsening'; readonly change: number | null; readonly projected: number | null }

export type CauseKind = Cause['kind']
export interface Difference {
  readonly method: OtherMethod
  readonly cause: Cause
}

/** One indicator that has data, by all methods. */
export interface ComparedRow {
  /** The indicator and its arithmetic, judged by the schedule. */
  readonly assessment: ScheduleAssessment
  readonly answers: Readonly<Record<Method, MethodAnswer>>
  /** Whether all methods that have an answer agree on it being on track; null where fewer than two have one. */
  readonly agree: boolean | null
  readonly differences: readonly Difference[]
}

/** In how many of the indicators that both answer a method agrees with the schedule on what is on track. */
export interface Agreement {
  readonly method: OtherMethod
  readonly same: number
  readonly of: number
}

/** Every method side by side. */
export interface Comparison {
  readonly rows: readonly ComparedRow[]
  readonly agreement: readonly Agreement[]
  /** Indicators without a value in the year judged, region by region. */
  readonly withoutData: number
}
