import { finite } from '../domain/quantity.ts'
import type { Scale } from '../domain/scale.ts'

/** A value of a year between baseline and target. */
export interface PathPoint {
  readonly year: number
  readonly value: number
}

/**
 * The straight line on a scale from the baseline value in one year to the target value in another; where the plan states
 * values of years between, it bends at these.
 */
export interface StraightLine {
  readonly scale: Scale
  /** Value in the first year: the baseline itself, or 0 for running values. */
  readonly start: number
  readonly end: number
  readonly startYear: number
  readonly endYear: number
  /** The plan's own values of years between, in rising order. */
  readonly through?: readonly PathPoint[]
  /**
   * The point from which the way to the end counts, where the end was changed on the way: progress and pace start there.
   * What is projected goes on from the start, which is what was reached.
   */
  readonly since?: PathPoint
  /** The year running values count from; that of the start where not given. */
  readonly origin?: number
}

/** What a share of the way may be off by from being put on the scale and back. */
const noise = 1e-12

/** Where a value of some year stands on the scale of a line; null where the scale is undefined. */
function at(
  { scale, startYear, origin = startYear }: StraightLine,
  value: number,
  year: number,
): number | null {
  return scale.to(value, year - origin)
}

/** The value that stands there. */
function valueAt(
  { scale, startYear, origin = startYear }: StraightLine,
  position: number,
  year: number,
): number | null {
  return finite(scale.from(position, year - origin))
}

/** The point from which the way to the end counts. */
export function sinceOf({ since, start, startYear }: StraightLine): PathPoint {
  return since ?? { year: startYear, value: start }
}

/** The way to the end in the scale's own terms; null where an end is undefined. */
function endsOf(line: StraightLine): { readonly from: number; readonly to: number } | null {
  const first = sinceOf(line)
  const from = at(line, first.value, first.year)
  const to = at(line, line.end, line.endYear)
  return from === null || to === null ? null : { from, to }
}

/**
 * Elapsed share of the plan's time: τ = (t − t0)/(t1 − t0).
 *
 * @example elapsed(2020, 2025, 2023) // 0.6
 */
export function elapsed(startYear: number, endYear: number, year: number): number {
  return (year - startYear) / (endYear - startYear)
}

/**
 * The stretch of the line that a year lies on, between two values that the plan states; the whole line where it states
 * none between.
 */
export function stretchAt(line: StraightLine, year: number): Stretch {
  const through = line.through ?? []
  const next = through.findIndex((point) => point.year >= year)
  const before = next < 0 ? through.at(-1) : through[next - 1]
  return {
    start: before ?? { year: line.startYear, value: line.start },
    end: through[next] ?? { year: line.endYear, value: line.end },
  }
}

/** A part of a line between two values that the plan states. */
interface Stretch {
  readonly start: PathPoint
  readonly end: PathPoint
}

/**
 * Expected value in year t: E = f⁻¹(f(B) + τ·(f(T) − f(B))), in the indicator's unit.
 *
 * @returns null where the scale is undefined at an end
 * @example expected(gdp, 2023) // 1895.8915…
 */
export function expected(line: StraightLine, year: number): number | null {
  const ends = endsOf(line)
  if (ends === null) return null
  if (year === line.endYear) return finite(line.end)
  if (year === line.startYear) return finite(line.start)
  const { start, end } = stretchAt(line, year)
  if (year === end.year) return finite(end.value)
  const from = at(line, start.value, start.year)
  const to = at(line, end.value, end.year)
  if (from === null || to === null) return null
  return valueAt(line, from + elapsed(start.year, end.year, year) * (to - from), year)
}

/**
 * The share of the way from baseline to target that is due by a year: that of the time elapsed on a straight line, else
 * (f(E) − f(B))/(f(T) − f(B)) for the value E that the plan's own path has there.
 *
 * @returns null where progress is undefined
 */
export function shareDue(line: StraightLine, year: number): number | null {
  if (line.since !== undefined) return elapsed(line.since.year, line.endYear, year)
  if (line.through === undefined) return elapsed(line.startYear, line.endYear, year)
  const value = expected(line, year)
  return value === null ? null : progress(line, year, value)
}

/**
 * Progress: the share of the way from baseline to target that lies behind, p = (f(A) − f(B))/(f(T) − f(B)).
 *
 * @returns null where the scale is undefined, or baseline and target are equal
 */
export function progress(line: StraightLine, year: number, actual: number): number | null {
  const ends = endsOf(line)
  const position = at(line, actual, year)
  if (ends === null || position === null || ends.to === ends.from) return null
  return finite((position - ends.from) / (ends.to - ends.from))
}

/**
 * The value of a year at which some share of the way from baseline to target lies behind: f⁻¹(f(B) + p·(f(T) − f(B))).
 *
 * @returns null where the scale is undefined
 * @example valueAtProgress(gdp, 0.6, 2023) // 1895.8915…
 */
export function valueAtProgress(line: StraightLine, share: number, year: number): number | null {
  const ends = endsOf(line)
  return ends === null ? null : valueAt(line, ends.from + share * (ends.to - ends.from), year)
}

/**
 * The value of a year from which `end` is reached in the last one, if every year after it moves as far on the scale as the
 * step from one value to another did: f⁻¹(f(T) − n·(f(A) − f(A₋₁))), n being the years after it.
 *
 * @returns null where the scale is undefined
 */
export function valueBefore(
  line: StraightLine,
  step: { readonly from: PathPoint; readonly to: PathPoint },
  end: number,
  year: number,
): number | null {
  const [before, after] = [step.from, step.to].map((point) => at(line, point.value, point.year))
  const last = at(line, end, line.endYear)
  if (before == null || after == null || last === null) return null
  return valueAt(line, last - (line.endYear - year) * (after - before), year)
}

/** What the year after one value must add for another: a value of running ones by itself, as a rate of that year. */
export function ownBetween(line: StraightLine, from: PathPoint, to: PathPoint): number | null {
  const [before, after] = [from, to].map((point) => at(line, point.value, point.year))
  return before == null || after == null ? null : finite(line.scale.from(after - before, 1))
}

/**
 * Pace: progress over the share of the way that is due, r = p/τ on a straight line; 1 is exactly on the planned path.
 * Null where progress is, or nothing is due.
 */
export function pace(line: StraightLine, year: number, actual: number): number | null {
  const covered = progress(line, year, actual)
  const due = shareDue(line, year)
  return covered === null || due === null || Math.abs(due) < noise ? null : finite(covered / due)
}

/**
 * Projected value in the target year at the mean pace since the baseline:
 * f⁻¹(f(A) + (t1 − t)·(f(A) − f(B))/(t − t0)).
 *
 * @returns null where the scale is undefined at the baseline or the actual value
 */
export function projected(line: StraightLine, year: number, actual: number): number | null {
  const from = at(line, line.start, line.startYear)
  const position = at(line, actual, year)
  if (from === null || position === null || year === line.startYear) return null
  // There and back over a logarithm would leave noise where nothing is left to project.
  if (year === line.endYear) return finite(actual)
  const step = (position - from) / (year - line.startYear)
  return valueAt(line, position + (line.endYear - year) * step, line.endYear)
}

/**
 * Mean yearly rate from one value to another, in the scale's own words: a fraction where it compounds, else units a
 * year. `run` counts the years since the baseline that the first value stands for.
 *
 * @returns null where the scale is undefined at either value, or no year lies between
 * @example rate(scales.growth, 1516.7, 2200, 5) // 0.07722…
 */
export function rate(scale: Scale, from: number, to: number, years: number, run = 0): number | null {
  const start = scale.to(from, run)
  const end = scale.to(to, run + years)
  if (start === null || end === null || years <= 0) return null
  return finite(scale.rate((end - start) / years))
}
