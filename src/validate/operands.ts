import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { ComparedRelation, ValueRelation } from './relations.ts'
import type { Cell } from './table.ts'
import { type WorkedOut, workOut } from './work-out.ts'

/** The cells that go into a relation, in the order of its indicators; a target stated once more has the values of the first. Null where one is missing. */
export function operandsOf(
  { indicators }: ValueRelation,
  cells: ReadonlyMap<string, Cell>,
): readonly Cell[] | null {
  const cellOf = ({ code, repeats }: Indicator) =>
    cells.get(code) ?? (repeats === null ? undefined : cells.get(repeats))
  // Most submissions lack what many relations are about.
  if (indicators.length === 0 || !indicators.every((indicator) => cellOf(indicator) !== undefined))
    return null
  return indicators.map((indicator) => cellOf(indicator) as Cell)
}

/** The cell of an indicator that a relation names. */
export function operandOf(
  { indicators }: ValueRelation,
  operands: readonly Cell[],
  code: string,
): Cell | undefined {
  return operands[indicators.findIndex((indicator) => indicator.code === code)]
}

/** The number of each cell, for `workOut`. */
export function figuresOf(
  relation: ValueRelation,
  operands: readonly Cell[],
): (code: string) => Quantity | undefined {
  return (code) => operandOf(relation, operands, code)?.quantity
}

export type Sides = readonly [left: WorkedOut, right: WorkedOut]

/** Both sides of a relation as numbers; null where the values give none. */
export function sidesOf(compared: ComparedRelation, operands: readonly Cell[]): Sides | null {
  const figures = figuresOf(compared, operands)
  const left = workOut(compared.relation.left, figures)
  const right = left === null ? null : workOut(compared.asked.right, figures)
  return left === null || right === null ? null : [left, right]
}
