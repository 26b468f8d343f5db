import type { AreaRef, CellFormula, CellOperator, CellRef } from '../../document/cell-formula.ts'

/**
 * A formula as spreadsheets read it, without its equals sign. Every sheet is named in quotes and every text in its own, so
 * that no name can end where it should not.
 *
 * @example formulaText(operation('/', cellAt(0, 0), constant(5))) // 'A1/5'
 */
export function formulaText(formula: CellFormula): string {
  switch (formula.kind) {
    case 'constant':
      return typeof formula.value === 'number' ? String(formula.value) : quoted(formula.value)
    case 'cell':
      return cellText(formula)
    case 'area':
      return areaText(formula)
    case 'call':
      return `${formula.name}(${formula.args.map(formulaText).join(',')})`
    case 'operation': {
      const { operator, left, right } = formula
      const rank = ranks[operator]
      return `${within(left, rank)}${operator}${within(right, rank + 1)}`
    }
  }
}

const ranks: Readonly<Record<CellOperator, number>> = {
  '=': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
}
const atomic = 6

/** A part of a formula, in brackets where it binds less than it has to. A minus sign binds more than a power in spreadsheets. */
function within(formula: CellFormula, least: number): string {
  const negative = formula.kind === 'constant' && typeof formula.value === 'number' && formula.value < 0
  const rank = negative ? 1 : formula.kind === 'operation' ? ranks[formula.operator] : atomic
  const text = formulaText(formula)
  return rank < least ? `(${text})` : text
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function sheetText(sheet: string | null): string {
  return sheet === null ? '' : `'${sheet.replaceAll("'", "''")}'!`
}

/** A single cell moves with the row it stands in; one of another sheet stays where it is. */
function cellText({ sheet, row, column }: CellRef): string {
  return sheet === null
    ? `${columnLetters(column)}${row + 1}`
    : `${sheetText(sheet)}$${columnLetters(column)}$${row + 1}`
}

/**
 * An area with fixed corners, as formulas, charts and names have it.
 *
 * @example areaText(columnArea(0, 1, 3, '路径')) // "'路径'!$A$2:$A$4"
 */
export function areaText({ sheet, from, to }: AreaRef): string {
  const corner = ({ row, column }: AreaRef['from']) => `$${columnLetters(column)}$${row + 1}`
  return `${sheetText(sheet)}${corner(from)}:${corner(to)}`
}

/** The same without its sheet and signs: what filters and rules are of. */
export function plainArea({ from, to }: AreaRef): string {
  const corner = ({ row, column }: AreaRef['from']) => `${columnLetters(column)}${row + 1}`
  return `${corner(from)}:${corner(to)}`
}

/**
 * The letters of a column counted from 0.
 *
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`
}
