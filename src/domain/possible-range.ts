import type { Indicator } from './plan.ts'
import { scaleOf } from './scale.ts'
import { parseUnit } from './unit.ts'

/** The least and greatest value an indicator can have, in its unit; null where there is no such end. */
export interface PossibleRange {
  readonly low: number | null
  readonly high: number | null
}

/** Shares that may exceed the whole: gross enrolment counts pupils of every age, penetration more than one line a head. */
const unboundedAbove = /毛入学率|普及率|渗透率|指数|gross enrol|penetration|index/i
/** Rates of growth or change, and differences, may fall below nothing too. */
const unboundedBothWays =
  /增速|增长|增幅|变动|降低率|下降率|升幅|差额|净|涨幅|涨跌|涨落|余额|顺差|逆差|盈余|赤字|growth|change|reduction|\bnet\b|balance|surplus|deficit|inflation/i

/**
 * A share lies between nothing and the whole, an amount or a count is not negative, a reduction is at most 100 %. Unit and
 * name only let one guess so: a figure of the plan beyond an end proves that there is no such end.
 */
export function possibleRange(indicator: Indicator): PossibleRange {
  const worked = known.get(indicator) ?? rangeOf(indicator)
  known.set(indicator, worked)
  return worked
}

const known = new WeakMap<Indicator, PossibleRange>()

function rangeOf(indicator: Indicator): PossibleRange {
  return rangeBy(indicator, figuresOf(indicator))
}

/** The same by the figures that are known of an indicator. */
export function rangeBy(
  of: Pick<Indicator, 'name' | 'nameEn' | 'unit' | 'scale'>,
  figures: readonly number[],
): PossibleRange {
  const { name, nameEn, unit: text } = of
  const { possible } = scaleOf(of)
  if (possible !== null) return possible
  const unit = parseUnit(text)
  const names = `${name} ${nameEn}`
  if (unboundedBothWays.test(names) || unit === null || unit.dimension === 'points')
    return { low: null, high: null }
  const isShare = unit.dimension === 'share' && unit.power < 0
  const whole = (unit.by / unit.times) * 10 ** -unit.power
  const bounded = isShare && !unboundedAbove.test(names) && figures.every((figure) => figure <= whole)
  return { low: figures.every((figure) => figure >= 0) ? 0 : null, high: bounded ? whole : null }
}

/**
 * The ends of a share, in its unit: nothing and the whole. Null for what is no share, for a running total, and where a
 * figure of the plan or the value itself proves that there is no such end.
 *
 * @example shareEnds(urbanisation, 83.7) // { low: 0, high: 100 }
 */
export function shareEnds(
  indicator: Indicator,
  value: number,
): { readonly low: number; readonly high: number } | null {
  if (scaleOf(indicator).running !== null) return null
  const { low, high } = possibleRange(indicator)
  return low === null || high === null || value < low || value > high ? null : { low, high }
}

/** A value held to the ends of its share; itself where there are none. */
export function within(ends: ReturnType<typeof shareEnds>, value: number): number {
  return ends === null ? value : Math.min(ends.high, Math.max(ends.low, value))
}

/** What the plan states of an indicator in numbers. */
function figuresOf({ baseline, target, tiers }: Indicator): readonly number[] {
  return [baseline, target, ...tiers].flatMap((one) => ('quantity' in one ? [one.quantity.value] : []))
}
