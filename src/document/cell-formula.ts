/** A formula in a cell of a workbook. Places are counted from 0; what a spreadsheet calls them is for whoever writes it. */
export type CellFormula =
  | { readonly kind: 'constant'; readonly value: number | string }
  | CellRef
  | AreaRef
  | {
      readonly kind: 'operation'
      readonly operator: CellOperator
      readonly left: CellFormula
      readonly right: CellFormula
    }
  | { readonly kind: 'call'; readonly name: CellFunction; readonly args: readonly CellFormula[] }

export type CellOperator = '+' | '-' | '*' | '/' | '^' | '=' | '<' | '<=' | '>' | '>='

/** The functions that formulas use: every spreadsheet has had them since 2007. */
export type CellFunction =
  | 'ABS'
  | 'AND'
  | 'COUNT'
  | 'COUNTIF'
  | 'COUNTIFS'
  | 'IF'
  | 'IFERROR'
  | 'INDEX'
  | 'ISNUMBER'
  | 'LN'
  | 'MATCH'
  | 'MAX'
  | 'MIN'
  | 'NA'
  | 'OR'
  | 'RANK'
  | 'ROUND'
  | 'SUM'
  | 'SUMPRODUCT'

/** A cell, of the sheet the formula stands on where no other is named. */
export interface CellRef {
  readonly kind: 'cell'
  readonly sheet: string | null
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, its corners included. */
export interface AreaRef {
  readonly kind: 'area'
  readonly sheet: string | null
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

export const constant = (value: number | string): CellFormula => ({ kind: 'constant', value })
export const blank = constant('')

export function cellAt(row: number, column: number, sheet: string | null = null): CellRef {
  return { kind: 'cell', sheet, row, column }
}

/** The cells of a column from one row to another. */
export function columnArea(column: number, from: number, to: number, sheet: string | null = null): AreaRef {
  return { kind: 'area', sheet, from: { row: from, column }, to: { row: to, column } }
}

/** The cells of a row from one column to another. */
export function rowArea(row: number, from: number, to: number, sheet: string | null = null): AreaRef {
  return { kind: 'area', sheet, from: { row, column: from }, to: { row, column: to } }
}

export function operation(operator: CellOperator, left: CellFormula, right: CellFormula): CellFormula {
  return { kind: 'operation', operator, left, right }
}

export function call(name: CellFunction, ...args: readonly CellFormula[]): CellFormula {
  return { kind: 'call', name, args }
}
