import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { Facts } from './facts.ts'

/** A value and its year. */
export interface Dated {
  readonly year: number
  readonly quantity: Quantity
}

/** What a value of one year would ordinarily be, on a scale on which yearly changes compare. */
export interface Ordinary {
  /** To the scale: ln for amounts, the value itself for shares and rates; null where it is undefined. */
  readonly to: (value: number) => number | null
  readonly from: (position: number) => number
  /** The likeliest position. */
  readonly centre: number
  /** One spread: what the value may well differ by. */
  readonly spread: number
}

/** So many spreads from the centre a value is implausible. */
export const farthest = 4

/** Least spread of a year: amounts 7 %, flows that vary from year to year 30 %, rates 1 % of the value, reductions 2 points. */
const floors = { growth: 0.07, sum: 0.3, change: 0.01, cut: 2 } as const
/** Least spread of a share in %, in points, and as a share of its distance from the nearer of 0 and 100. */
const leastPoints = 0.1
const leastOfRoom = 0.02
/** Makes the median absolute deviation comparable with a standard deviation (Rousseeuw and Croux 1993). */
const madFactor = 1.4826

/**
 * The ordinary value of an indicator in `year`, from what was reported before and from the plan: the last value and,
 * for each year since, the typical yearly change m, give or take the spread s.
 *
 * m is the median of the known yearly changes and the planned one; s is the largest of the planned yearly change, the
 * median absolute deviation of the known ones × 1.4826, half a step of the last written digit, and a floor for the
 * scale. Over h years the centre is last + h·m and the spread s·√h. Amounts change by ln x; the rest by x.
 *
 * @returns null where no earlier value is known
 */
export function ordinary(facts: Facts, earlier: readonly Dated[], year: number): Ordinary | null {
  const { to, from, step, typical: planned } = facts
  const last = earlier.at(-1)
  if (last === undefined || last.year >= year) return null
  const changes: number[] = []
  let [at, since]: [number | null, number] = [null, last.year]
  for (const dated of earlier) {
    const position = to(dated.quantity.value)
    if (at !== null && position !== null) changes.push((position - at) / (dated.year - since))
    at = position
    since = dated.year
  }
  if (at === null) return null
  const typical = planned === null ? median(changes) : median([planned, ...changes])
  const deviation =
    changes.length < 3 ? 0 : madFactor * median(changes.map((change) => Math.abs(change - typical)))
  const digit = to(last.quantity.value + 10 ** -last.quantity.decimals / 2)
  const spread = Math.max(
    step === null ? 0 : Math.abs(step),
    deviation,
    digit === null ? 0 : Math.abs(digit - at),
    floorOf(facts.indicator, last.quantity.value),
  )
  const years = year - last.year
  return { to, from, centre: at + years * typical, spread: spread * Math.sqrt(years) }
}

/** Whether a value lies within what is plausible; one where the scale is undefined does not. */
export function isPlausible(range: Ordinary, value: number): boolean {
  return distance(range, value) <= farthest
}

/** How many spreads a value lies from the centre; infinite where the scale is undefined. */
export function distance({ to, centre, spread }: Ordinary, value: number): number {
  const at = to(value)
  return at === null ? Number.POSITIVE_INFINITY : Math.abs(at - centre) / spread
}

/** The ends of what is plausible, in the indicator's unit. */
export function bounds({ from, centre, spread }: Ordinary): readonly [number, number] {
  return [from(centre - farthest * spread), from(centre + farthest * spread)]
}

function floorOf({ scale, unit }: Indicator, last: number): number {
  if (scale !== 'change') return floors[scale]
  const least = floors.change * Math.abs(last)
  return unit === '%' ? Math.max(least, leastPoints, leastOfRoom * Math.min(last, 100 - last)) : least
}

function median(values: readonly number[]): number {
  const [first, second] = values
  if (first === undefined) return 0
  if (second === undefined) return first
  if (values.length === 2) return (first + second) / 2
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) return 0
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}
