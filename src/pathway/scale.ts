import type { ScaleName } from '../domain/plan.ts'

/**
 * The scale on which a required path is a straight line. `to` is f, `from` is f⁻¹, and a difference of one year on
 * the scale reads as a `rate`: % a year as a fraction (growth, cut), or units a year (change, sum).
 */
export interface Scale {
  readonly name: ScaleName
  /** f(x); null where the scale is undefined at x. */
  readonly to: (value: number) => number | null
  /** f⁻¹(y). */
  readonly from: (position: number) => number
  /** What a yearly step of this size on the scale is called as a rate. */
  readonly rate: (step: number) => number
  /** Values are totals that run from 0 in the baseline year, not levels. */
  readonly running: boolean
}

const identity = (x: number) => x

/** Amounts: f = ln x, a rate is compound growth. Undefined for x ≤ 0. */
const growth: Scale = {
  name: 'growth',
  to: (value) => (value > 0 ? Math.log(value) : null),
  from: Math.exp,
  rate: Math.expm1,
  running: false,
}

/** Shares, rates, ages: f = x, a rate is points or units a year. */
const change: Scale = { name: 'change', to: identity, from: identity, rate: identity, running: false }

/** Five-year totals of flows: f = running total, a rate is the amount a year. */
const sum: Scale = { name: 'sum', to: identity, from: identity, rate: identity, running: true }

/**
 * Reductions in % that compound: f = ln(1 − R/100) of the running reduction R, a rate is the reduction a
 * year as a fraction. Undefined for R ≥ 100.
 */
const cut: Scale = {
  name: 'cut',
  to: (reduction) => (reduction < 100 ? Math.log1p(-reduction / 100) : null),
  from: (position) => -100 * Math.expm1(position),
  rate: (step) => -Math.expm1(step),
  running: true,
}

export const scales: Readonly<Record<ScaleName, Scale>> = { growth, change, sum, cut }

/**
 * A number fit for a report: null for NaN and infinities, 0 for −0.
 *
 * @example clean(-0) // 0
 */
export function clean(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null
  return value === 0 ? 0 : value
}
