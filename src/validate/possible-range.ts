import type { Indicator } from '../domain/plan.ts'
import { parseUnit } from '../domain/unit.ts'

/** The least and greatest value an indicator can have, in its unit; null where there is no such end. */
export interface PossibleRange {
  readonly low: number | null
  readonly high: number | null
}

/** Shares that may exceed the whole: gross enrolment counts pupils of every age against one age group. */
const unboundedAbove = /毛入学率|gross enrol/i
/** Rates of growth or change, and differences, may fall below nothing too. */
const unboundedBothWays = /增速|增长|增幅|变动|降低率|下降率|升幅|差额|净|growth|change|reduction|\bnet\b/i

/** A share lies between nothing and the whole, an amount or a count is not negative, a reduction is at most 100 %. */
export function possibleRange(indicator: Indicator): PossibleRange {
  const worked = known.get(indicator) ?? rangeOf(indicator)
  known.set(indicator, worked)
  return worked
}

const known = new WeakMap<Indicator, PossibleRange>()

function rangeOf({ name, nameEn, scale, unit: text }: Indicator): PossibleRange {
  const unit = parseUnit(text)
  const names = `${name} ${nameEn}`
  if (scale === 'cut') return { low: null, high: 100 }
  if (unboundedBothWays.test(names) || unit === null || unit.dimension === 'points')
    return { low: null, high: null }
  const isShare = unit.dimension === 'share' && unit.power < 0
  const whole = (unit.by / unit.times) * 10 ** -unit.power
  return { low: 0, high: isShare && !unboundedAbove.test(names) ? whole : null }
}
