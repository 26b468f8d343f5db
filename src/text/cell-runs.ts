import { cellName } from '../domain/grid.ts'

/** Names listed at most: nobody reads on, and a file may have a million. */
const most = 12

/** Names of many places: the first of them, and how many there are besides. */
export interface Listed {
  readonly names: readonly string[]
  readonly more: number
}

/**
 * Cells by name, neighbours of a column drawn together. Rows and columns are counted from 0.
 *
 * @example cellRuns([{ row: 1, column: 2 }, { row: 2, column: 2 }]).names // ['C2–C3']
 */
export function cellRuns(cells: readonly { readonly row: number; readonly column: number }[]): Listed {
  const inOrder = cells.toSorted((a, b) => a.column - b.column || a.row - b.row)
  const runs: { column: number; from: number; to: number }[] = []
  for (const { row, column } of inOrder) {
    const run = runs.at(-1)
    if (run !== undefined && run.column === column && row <= run.to + 1) run.to = row
    else runs.push({ column, from: row, to: row })
  }
  return listed(runs, ({ column, from, to }) =>
    named(cellName(column + 1, from + 1), cellName(column + 1, to + 1)),
  )
}

/**
 * Numbers in order, neighbours drawn together.
 *
 * @example numberRuns([2, 3, 4, 9], String).names // ['2–4', '9']
 */
export function numberRuns(numbers: readonly number[], name: (number: number) => string): Listed {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && number === run.to + 1) run.to = number
    else runs.push({ from: number, to: number })
  }
  return listed(runs, ({ from, to }) => named(name(from), name(to)))
}

function named(from: string, to: string): string {
  return from === to ? from : `${from}–${to}`
}

function listed<T>(runs: readonly T[], name: (run: T) => string): Listed {
  return { names: runs.slice(0, most).map(name), more: Math.max(0, runs.length - most) }
}
