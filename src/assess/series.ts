import type { Observation, Reading } from '../domain/observation.ts'
import type { Indicator } from '../domain/plan.ts'
import { computed, minus, plus, type Quantity } from '../domain/quantity.ts'
import { addsUp, type Scale, scaleOf } from '../domain/scale.ts'
import type { TotalPart } from '../domain/status-step.ts'

/** What one year of one indicator comes to, in the terms of its path. */
export type Point =
  /**
   * `actual` stands on the path (a running total for sum and cut), `latest` is the year's own value; `parts` are what
   * a running total was made of.
   */
  | {
      readonly kind: 'value'
      readonly actual: Quantity
      readonly latest: Quantity | null
      readonly parts: readonly TotalPart[]
    }
  | {
      readonly kind: 'bound'
      readonly quantity: Quantity
      readonly side: 'above' | 'below'
      readonly inclusive: boolean
    }
  | { readonly kind: 'statement'; readonly fulfilled: boolean }
  | {
      readonly kind: 'unusable'
      readonly reason: 'part-year' | 'invalid' | 'incomplete-series' | 'redefined'
      /** Years without which a running total is unknown. */
      readonly missing: readonly number[]
      /** The year's own value, where that is all that can be said: of a running total with a gap, or by another definition. */
      readonly latest: Quantity | null
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
  const put = (year: number, point: Point | null) => {
    if (point !== null) points.set(year, point)
  }
  const scale = scaleOf(indicator)
  const comparable = (year: number) => indicator.redefinedFrom === null || year < indicator.redefinedFrom.year
  if (scale.running === null) {
    for (const [year, { reading }] of observations)
      put(year, comparable(year) ? pointOf(reading) : redefined(reading))
    return points
  }
  let total: Total = { known: { value: 0, decimals: 0 }, parts: [], missing: [] }
  const last = Math.max(baselineYear, ...observations.keys())
  for (let year = baselineYear + 1; year <= last; year += 1) {
    const reading = observations.get(year)?.reading ?? null
    const before: Total = total
    total = totalAfter(before, year, reading, { scale, run: year - 1 - baselineYear })
    if (reading !== null)
      put(year, comparable(year) ? runningPoint(before, total, reading, scale) : redefined(reading))
  }
  return points
}

/** A running total: known with what it is made of, or unknown for want of some years. */
interface Total {
  readonly known: Quantity | null
  readonly parts: readonly TotalPart[]
  readonly missing: readonly number[]
}

/** The running total after one more year; a reported total `[8.6]` stands whatever came before. */
function totalAfter(
  before: Total,
  year: number,
  reading: Reading | null,
  { scale, run }: { readonly scale: Scale; readonly run: number },
): Total {
  if (reading?.kind === 'running-total') {
    const { quantity } = reading
    return { known: quantity, parts: [{ year, value: quantity.value, is: 'total' }], missing: [] }
  }
  if (reading?.kind !== 'number') return { known: null, parts: [], missing: [...before.missing, year] }
  if (before.known === null) return before
  const { quantity } = reading
  return {
    known: scale.compounds ? compounded(scale, before.known, run, quantity) : plus(before.known, quantity),
    parts: [...before.parts, { year, value: quantity.value, is: 'own-value' }],
    missing: [],
  }
}

/** What one more year makes of the years before it: f⁻¹(f(a) + f(b)). Where f is undefined nothing is left: −∞. */
function compounded({ to, from }: Scale, before: Quantity, run: number, own: Quantity): Quantity {
  const [position, step] = [to(before.value, run), to(own.value, 1)].map(
    (at) => at ?? Number.NEGATIVE_INFINITY,
  )
  return computed(from((position ?? Number.NaN) + (step ?? Number.NaN), run + 1))
}

function runningPoint(before: Total, total: Total, reading: Reading, scale: Scale): Point | null {
  if (total.known !== null) {
    const latest = ownValue(reading, before.known, total.known, scale)
    return { kind: 'value', actual: total.known, latest, parts: total.parts }
  }
  const point = pointOf(reading)
  if (point?.kind !== 'value') return point
  return { kind: 'unusable', reason: 'incomplete-series', missing: total.missing, latest: point.actual }
}

/** A value by another definition than the plan's: it stands, and compares with nothing. */
function redefined(reading: Reading): Point | null {
  const point = pointOf(reading)
  if (point === null || point.kind === 'unusable') return point
  const latest = point.kind === 'value' ? point.actual : null
  return { kind: 'unusable', reason: 'redefined', missing: [], latest }
}

function pointOf(reading: Reading): Point | null {
  switch (reading.kind) {
    case 'number':
    case 'running-total':
      return { kind: 'value', actual: reading.quantity, latest: reading.quantity, parts: [] }
    case 'bound':
      return { kind: 'bound', quantity: reading.quantity, side: reading.side, inclusive: reading.inclusive }
    case 'statement':
      return { kind: 'statement', fulfilled: reading.fulfilled }
    case 'unusable':
      return { kind: 'unusable', reason: reading.reason, missing: [], latest: null }
    case 'missing':
      return null
  }
}

/** The year's own flow, where it was reported or follows from two totals of a sum. */
function ownValue(reading: Reading, before: Quantity | null, total: Quantity, scale: Scale): Quantity | null {
  if (reading.kind === 'number') return reading.quantity
  return before === null || !addsUp(scale) ? null : minus(total, before)
}
