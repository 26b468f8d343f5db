import type { Indicator } from '../domain/plan.ts'
import { scaleOf } from '../domain/scale.ts'
import { parseUnit } from '../domain/unit.ts'

/** A scale on which the yearly changes of a kind of values compare, and how far apart they usually are. */
export interface UsualChange {
  /** To the scale; null where it is undefined. */
  readonly to: (value: number) => number | null
  readonly from: (position: number) => number
  /** The spread of a yearly change about the typical one, on the scale, after a value of this size. */
  readonly spread: (last: number) => number
  /** Values that exist at all, for words that say what is usual. */
  readonly within: { readonly low: number; readonly high: number }
}

/*
 * The spreads of the kinds are learned from the published series in `fixtures/series`: with them at most 2 of 100 true
 * values are found far from those before (`test/validate/published-series.test.ts` fits them anew on one half of the
 * series and tries them on the other).
 */
const everything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
const identity = (x: number) => x

/** Amounts change by percentages: ln x. */
export function ofAmounts(spread: number): UsualChange {
  return {
    to: (value) => (value > 0 ? Math.log(value) : null),
    from: Math.exp,
    spread: () => spread,
    within: { low: 0, high: Number.POSITIVE_INFINITY },
  }
}

/** Reductions, in points, whatever their size. */
function ofPoints(points: number): UsualChange {
  return { to: identity, from: identity, spread: () => points, within: everything }
}

/** Growth rates move by points about zero, and by ever more the larger they are: asinh, with its bend at so many points. */
export function ofGrowthRates(whole: number, least = growthSpread): UsualChange {
  return bentAt(growthBend * whole, least)
}

/** A share of `whole` moves most in the middle and least at its ends, as a proportion that is counted does: √(p(1 − p)). */
export function ofShares(whole: number, least = shareSpread): UsualChange {
  return {
    to: identity,
    from: identity,
    spread: (last) => {
      const part = Math.min(1 - nearest, Math.max(nearest, last / whole))
      return least * whole * Math.sqrt(part * (1 - part))
    },
    within: { low: 0, high: whole },
  }
}

/**
 * Other rates and ratios change by percentages as long as they are of the size the plan speaks of, and by amounts about
 * zero, where they may be negative: asinh, with its bend at a fifth of that size.
 */
export function ofRatios(size: number, least = ratioSpread): UsualChange {
  return bentAt(bendAt * size, least)
}

function bentAt(bend: number, spread: number): UsualChange {
  return {
    to: (value) => Math.asinh(value / (2 * bend)),
    from: (position) => 2 * bend * Math.sinh(position),
    spread: () => spread,
    within: everything,
  }
}

/** Nearer to its ends than this a share is taken to move as it does here. */
const nearest = 0.05
const shareSpread = 0.05
const ratioSpread = 0.35
const bendAt = 0.2
/** A growth rate in %, and the whole of its unit: 100 in %. */
const growthBend = 0.1
const growthSpread = 0.5

const growthRate = /增速|增长|增幅|升幅|growth/i

/** How values of an indicator usually change; `sizes` are what its plan speaks of: baseline and target. */
export function usualChangeOf(indicator: Indicator, sizes: readonly number[]): UsualChange {
  const { amounts, running, usualSpread } = scaleOf(indicator)
  if (running === 'mean') return ofGrowthRates(100)
  if (usualSpread !== null) return amounts ? ofAmounts(usualSpread) : ofPoints(usualSpread)
  const unit = parseUnit(indicator.unit)
  if (unit?.dimension === 'points') return ofGrowthRates(100)
  if (unit?.dimension === 'share' && unit.power < 0) {
    const whole = (unit.by / unit.times) * 10 ** -unit.power
    if (growthRate.test(`${indicator.name} ${indicator.nameEn}`)) return ofGrowthRates(whole)
    if (sizes.every((size) => size >= 0 && size <= whole)) return ofShares(whole)
  }
  const size = Math.max(0, ...sizes.map(Math.abs))
  return ofRatios(size > 0 ? size : 1)
}
