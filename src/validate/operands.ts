import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { ComparedRelation, ValueRelation } from './relations.ts'
import type { Cell } from './table.ts'
import { type WorkedOut, workOut } from './work-out.ts'

/** The cells that go into a relation, by the codes it names them with; a target stated once more has the values of the first. Null where one is missing. */
export function operandsOf(
  { indicators }: ValueRelation,
  cells: ReadonlyMap<string, Cell>,
): ReadonlyMap<string, Cell> | null {
  const cellOf = ({ code, repeats }: Indicator) =>
    cells.get(code) ?? (repeats === null ? undefined : cells.get(repeats))
  // Most submissions lack what many relations are about.
  if (indicators.length === 0 || indicators.some((indicator) => cellOf(indicator) === undefined)) return null
  const operands = new Map<string, Cell>()
  for (const indicator of indicators) {
    const cell = cellOf(indicator)
    if (cell !== undefined) operands.set(indicator.code, cell)
  }
  return operands
}

/** The number of each cell, for `workOut`. */
export function figuresOf(operands: ReadonlyMap<string, Cell>): (code: string) => Quantity | undefined {
  return (code) => operands.get(code)?.quantity
}

export type Sides = readonly [left: WorkedOut, right: WorkedOut]

/** Both sides of a relation as numbers; null where the values give none. */
export function sidesOf(
  { relation, asked }: ComparedRelation,
  operands: ReadonlyMap<string, Cell>,
): Sides | null {
  const figures = figuresOf(operands)
  const left = workOut(relation.left, figures)
  const right = left === null ? null : workOut(asked.right, figures)
  return left === null || right === null ? null : [left, right]
}
