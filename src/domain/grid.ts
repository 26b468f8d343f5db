/** One record of a table: where it stands and the text of its cells. */
export interface Row {
  /** Line on which the record starts, as an editor counts (1-based). In a workbook, the sheet row. */
  readonly line: number
  /** Where the row stands for several blank ones that follow one another: the line of the last. */
  readonly lastLine?: number
  /** Row as a spreadsheet counts it (1-based): a quoted cell over several lines is one row. */
  readonly row: number
  readonly cells: readonly string[]
  /** Hidden in the workbook: read all the same, and noted. */
  readonly hidden?: boolean
  /** Formulas whose result the workbook does not hold, by position: neither blank nor 0. */
  readonly uncalculated?: ReadonlyMap<number, string>
  /** Cells that are part of a merged cell from a row above, by position, with what it says. */
  readonly merged?: ReadonlyMap<number, string>
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Excel's name of a cell: column 3, row 7 is `C7`. Both are 1-based. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`
}

/** Excel's name of a column: 27 is `AA`. */
export function columnLetters(column: number): string {
  if (column >= 1 && column <= 26) return alphabet.charAt(column - 1)
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}
