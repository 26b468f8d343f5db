import type { Scale } from '../pathway/scale.ts'
import type { Series } from './series.ts'

/** Cumulative distribution function of Student's t: P(X ≤ x) with so many degrees of freedom. */
export type StudentT = (x: number, degreesOfFreedom: number) => number

/** Fewest yearly changes from which a spread can be told. */
export const fewestChanges = 3

/**
 * Probability that the target is satisfied in the target year, by the drift method: the k yearly changes on the
 * scale have mean m and standard deviation s; h years ahead the value is f(A) + h·m with standard error
 * s·√(h(1 + h/k)), Student t with k − 1 degrees of freedom.
 *
 * @returns null with fewer than three yearly changes in unbroken years, or with no year left
 * @see Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 5.5
 */
export function probability(facts: {
  readonly scale: Scale
  readonly start: number
  readonly startYear: number
  readonly series: Series
  readonly year: number
  readonly endYear: number
  readonly threshold: number
  readonly better: 'higher' | 'lower'
  readonly studentT: StudentT
}): number | null {
  const { scale, startYear, year, endYear, better } = facts
  const path = [scale.to(facts.start)]
  for (let at = startYear + 1; at <= year; at += 1) {
    const point = facts.series.get(at)
    path.push(point?.kind === 'value' ? scale.to(point.actual.value) : null)
  }
  const positions = path.filter((position) => position !== null)
  const goal = scale.to(facts.threshold)
  const last = positions.at(-1)
  const changes = positions.slice(1).map((position, index) => position - (positions[index] ?? position))
  const ahead = endYear - year
  if (positions.length < path.length || goal === null || last === undefined) return null
  if (changes.length < fewestChanges || ahead < 1) return null

  const k = changes.length
  const mean = changes.reduce((total, change) => total + change, 0) / k
  const spread = Math.sqrt(changes.reduce((total, change) => total + (change - mean) ** 2, 0) / (k - 1))
  const error = spread * Math.sqrt(ahead * (1 + ahead / k))
  // A cut's scale falls as the reduction grows, so "better" turns round with it.
  const rising = (better === 'higher') === scale.from(1) > scale.from(0)
  const gap = (last + ahead * mean - goal) * (rising ? 1 : -1)
  if (error === 0) return gap >= 0 ? 1 : 0
  return facts.studentT(gap / error, k - 1)
}
