import type { Loss, Span } from '../domain/assessment.ts'
import type { OutlookGap, OutlookStep } from '../domain/outlook-step.ts'
import type { Better, Indicator } from '../domain/plan.ts'
import { shareEnds, within } from '../domain/possible-range.ts'
import { computed, finite, type Quantity } from '../domain/quantity.ts'
import type { Step } from '../domain/working.ts'
import type { StraightLine } from '../pathway/line.ts'
import { type Goal, meets } from './goal.ts'
import { reportedStart } from './rebased.ts'
import type { ReportedValues } from './reported.ts'
import { roundingSpread } from './rounding.ts'
import type { TargetPath } from './target-path.ts'

/** Student's t with so many degrees of freedom: P(X ≤ x), and the x below which a share of it lies. */
export interface StudentT {
  readonly cdf: (x: number, degreesOfFreedom: number) => number
  readonly quantile: (share: number, degreesOfFreedom: number) => number
}

/** Fewest yearly changes from which a spread can be told. */
export const fewestChanges = 3
/** Fewest yearly changes of which one can be called the best and another the worst. */
const fewestInRange = 2
const noise = 1e-12
/** Share of the forecasts a prediction interval should hold. */
const level = 0.8

/**
 * How sure it is that the target is satisfied in its year, by the drift method: the k yearly changes on the scale have
 * mean m and standard deviation s, at least what rounding alone makes; h years ahead the value is f(A) + h·m with standard error s·√(h(1 + h/k)), Student
 * t with k − 1 degrees of freedom. The range, free of any distribution, takes the worst and the best yearly change so
 * far for each of the years left. Of a share all of these are held to its ends.
 *
 * @returns without probability and interval where there are fewer than three changes in unbroken years, without a
 * range where there are fewer than two; no step where no year is left
 * @see Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.5
 */
export function outlookSteps(
  targetPath: TargetPath,
  reported: ReportedValues,
  actual: number,
  year: number,
  studentT: StudentT | undefined,
): readonly Step[] {
  const { line, goal, indicator, targetYear } = targetPath
  const left = targetYear - year
  if (line === null || goal === null || left < 1) return []
  const from = reportedStart(indicator, reported.observations)
  const { positions, gap } = positionsOf(line, reported, from?.value ?? line.start, year)
  const last = positions.at(-1)
  const whole = gap === null ? positions : []
  const moves = whole.slice(1).map((position, index) => position - (whole[index] ?? position))
  const few = gap ?? (moves.length < fewestChanges ? 'too-few-changes' : null)
  const drift =
    few === null && last !== undefined
      ? driftOf(
          {
            line,
            goal,
            better: indicator.better,
            last,
            moves,
            left,
            least: roundingSpread(line, reported, from ?? baselineOf(indicator), year),
          },
          studentT,
        )
      : few
  const known = typeof drift === 'string' ? null : drift
  const ends = shareEnds(indicator, actual)
  const held = (span: Span | null): Span | null =>
    span === null ? null : { low: within(ends, span.low), high: within(ends, span.high) }
  const loss =
    last === undefined ? null : lossOf({ line, goal, better: indicator.better, actual, last, moves, left })
  return [
    {
      kind: 'outlook',
      scale: indicator.scale,
      actual,
      threshold: goal.threshold.value,
      strict: goal.strict,
      better: indicator.better,
      left,
      year: targetYear,
      changes: moves.map((move, at) => ({ year: line.startYear + 1 + at, rate: line.scale.rate(move) })),
      startsFrom: from?.value ?? null,
      level,
      drift: known?.drift ?? null,
      probability: known?.probability ?? null,
      ends,
      interval: held(known?.interval ?? null),
      range: held(
        last !== undefined && moves.length >= fewestInRange ? rangeOf(line, last, moves, left) : null,
      ),
      loss: loss === null ? null : { ...loss, projected: within(ends, loss.projected) },
      gap: typeof drift === 'string' ? drift : null,
      missing: gap === 'broken-series' ? missingYears(line, reported, year) : [],
    },
  ]
}

/** Means of so many last changes are tried. */
const mostLast = 3

/** Whether the mean of the last one, two or three changes would lose again a target that is met: the fewest that do. */
function lossOf(facts: {
  readonly line: StraightLine
  readonly goal: Goal
  readonly better: Better
  readonly actual: number
  readonly last: number
  readonly moves: readonly number[]
  readonly left: number
}): Loss | null {
  const { line, goal, better, actual, last, moves, left } = facts
  if (!meets(computed(actual), goal, better)) return null
  for (let changes = 1; changes <= Math.min(mostLast, moves.length); changes += 1) {
    const mean = moves.slice(-changes).reduce((total, move) => total + move, 0) / changes
    const projected = line.scale.from(last + left * mean, line.endYear - line.startYear)
    if (projected !== null && !meets(computed(projected), goal, better)) return { changes, projected }
  }
  return null
}

/** Where the value stood on the scale, year by year from the baseline; cut short where the years are broken. */
function positionsOf(
  line: StraightLine,
  { series }: ReportedValues,
  from: number,
  year: number,
): { readonly positions: readonly number[]; readonly gap: OutlookGap | null } {
  const start = line.scale.to(from, 0)
  if (start === null) return { positions: [], gap: 'not-positive' }
  const positions = [start]
  for (let at = line.startYear + 1; at <= year; at += 1) {
    const point = series.get(at)
    if (point?.kind !== 'value') return { positions, gap: 'broken-series' }
    const position = line.scale.to(point.actual.value, at - line.startYear)
    if (position === null) return { positions, gap: 'not-positive' }
    positions.push(position)
  }
  return { positions, gap: null }
}

function missingYears(
  { startYear }: StraightLine,
  { series }: ReportedValues,
  year: number,
): readonly number[] {
  const years = Array.from({ length: year - startYear }, (_, index) => startYear + 1 + index)
  return years.filter((at) => series.get(at)?.kind !== 'value')
}

function baselineOf({ baseline }: Indicator): Quantity | null {
  return 'quantity' in baseline ? baseline.quantity : null
}

/** The forecast of the drift method, or why there is none. */
function driftOf(
  facts: {
    readonly line: StraightLine
    readonly goal: Goal
    readonly better: Better
    readonly last: number
    readonly moves: readonly number[]
    readonly left: number
    /** The spread that rounding alone makes. */
    readonly least: number
  },
  studentT: StudentT | undefined,
): Pick<OutlookStep, 'drift' | 'probability' | 'interval'> | OutlookGap {
  const { moves, last, left, better, least } = facts
  const { scale, startYear, endYear } = facts.line
  const years = endYear - startYear
  const goal = scale.to(facts.goal.threshold.value, years)
  if (goal === null) return 'not-positive'
  if (studentT === undefined) return 'no-library'
  const k = moves.length
  const mean = moves.reduce((total, move) => total + move, 0) / k
  const found = Math.sqrt(moves.reduce((total, move) => total + (move - mean) ** 2, 0) / (k - 1))
  const spread = Math.max(found, least)
  const error = spread * Math.sqrt(left * (1 + left / k))
  const middle = last + left * mean
  // The position of a reduction falls as it grows, so "better" turns round with it.
  const rising = (better === 'higher') !== scale.reduces
  const distance = (middle - goal) * (rising ? 1 : -1)
  // What is left of a landing exactly on the goal is binary noise.
  const gap = Math.abs(distance) < noise * Math.max(1, Math.abs(goal)) ? 0 : distance
  const reach = error === 0 ? 0 : studentT.quantile(1 - (1 - level) / 2, k - 1) * error
  const t = error === 0 ? null : gap / error
  const limit = facts.goal.limit === null ? null : scale.to(facts.goal.limit.value, years)
  const room = limit === null ? null : (limit - middle) * (rising ? 1 : -1)
  const within = (cdf: (t: number) => number) =>
    error === 0
      ? gap >= 0 && (room === null || room >= 0)
        ? 1
        : 0
      : cdf(gap / error) - (room === null ? 0 : cdf(-room / error))
  return {
    drift: { mean, spread, ofRounding: found < least, error, t, degreesOfFreedom: k - 1 },
    probability: finite(within((at) => studentT.cdf(at, k - 1))),
    interval: between(scale.from(middle - reach, years), scale.from(middle + reach, years)),
  }
}

function rangeOf(
  { scale, startYear, endYear }: StraightLine,
  last: number,
  moves: readonly number[],
  left: number,
): OutlookStep['range'] {
  const ends = [Math.min(...moves), Math.max(...moves)] as const
  const [one, other] = ends.map((move) => scale.from(last + left * move, endYear - startYear))
  return one === undefined || other === undefined ? null : between(one, other)
}

function between(one: number, other: number): OutlookStep['range'] {
  const low = finite(Math.min(one, other))
  const high = finite(Math.max(one, other))
  return low === null || high === null ? null : { low, high }
}
