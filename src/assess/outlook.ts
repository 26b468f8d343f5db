import type { OutlookGap, OutlookStep } from '../domain/outlook-step.ts'
import type { Better } from '../domain/plan.ts'
import type { Step } from '../domain/working.ts'
import type { StraightLine } from '../pathway/line.ts'
import { clean } from '../pathway/scale.ts'
import type { Course } from './course.ts'
import type { Goal } from './goal.ts'
import type { ReportedValues } from './reported.ts'

/** Student's t with so many degrees of freedom: P(X ≤ x), and the x below which a share of it lies. */
export interface StudentT {
  readonly cdf: (x: number, degreesOfFreedom: number) => number
  readonly quantile: (share: number, degreesOfFreedom: number) => number
}

/** Fewest yearly changes from which a spread can be told. */
export const fewestChanges = 3
/** Fewest yearly changes of which one can be called the best and another the worst. */
const fewestInRange = 2
/** Share of the forecasts a prediction interval should hold. */
const level = 0.8

/**
 * How sure it is that the target is satisfied in its year, by the drift method: the k yearly changes on the scale have
 * mean m and standard deviation s; h years ahead the value is f(A) + h·m with standard error s·√(h(1 + h/k)), Student
 * t with k − 1 degrees of freedom. The range, free of any distribution, takes the worst and the best yearly change so
 * far for each of the years left.
 *
 * @returns without probability and interval where there are fewer than three changes in unbroken years, without a
 * range where there are fewer than two; no step where no year is left
 * @see Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.5
 */
export function outlookSteps(
  course: Course,
  reported: ReportedValues,
  actual: number,
  year: number,
  studentT: StudentT | undefined,
): readonly Step[] {
  const { line, goal, indicator, targetYear } = course
  const left = targetYear - year
  if (line === null || goal === null || left < 1) return []
  const { positions, gap } = positionsOf(line, reported, year)
  const last = positions.at(-1)
  const whole = gap === null ? positions : []
  const moves = whole.slice(1).map((position, index) => position - (whole[index] ?? position))
  const few = gap ?? (moves.length < fewestChanges ? 'too-few-changes' : null)
  const drift =
    few === null && last !== undefined
      ? driftOf({ line, goal, better: indicator.better, last, moves, left }, studentT)
      : few
  const known = typeof drift === 'string' ? null : drift
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
      level,
      drift: known?.drift ?? null,
      probability: known?.probability ?? null,
      interval: known?.interval ?? null,
      range: last !== undefined && moves.length >= fewestInRange ? rangeOf(line, last, moves, left) : null,
      gap: typeof drift === 'string' ? drift : null,
      missing: gap === 'broken-series' ? missingYears(line, reported, year) : [],
    },
  ]
}

/** Where the value stood on the scale, year by year from the baseline; cut short where the years are broken. */
function positionsOf(
  line: StraightLine,
  { series }: ReportedValues,
  year: number,
): { readonly positions: readonly number[]; readonly gap: OutlookGap | null } {
  const start = line.scale.to(line.start)
  if (start === null) return { positions: [], gap: 'not-positive' }
  const positions = [start]
  for (let at = line.startYear + 1; at <= year; at += 1) {
    const point = series.get(at)
    if (point?.kind !== 'value') return { positions, gap: 'broken-series' }
    const position = line.scale.to(point.actual.value)
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

/** The forecast of the drift method, or why there is none. */
function driftOf(
  facts: {
    readonly line: StraightLine
    readonly goal: Goal
    readonly better: Better
    readonly last: number
    readonly moves: readonly number[]
    readonly left: number
  },
  studentT: StudentT | undefined,
): Pick<OutlookStep, 'drift' | 'probability' | 'interval'> | OutlookGap {
  const { moves, last, left, better } = facts
  const { scale } = facts.line
  const goal = scale.to(facts.goal.threshold.value)
  if (goal === null) return 'not-positive'
  if (studentT === undefined) return 'no-library'
  const k = moves.length
  const mean = moves.reduce((total, move) => total + move, 0) / k
  const spread = Math.sqrt(moves.reduce((total, move) => total + (move - mean) ** 2, 0) / (k - 1))
  const error = spread * Math.sqrt(left * (1 + left / k))
  const middle = last + left * mean
  // A cut's scale falls as the reduction grows, so "better" turns round with it.
  const rising = (better === 'higher') === scale.from(1) > scale.from(0)
  const gap = (middle - goal) * (rising ? 1 : -1)
  const reach = error === 0 ? 0 : studentT.quantile(1 - (1 - level) / 2, k - 1) * error
  const t = error === 0 ? null : gap / error
  return {
    drift: { mean, spread, error, t, degreesOfFreedom: k - 1 },
    probability: t === null ? (gap >= 0 ? 1 : 0) : clean(studentT.cdf(t, k - 1)),
    interval: between(scale.from(middle - reach), scale.from(middle + reach)),
  }
}

function rangeOf(
  { scale }: StraightLine,
  last: number,
  moves: readonly number[],
  left: number,
): OutlookStep['range'] {
  return between(scale.from(last + left * Math.min(...moves)), scale.from(last + left * Math.max(...moves)))
}

function between(one: number, other: number): OutlookStep['range'] {
  const low = clean(Math.min(one, other))
  const high = clean(Math.max(one, other))
  return low === null || high === null ? null : { low, high }
}
