import type { Quantity } from '../domain/quantity.ts'
import { parseUnit } from '../domain/unit.ts'
import type { Cell } from './table.ts'

/** Sizes asked for before: the units of a plan are few. */
const sizes = new Map<string, number | null>()

/** How many base units (元, 人, 1) one of `unit` is; null where the unit is not known. */
export function sizeOf(unit: string): number | null {
  const known = sizes.get(unit)
  if (known !== undefined) return known
  const parsed = parseUnit(unit)
  const size = parsed === null ? null : (parsed.times / parsed.by) * Number(`1e${parsed.power}`)
  sizes.set(unit, size)
  return size
}

/** The value of a cell in base units, so that indicators in 亿元 and 万元 can be set against each other. */
export function inBase({ indicator: { unit }, quantity }: Cell): number | null {
  const size = sizeOf(unit)
  return size === null ? null : quantity.value * size
}

/** By what share a written number may be off because it was rounded: half a step of its last digit. */
export function roundingOf({ value, decimals }: Quantity): number {
  return value === 0 ? 0 : 10 ** -decimals / 2 / Math.abs(value)
}
