import type { Observation, Reading } from '../domain/observation.ts'
import type { Indicator } from '../domain/plan.ts'
import { computed, minus, plus, type Quantity } from '../domain/quantity.ts'
import { scales } from '../pathway/scale.ts'

/** What one year of one indicator comes to, in the terms of its path. */
export type Point =
  /** `actual` stands on the path (a running total for sum and cut), `latest` is the year's own value. */
  | { readonly kind: 'value'; readonly actual: Quantity; readonly latest: Quantity | null }
  | {
      readonly kind: 'bound'
      readonly quantity: Quantity
      readonly side: 'above' | 'below'
      readonly inclusive: boolean
    }
  | { readonly kind: 'statement'; readonly fulfilled: boolean }
  | {
      readonly kind: 'unusable'
      readonly reason: 'part-year' | 'invalid' | 'incomplete-series' | 'not-positive'
    }

/** The points of one indicator, by year; a year without any usable word is absent. */
export type Series = ReadonlyMap<number, Point>

/** Make the series of an indicator from its observations, one a year. Running totals are added up here. */
export function seriesOf(
  indicator: Indicator,
  observations: ReadonlyMap<number, Observation>,
  baselineYear: number,
): Series {
  const points = new Map<number, Point>()
  const scale = scales[indicator.scale]
  if (!scale.running) {
    for (const [year, { reading }] of observations) {
      const point = pointOf(reading)
      if (point !== null) points.set(year, point)
    }
    return points
  }
  let total: Quantity | null = { value: 0, decimals: 0 }
  const last = Math.max(baselineYear, ...observations.keys())
  for (let year = baselineYear + 1; year <= last; year += 1) {
    const reading = observations.get(year)?.reading
    const before: Quantity | null = total
    total = reading === undefined ? null : runningTotal(reading, before, indicator.scale === 'cut')
    if (reading === undefined || reading.kind === 'missing') continue
    const point = pointOf(reading)
    if (total !== null)
      points.set(year, { kind: 'value', actual: total, latest: ownValue(reading, before, total, indicator) })
    else if (point?.kind === 'value') points.set(year, { kind: 'unusable', reason: 'incomplete-series' })
    else if (point !== null) points.set(year, point)
  }
  return points
}

function pointOf(reading: Reading): Point | null {
  switch (reading.kind) {
    case 'number':
    case 'running-total':
      return { kind: 'value', actual: reading.quantity, latest: reading.quantity }
    case 'bound':
      return { kind: 'bound', quantity: reading.quantity, side: reading.side, inclusive: reading.inclusive }
    case 'statement':
      return { kind: 'statement', fulfilled: reading.fulfilled }
    case 'unusable':
      return { kind: 'unusable', reason: reading.reason }
    case 'missing':
      return null
  }
}

/** The running total after one more year; a reported total `[8.6]` stands whatever came before. */
function runningTotal(reading: Reading, before: Quantity | null, compounds: boolean): Quantity | null {
  if (reading.kind === 'running-total') return reading.quantity
  if (reading.kind !== 'number' || before === null) return null
  if (!compounds) return plus(before, reading.quantity)
  return computed(100 * (1 - (1 - before.value / 100) * (1 - reading.quantity.value / 100)))
}

/** The year's own flow, where it was reported or follows from two totals of a sum. */
function ownValue(
  reading: Reading,
  before: Quantity | null,
  total: Quantity,
  { scale }: Indicator,
): Quantity | null {
  if (reading.kind === 'number') return reading.quantity
  return before === null || scale === 'cut' ? null : minus(total, before)
}
