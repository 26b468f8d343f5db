import { type Finding, raise } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import { formulaNotCalculated } from '../text/rules.ts'
import type { PlaceAt } from './table.ts'

const none: readonly Finding[] = []

/** What is to be said of the formulas in a row whose results the workbook does not hold, in the columns that matter. */
export function uncalculatedIn(
  row: Row,
  placeAt: PlaceAt,
  matters: (index: number) => boolean = () => true,
): readonly Finding[] {
  if (row.uncalculated === undefined) return none
  return [...row.uncalculated].flatMap(([index, formula]) => {
    if (!matters(index)) return []
    const facts = { cell: cellName(index + 1, row.row), formula }
    return [raise(formulaNotCalculated, placeAt(row.line, row.row, index + 1), facts)]
  })
}
