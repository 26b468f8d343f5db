import type { TargetKind } from './target.ts'

/** The scales, as plans name them. */
export const scaleNames = ['growth', 'change', 'sum', 'cut', 'mean-growth'] as const
/** The scale on which the required path is a straight line. */
export type ScaleName = (typeof scaleNames)[number]

/**
 * The scale on which a required path is a straight line, and everything that is true of one scale and not of another:
 * whoever must tell scales apart asks for a property, never for a name. `run` counts years since the baseline; only a
 * mean needs it.
 */
export interface Scale {
  readonly name: ScaleName
  /** f(x) of the value after so many years; null where the scale is undefined at x. */
  readonly to: (value: number, run: number) => number | null
  /** f⁻¹(y). */
  readonly from: (position: number, run: number) => number
  /** What a yearly step of this size on the scale is called as a rate: a fraction where it compounds, else in the unit. */
  readonly rate: (step: number) => number
  /**
   * What stands on the path is made of every year since the baseline: their total, or their mean. It starts at 0
   * whatever the baseline was, and is unknown where a year is missing. Null: the value of the year itself.
   */
  readonly running: 'total' | 'mean' | null
  /** Equal steps are equal percentages: f is a logarithm, and rates are fractions. */
  readonly compounds: boolean
  /** A rate is by how much the value is reduced a year: a position falls as the reduction grows. */
  readonly reduces: boolean
  /** What a year brings is an amount, which is never negative and changes by percentages, not a share or a rate. */
  readonly amounts: boolean
  /** Values are in %, whatever the unit of what they are about. */
  readonly percent: boolean
  /** What a target may be. */
  readonly targets: readonly TargetKind[]
  /** The other scale that could make sense of the same numbers. */
  readonly rival: ScaleName | null
  /** Values that are possible; null where unit and name decide. */
  readonly possible: { readonly low: number | null; readonly high: number | null } | null
  /** How far a year's change usually lies from the typical one: of amounts as a share, of rates in points; null where the unit decides. */
  readonly usualSpread: number | null
}

const identity = (x: number) => x
const figures = ['level', 'about', 'upper-bound', 'lower-bound', 'interval'] as const
const fromBaseline = ['multiple', 'change', 'growth-rate'] as const

/** Amounts: f = ln x, a rate is compound growth. Undefined for x ≤ 0. */
const growth: Scale = {
  name: 'growth',
  to: (value) => (value > 0 ? Math.log(value) : null),
  from: Math.exp,
  rate: Math.expm1,
  running: null,
  compounds: true,
  reduces: false,
  amounts: true,
  percent: false,
  targets: [...figures, ...fromBaseline, 'relative', 'direction'],
  rival: 'change',
  possible: null,
  usualSpread: 0.15,
}

/** Shares, rates, ages: f = x, a rate is points or units a year. */
const change: Scale = {
  name: 'change',
  to: identity,
  from: identity,
  rate: identity,
  running: null,
  compounds: false,
  reduces: false,
  amounts: false,
  percent: false,
  targets: [...figures, ...fromBaseline, 'relative', 'direction', 'rank'],
  rival: 'growth',
  possible: null,
  usualSpread: null,
}

/** Five-year totals of flows: f = running total, a rate is the amount a year. Flows vary from year to year. */
const sum: Scale = {
  name: 'sum',
  to: identity,
  from: identity,
  rate: identity,
  running: 'total',
  compounds: false,
  reduces: false,
  amounts: true,
  percent: false,
  targets: ['total'],
  rival: null,
  possible: null,
  usualSpread: 0.3,
}

/**
 * Reductions in % that compound: f = ln(1 − R/100) of the running reduction R, a rate is the reduction a
 * year as a fraction. Undefined for R ≥ 100.
 */
const cut: Scale = {
  name: 'cut',
  to: (reduction) => (reduction < 100 ? Math.log1p(-reduction / 100) : null),
  from: (position) => -100 * Math.expm1(position),
  rate: (step) => -Math.expm1(step),
  running: 'total',
  compounds: true,
  reduces: true,
  amounts: false,
  percent: true,
  targets: ['total'],
  rival: null,
  possible: { low: null, high: 100 },
  usualSpread: 2,
}

/**
 * Yearly growth rates in % of which the mean is asked: f = n·ln(1 + g/100) of the mean g over n years, that is Σ ln(1 + g/100)
 * of the years themselves. A rate is that growth as a fraction. Undefined for g ≤ −100.
 */
const meanGrowth: Scale = {
  name: 'mean-growth',
  to: (mean, run) => (mean > -100 ? run * Math.log1p(mean / 100) : null),
  from: (position, run) => (run === 0 ? 0 : 100 * Math.expm1(position / run)),
  rate: Math.expm1,
  running: 'mean',
  compounds: true,
  reduces: false,
  amounts: false,
  percent: true,
  targets: [...figures, 'growth-rate'],
  rival: null,
  possible: { low: null, high: null },
  usualSpread: null,
}

export const scales: Readonly<Record<ScaleName, Scale>> = {
  growth,
  change,
  sum,
  cut,
  'mean-growth': meanGrowth,
}

/** The scale of what is measured on one. */
export function scaleOf({ scale }: { readonly scale: ScaleName }): Scale {
  return scales[scale]
}

/** Whether values are amounts of their own year, so that a rate is their growth and each must be above zero. */
export function grows({ running, compounds }: Scale): boolean {
  return running === null && compounds
}

/** Whether values are totals of yearly amounts that simply add up. */
export function addsUp({ running, compounds }: Scale): boolean {
  return running === 'total' && !compounds
}
