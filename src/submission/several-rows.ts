/** A row among several that stand in one: its text, or its cells where they are told apart already. */
export interface RowPart {
  readonly cells: readonly string[]
  readonly whole: boolean
  /** Lines of the file below the first. */
  readonly line: number
  /** For each cell, in which of the file it stands. */
  readonly origins: readonly number[]
}

/** Signs that part rows, where others part cells. */
const betweenRows = [';', '；', '|', '｜']

/**
 * The ways to see several rows in the cells of one: the lines of a text, the lines of each cell, rows behind a sign, and
 * rows of `width` cells one behind the other. `text` is the cells with the file's separator between them.
 */
export function severalRows(
  cells: readonly string[],
  text: string,
  width: number,
): readonly (readonly RowPart[])[] {
  const first = cells.findIndex((cell) => cell.trim() !== '')
  const textual = (parts: readonly string[], sameLine: boolean) =>
    parts.map((part, index) => ({
      cells: [part],
      whole: false,
      line: sameLine ? 0 : index,
      origins: [first],
    }))
  if (text.includes('\n')) return [textual(text.split('\n'), false), linesOf(cells)]
  const behindSigns = betweenRows
    .filter((sign) => text.includes(sign))
    .map((sign) => textual(text.split(sign), true))
  return [...behindSigns, inTurn(cells, width)]
}

/** Cells of as many lines each, as a row of cells a line; none where their numbers differ. */
function linesOf(cells: readonly string[]): readonly RowPart[] {
  const lines = cells.map((cell) => cell.trim().split('\n'))
  const counts = new Set(
    lines.filter(([only = '', ...more]) => only !== '' || more.length > 0).map(({ length }) => length),
  )
  const [count = 0] = counts
  if (counts.size !== 1 || count < 2) return []
  return Array.from({ length: count }, (_, line) => ({
    cells: lines.map((texts) => texts[line] ?? ''),
    whole: true,
    line: 0,
    origins: [...cells.keys()],
  }))
}

/** Cells of rows that follow one another on a line, none between; none where their number is not a multiple of the columns. */
function inTurn(cells: readonly string[], width: number): readonly RowPart[] {
  const count = cells.length / width
  if (count < 2 || !Number.isInteger(count)) return []
  return Array.from({ length: count }, (_, row) => ({
    cells: cells.slice(row * width, (row + 1) * width),
    whole: true,
    line: 0,
    origins: Array.from({ length: width }, (_, index) => row * width + index),
  }))
}
