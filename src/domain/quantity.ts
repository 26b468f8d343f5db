/**
 * A number as it was written: its value and how many digits stood after the decimal point.
 * The digits decide how finely two numbers may be compared.
 */
export interface Quantity {
  readonly value: number
  readonly decimals: number
}

/** Half a step of the last digit, for as many decimals as a double has: every value of every file is compared by one. */
const halfSteps = Array.from({ length: 16 }, (_, decimals) => 10 ** -decimals / 2)

/**
 * Half a step of the last digit written: what a rounded number may be off by.
 *
 * @example halfStep(1) // 0.05
 */
export function halfStep(decimals: number): number {
  return halfSteps[decimals] ?? 10 ** -decimals / 2
}

/**
 * Compare two written numbers at the finer written precision of the two, so that binary noise never
 * decides (0.1 + 0.2 equals 0.3) and rounding never forgives a shortfall (69.6 does not reach 70).
 *
 * @returns −1, 0 or 1
 * @example compareQuantities({ value: 69.6, decimals: 1 }, { value: 70, decimals: 0 }) // -1
 */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 {
  const gap = a.value - b.value
  if (Math.abs(gap) < halfStep(Math.max(a.decimals, b.decimals))) return 0
  return gap < 0 ? -1 : 1
}

/** A computed number (a projection, an expected value) has all the digits a double can hold. */
export function computed(value: number): Quantity {
  return { value, decimals: Math.max(0, 12 - Math.ceil(Math.log10(Math.abs(value) + 1))) }
}

/**
 * The sum of two written numbers, exact on the finer of their two grids: 0.1 + 0.2 is 0.3.
 *
 * @example plus({ value: 0.1, decimals: 1 }, { value: 0.2, decimals: 1 }) // { value: 0.3, decimals: 1 }
 */
export function plus(a: Quantity, b: Quantity): Quantity {
  const decimals = Math.max(a.decimals, b.decimals)
  const grid = 10 ** decimals
  return { value: Math.round((a.value + b.value) * grid) / grid, decimals }
}

/** The difference of two written numbers, exact on the finer of their two grids. */
export function minus(a: Quantity, b: Quantity): Quantity {
  return plus(a, { value: -b.value, decimals: b.decimals })
}

/**
 * A number fit for a report: null for NaN and infinities, 0 for −0.
 *
 * @example finite(-0) // 0
 */
export function finite(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null
  return value === 0 ? 0 : value
}
