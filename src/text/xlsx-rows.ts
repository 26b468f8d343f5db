import { cellName, type Row } from '../domain/grid.ts'
import type { Shown } from './cell-text.ts'
import { type Merge, mergedIn } from './merges.ts'
import type { SheetCell, SheetCells } from './xlsx-cells.ts'

/** A cell that is read and does not show what it holds, counted from 0. */
export interface Unseen {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly why: Shown['kind'] | 'merged'
  /** What the sheet shows there, or the area that lies over it. */
  readonly instead: string
}

/** Cells so far to the right of everything else that they are not read. */
export interface FarCells {
  readonly count: number
  readonly first: { readonly row: number; readonly column: number }
  readonly last: { readonly row: number; readonly column: number }
}

export interface SheetRows {
  readonly rows: readonly Row[]
  readonly unseen: readonly Unseen[]
  readonly far: FarCells | null
}

/** Places for cells, blank ones included, that a sheet may take: so many, or so many for each cell that holds something. */
const places = { most: 1_000_000, each: 8 } as const
/** A gap of more blank rows is one blank row: nothing depends on how many there are. */
const longestGap = 100

/**
 * The rows of a sheet down to the last with content, each as far as its last cell with content. Null where its merged
 * areas cannot be followed.
 */
export function rowsOf(sheet: SheetCells): SheetRows | null {
  const all = filledRows(sheet)
  const end = columnsRead(all)
  const far = farCells(all, end)
  const near = ({ column }: SheetCell) => column < end
  const filled = far === null ? all : all.map(({ row, cells }) => ({ row, cells: cells.filter(near) }))
  const merged = mergedIn(sheet.merges, filled)
  if (merged === null) return null
  const rows: Row[] = []
  let next = 0
  for (const { row, cells } of filled) {
    if (cells.length === 0) continue
    if (row - next > longestGap) rows.push(blank(next))
    else for (let gap = next; gap < row; gap += 1) rows.push(blank(gap))
    rows.push(rowOf(row, cells, sheet.hiddenRows.has(row), merged.spans.get(row)))
    next = row + 1
  }
  return { rows, unseen: unseenIn(filled, merged.under), far }
}

interface FilledRow {
  readonly row: number
  readonly cells: readonly SheetCell[]
}

/** Rows and cells in order; of cells that say the same place the last counts. */
function filledRows({ rows }: SheetCells): readonly FilledRow[] {
  const inOrder = [...rows].toSorted(([a], [b]) => a - b)
  return inOrder.map(([row, cells]) => ({ row, cells: isAscending(cells) ? cells : sorted(cells) }))
}

function isAscending(cells: readonly SheetCell[]): boolean {
  return cells.every(({ column }, index) => index === 0 || column > (cells[index - 1]?.column ?? column))
}

function sorted(cells: readonly SheetCell[]): readonly SheetCell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
  return [...byColumn.values()].toSorted((a, b) => a.column - b.column)
}

/** How many columns are read: all, or as many as leave room for every row. */
function columnsRead(rows: readonly FilledRow[]): number {
  const widths = rows.map(({ cells }) => (cells.at(-1)?.column ?? -1) + 1)
  const room = Math.max(places.most, places.each * rows.reduce((sum, { cells }) => sum + cells.length, 0))
  const taken = (limit: number) => widths.reduce((sum, width) => sum + Math.min(width, limit), 0)
  let [fits, tooWide] = [0, widths.reduce((most, width) => Math.max(most, width), 0) + 1]
  while (tooWide - fits > 1) {
    const middle = Math.floor((fits + tooWide) / 2)
    if (taken(middle) <= room) fits = middle
    else tooWide = middle
  }
  return fits
}

function farCells(rows: readonly FilledRow[], end: number): FarCells | null {
  let count = 0
  let first: FarCells['first'] | null = null
  let last: FarCells['last'] | null = null
  for (const { row, cells } of rows) {
    for (const { column } of cells) {
      if (column < end) continue
      count += 1
      first ??= { row, column }
      last = { row, column }
    }
  }
  return first === null || last === null ? null : { count, first, last }
}

function blank(row: number): Row {
  return { line: row + 1, row: row + 1, cells: [] }
}

function rowOf(
  row: number,
  filled: readonly SheetCell[],
  hidden: boolean,
  merged: ReadonlyMap<number, string> | undefined,
): Row {
  const holding = filled.filter(({ text }) => text !== '')
  const cells = new Array<string>((holding.at(-1)?.column ?? -1) + 1).fill('')
  for (const { column, text } of holding) cells[column] = text
  const uncalculated = new Map<number, string>()
  for (const { column, uncalculated: formula } of filled)
    if (formula !== undefined) uncalculated.set(column, formula)
  return {
    line: row + 1,
    row: row + 1,
    cells,
    ...(hidden ? { hidden } : {}),
    ...(uncalculated.size === 0 ? {} : { uncalculated }),
    ...(merged === undefined ? {} : { merged }),
  }
}

/** Cells that hold a digit, or anything under a merged area that does, and do not show it. */
function unseenIn(
  rows: readonly FilledRow[],
  under: readonly { readonly row: number; readonly column: number; readonly merge: Merge }[],
): readonly Unseen[] {
  const covered = new Map(under.map(({ row, column, merge }) => [`${row},${column}`, merge]))
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, text, shown }): Unseen[] => {
      if (!/\d/.test(text)) return []
      const merge = covered.get(`${row},${column}`)
      if (merge !== undefined) return [{ row, column, text, why: 'merged', instead: areaName(merge) }]
      return shown === undefined ? [] : [{ row, column, text, why: shown.kind, instead: shown.as }]
    }),
  )
}

function areaName({ startRow, endRow, startCol, endCol }: Merge): string {
  return `${cellName(startCol + 1, startRow + 1)}:${cellName(endCol + 1, endRow + 1)}`
}
