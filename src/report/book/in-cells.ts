import {
  type CellFormula,
  type CellOperator,
  call,
  constant,
  operation,
} from '../../document/cell-formula.ts'
import type { Formula, FormulaOperator } from '../../formula/formula.ts'

/** The cells that numbers of a formula stand in. */
export type CellOf = ReadonlyMap<Formula, CellFormula>

/**
 * A formula of a scale as a spreadsheet works it out: the one that is printed with the numbers put in, read from cells. A
 * value in % is a cell that counts as so many hundredths.
 *
 * @example inCells(over(target, number(5)), new Map([[target, cellAt(3, 8)]])) // I4/5
 */
export function inCells(formula: Formula, cells: CellOf): CellFormula {
  const cell = cells.get(formula)
  switch (formula.kind) {
    case 'number': {
      const value = cell ?? constant(formula.value)
      return formula.percent ? operation('/', value, constant(100)) : value
    }
    case 'named':
      return inCells(formula.of, cells)
    case 'ln':
      return call('LN', inCells(formula.of, cells))
    case 'operation':
      return operation(
        operators[formula.operator],
        inCells(formula.left, cells),
        inCells(formula.right, cells),
      )
  }
}

const operators: Readonly<Record<FormulaOperator, CellOperator>> = {
  '+': '+',
  '−': '-',
  '×': '*',
  '÷': '/',
  '^': '^',
}
