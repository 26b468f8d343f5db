import { clean, type Scale } from './scale.ts'

/** The straight line on a scale from the baseline value in one year to the target value in another. */
export interface StraightLine {
  readonly scale: Scale
  /** Value in the baseline year: the baseline itself, or 0 for running totals. */
  readonly start: number
  readonly end: number
  readonly startYear: number
  readonly endYear: number
}

/** A line in the scale's own terms, undefined ends being null. */
interface LineEnds {
  readonly from: number
  readonly to: number
}

function endsOf({ scale, start, end }: StraightLine): LineEnds | null {
  const from = scale.to(start)
  const to = scale.to(end)
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
 * Expected value in year t: E = f⁻¹(f(B) + τ·(f(T) − f(B))), in the indicator's unit.
 *
 * @returns null where the scale is undefined at an end
 * @example expected(gdp, 2023) // 1895.8915…
 */
export function expected(line: StraightLine, year: number): number | null {
  const ends = endsOf(line)
  if (ends === null) return null
  if (year === line.endYear) return clean(line.end)
  if (year === line.startYear) return clean(line.start)
  const share = elapsed(line.startYear, line.endYear, year)
  return clean(line.scale.from(ends.from + share * (ends.to - ends.from)))
}

/**
 * Progress: the share of the way from baseline to target that lies behind, p = (f(A) − f(B))/(f(T) − f(B)).
 *
 * @returns null where the scale is undefined, or baseline and target are equal
 */
export function progress(line: StraightLine, actual: number): number | null {
  const ends = endsOf(line)
  const at = line.scale.to(actual)
  if (ends === null || at === null || ends.to === ends.from) return null
  return clean((at - ends.from) / (ends.to - ends.from))
}

/** Pace: progress over elapsed time, r = p/τ; 1 is exactly on the planned path. Null where progress is. */
export function pace(line: StraightLine, year: number, actual: number): number | null {
  const covered = progress(line, actual)
  return covered === null ? null : clean(covered / elapsed(line.startYear, line.endYear, year))
}

/**
 * Projected value in the target year at the mean pace since the baseline:
 * f⁻¹(f(A) + (t1 − t)·(f(A) − f(B))/(t − t0)).
 *
 * @returns null where the scale is undefined at the baseline or the actual value
 */
export function projected(line: StraightLine, year: number, actual: number): number | null {
  const from = line.scale.to(line.start)
  const at = line.scale.to(actual)
  if (from === null || at === null || year === line.startYear) return null
  // There and back over a logarithm would leave noise where nothing is left to project.
  if (year === line.endYear) return clean(actual)
  const step = (at - from) / (year - line.startYear)
  return clean(line.scale.from(at + (line.endYear - year) * step))
}

/**
 * Mean yearly rate from one value to another, in the scale's own words: a fraction (growth, cut) or units a
 * year (change, sum).
 *
 * @returns null where the scale is undefined at either value, or no year lies between
 * @example rate(scales.growth, 1516.7, 2200, 5) // 0.07722…
 */
export function rate(scale: Scale, from: number, to: number, years: number): number | null {
  const start = scale.to(from)
  const end = scale.to(to)
  if (start === null || end === null || years <= 0) return null
  return clean(scale.rate((end - start) / years))
}
