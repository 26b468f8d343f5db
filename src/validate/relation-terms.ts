import type { Quantity } from '../domain/quantity.ts'
import type { Cell } from './table.ts'

/** The value of a cell in base units, so that indicators in 亿元 and 万元 can be set against each other. */
export function inBase({ facts: { size }, quantity }: Cell): number | null {
  return size === null ? null : quantity.value * size
}

/** By what share a written number may be off because it was rounded: half a step of its last digit. */
export function roundingOf({ value, decimals }: Quantity): number {
  return value === 0 ? 0 : 10 ** -decimals / 2 / Math.abs(value)
}
