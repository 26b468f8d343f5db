import { asFraction, isYearlyRate } from '../assess/relative.ts'
import type { TargetPath } from '../assess/target-path.ts'
import type { Indicator } from '../domain/plan.ts'
import { grows, scales } from '../domain/scale.ts'

/** What the plan says of a target that is relative to the growth of another indicator. */
export interface RelativeConstants {
  /** Code of the other. */
  readonly code: string
  /** Growth since the baseline of two amounts, a rate against the growth of an amount, or rate against rate. */
  readonly by: 'amounts' | 'rate-and-amount' | 'rates'
  readonly about: boolean
  readonly strict: boolean
  /** The amounts in the baseline year; null where the plan has none, or has no amount. */
  readonly start: number | null
  readonly otherStart: number | null
  readonly otherGrows: boolean
  /** What makes a fraction of a value: 0.01 of a rate in %; null for no rate. */
  readonly fraction: number | null
  readonly otherFraction: number | null
  /** A value of the other stands only where every year since the baseline has one. */
  readonly otherIsMean: boolean
  readonly otherSign: 1 | -1
  /** The values of the other may stand in another row, or are not comparable: no query says that. */
  readonly beyondSql: boolean
}

/** The constants of a relative target in a year; null for any other, and where it names no indicator of the plan. */
export function relativeConstants(
  { indicator, against: other }: TargetPath,
  year: number,
): RelativeConstants | null {
  const { target, scale, unit } = indicator
  if (target.kind !== 'relative' || other === null) return null
  const amount = grows(scales[scale])
  return {
    code: other.code,
    by: amount ? 'amounts' : isYearlyRate(other) ? 'rates' : 'rate-and-amount',
    about: target.about,
    strict: !target.inclusive,
    start: startOf(indicator),
    otherStart: startOf(other),
    otherGrows: grows(scales[other.scale]),
    fraction: asFraction(1, unit),
    otherFraction: asFraction(1, other.unit),
    otherIsMean: scales[other.scale].running !== null,
    otherSign: other.minusIsDecline ? -1 : 1,
    beyondSql: other.repeats !== null || (other.redefinedFrom !== null && other.redefinedFrom.year <= year),
  }
}

function startOf({ baseline, scale }: Indicator): number | null {
  return grows(scales[scale]) && baseline.kind === 'value' ? baseline.quantity.value : null
}
