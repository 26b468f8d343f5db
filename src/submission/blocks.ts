import type { Row } from '../domain/grid.ts'
import { foldName } from '../text/fold.ts'
import type { Column } from './column.ts'

/** A table that stands beside others under one header, as yearbooks print them: its columns, and where it begins and ends. */
export interface Block {
  /** As many as the header has; those of other blocks hold nothing. */
  readonly columns: readonly Column[]
  readonly from: number
  readonly to: number
}

const nothing: Column = { kind: 'other', header: '' }

/**
 * The tables under one header: one, or several where a column that names the indicator comes again after a column
 * of values (`指标,2023年,指标,2023年`).
 */
export function blocksOf(columns: readonly Column[]): readonly Block[] {
  const starts = [0]
  for (const [index, column] of columns.entries()) {
    const before = columns.slice(starts.at(-1), index)
    const again = before.some((other) => isNaming(other) && sameHeader(other, column))
    const values = (some: readonly Column[]) => some.some(({ kind }) => kind === 'value')
    if (again && values(before) && values(columns.slice(index))) starts.push(index)
  }
  return starts.map((from, order): Block => {
    const to = starts[order + 1] ?? Number.MAX_SAFE_INTEGER
    const own = columns.map((column, index) => (index >= from && index < to ? column : nothing))
    return { columns: starts.length === 1 ? columns : own, from, to }
  })
}

function isNaming({ kind }: Column): boolean {
  return kind === 'no' || kind === 'code' || kind === 'name'
}

function sameHeader(a: Column, b: Column): boolean {
  return foldName(a.header) === foldName(b.header)
}

/** The row with the cells of one block only. */
export function rowIn(row: Row, { from, to }: Block): Row {
  if (from === 0 && to === Number.MAX_SAFE_INTEGER) return row
  return { ...row, cells: row.cells.map((cell, index) => (index >= from && index < to ? cell : '')) }
}
