import type { Quantity } from '../domain/quantity.ts'
import { parseUnit } from '../domain/unit.ts'
import type { Cell } from './table.ts'

/** How many base units (元, 人, 1) one of `unit` is; null where the unit is not known. */
export function sizeOf(unit: string): number | null {
  const parsed = parseUnit(unit)
  return parsed === null ? null : (parsed.times / parsed.by) * Number(`1e${parsed.power}`)
}

/** A value of an indicator in base units, so that those in 亿元 and in 万元 can be set against each other. */
export function inBase({ indicator }: Cell, { value }: Quantity): number | null {
  const size = sizeOf(indicator.unit)
  return size === null ? null : value * size
}

/** By what share a written number may be off because it was rounded: half a step of its last digit. */
export function roundingOf({ value, decimals }: Quantity): number {
  return value === 0 ? 0 : 10 ** -decimals / 2 / Math.abs(value)
}
