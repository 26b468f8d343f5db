import type { ReportedValues } from '../assess/reported.ts'
import type { TargetPath } from '../assess/target-path.ts'
import type { Milestone, MilestoneBasis } from '../domain/milestones.ts'
import { computed, finite, minus, plus, type Quantity } from '../domain/quantity.ts'
import { addsUp, scaleOf } from '../domain/scale.ts'
import { expected, rate } from '../pathway/line.ts'

/** Where a path starts: a year, its value on the path, and whether that satisfies the target. */
export interface Anchor {
  readonly year: number
  readonly quantity: Quantity
  readonly satisfied: boolean
}

/** What was reported in the years up to the one the path starts from. */
export function actuals(
  targetPath: TargetPath,
  { series }: ReportedValues,
  last: number,
): readonly Milestone[] {
  const { baselineYear, line, indicator } = targetPath
  const scale = scaleOf(indicator)
  const found: Milestone[] = []
  let before = line?.start ?? null
  for (let year = baselineYear + 1; year <= last; year += 1) {
    const point = series.get(year)
    const value = point?.kind === 'value' ? point.actual.value : null
    const own = point?.kind === 'value' && addsUp(scale) ? (point.latest?.value ?? null) : null
    const moved = before === null || value === null ? null : finite(exactly(value, before))
    const yearly =
      before === null || value === null ? null : rate(scale, before, value, 1, year - 1 - baselineYear)
    found.push({ year, kind: 'actual', value, increment: own ?? moved, rate: own ?? yearly })
    before = value
  }
  return found
}

/** Years behind the start whose own amount was reported, while a running total is unknown for want of others. */
export function unknownTotals({ series }: ReportedValues, after: number, last: number): readonly Milestone[] {
  return [...series].flatMap(([year, point]): readonly Milestone[] => {
    if (year <= after || year > last || point.kind !== 'unusable' || point.latest === null) return []
    return [{ year, kind: 'actual', value: null, increment: point.latest.value, rate: null }]
  })
}

/** The years without which the running total of the latest year reported is unknown. */
export function missingIn({ series }: ReportedValues, last: number): readonly number[] {
  const point = [...series].filter(([year]) => year <= last).at(-1)?.[1]
  return point?.kind === 'unusable' ? point.missing : []
}

/** The difference of two values, without the noise of their binary fractions. */
function exactly(a: number, b: number): number {
  return minus(computed(a), computed(b)).value
}

/** The years after the one the path starts from. */
export function ahead(
  { goal, indicator, baselineYear, targetYear, line: plan }: TargetPath,
  anchor: Anchor | null,
  basis: MilestoneBasis,
  perYear: number | null,
): readonly Milestone[] {
  if (goal === null || anchor === null) return []
  const scale = scaleOf(indicator)
  const years = Array.from({ length: targetYear - anchor.year }, (_, index) => anchor.year + 1 + index)
  if (basis === 'kept') {
    const value = scale.running === 'total' ? anchor.quantity.value : goal.threshold.value
    return years.map((year) => ({ year, kind: 'kept', value, increment: null, rate: null }))
  }
  if (basis !== 'path') return []
  if (addsUp(scale)) return evenFlows(anchor, computed(goal.end), years)
  const line = {
    scale,
    start: anchor.quantity.value,
    end: goal.end,
    startYear: anchor.year,
    endYear: targetYear,
    origin: baselineYear,
    // From the baseline the plan's own values of years between are the way; from anywhere else it leads to the end.
    ...(anchor.year === baselineYear && plan?.through !== undefined ? { through: plan.through } : {}),
  }
  return years.map((year) => {
    const value = expected(line, year)
    const before = expected(line, year - 1)
    const increment = value === null || before === null ? null : finite(exactly(value, before))
    return { year, kind: 'due', value, increment, rate: perYear }
  })
}

/**
 * An even share of what is left of a total for every year. Shares are rounded to twelve digits and the last one takes
 * the remainder, so that added up as decimals they give the total exactly.
 */
function evenFlows(anchor: Anchor, total: Quantity, years: readonly number[]): readonly Milestone[] {
  const { decimals } = total
  const whole = minus(total, anchor.quantity)
  const grid = 10 ** decimals
  const share = { value: Math.round((whole.value / years.length) * grid) / grid, decimals }
  let sum = plus(anchor.quantity, { value: 0, decimals })
  return years.map((year, index) => {
    const own = index === years.length - 1 ? minus(total, sum) : share
    sum = plus(sum, own)
    return { year, kind: 'due', value: sum.value, increment: own.value, rate: own.value }
  })
}
