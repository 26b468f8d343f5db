import type { Row } from '../domain/grid.ts'
import { foldName } from '../text/fold.ts'
import type { Column } from './column.ts'

/** A table that stands beside others under one header, as yearbooks print them: its columns, and where it begins and ends. */
export interface TableBlock {
  /** As many as the header has; those of other blocks hold nothing. */
  readonly columns: readonly Column[]
  readonly from: number
  readonly to: number
}

/** More tables than anybody prints side by side. */
const most = 100
const nothing: Column = { kind: 'other', header: '' }

/**
 * The tables under one header: one, or several where a column that names the indicator comes again after a column
 * of values (`指标,2023年,指标,2023年`).
 */
export function blocksOf(columns: readonly Column[]): readonly TableBlock[] {
  const isValue = ({ kind }: Column) => kind === 'value'
  const lastValue = columns.findLastIndex(isValue)
  const starts = [0]
  /** What names the indicator in the block so far, and whether it has values. */
  let named = new Set<string>()
  let values = false
  for (const [index, column] of columns.entries()) {
    const header = foldName(column.header)
    if (values && named.has(header) && lastValue >= index) {
      starts.push(index)
      named = new Set()
      values = false
    }
    if (isNaming(column)) named.add(header)
    values ||= isValue(column)
  }
  if (starts.length === 1 || starts.length > most) return [{ columns, from: 0, to: Number.MAX_SAFE_INTEGER }]
  return starts.map((from, order): TableBlock => {
    const to = starts[order + 1] ?? Number.MAX_SAFE_INTEGER
    const own = columns.map((column, index) => (index >= from && index < to ? column : nothing))
    return { columns: own, from, to }
  })
}

function isNaming({ kind }: Column): boolean {
  return kind === 'no' || kind === 'code' || kind === 'name'
}

/** The row with the cells of one block only. */
export function rowIn(row: Row, { from, to }: TableBlock): Row {
  if (from === 0 && to === Number.MAX_SAFE_INTEGER) return row
  return { ...row, cells: row.cells.map((cell, index) => (index >= from && index < to ? cell : '')) }
}
