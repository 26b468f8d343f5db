import type { Row } from '../domain/grid.ts'
import { blocksOf } from './blocks.ts'
import type { Layout } from './layout.ts'
import { countsRows } from './numbering.ts'
import { reviewColumns } from './review-columns.ts'
import { type RowReader, rowReader } from './rows.ts'
import type { Sink, TableContext } from './table.ts'
import { uncalculatedIn } from './uncalculated.ts'

/**
 * Make a reader of the rows of the table that `layout` heads; where tables stand side by side under one header, a row
 * is read for each of them. What is to be said of the header is said at once. `body` are the first rows, for telling
 * numbers that count rows from the plan's.
 */
export function tableReader(
  layout: Layout,
  body: readonly Row[],
  context: Omit<TableContext, 'ignoreNumbers'>,
  sink: Sink,
): RowReader {
  const { columns, usable, findings } = reviewColumns(layout, context.placeAt)
  for (const finding of [...uncalculatedIn(layout.row, context.placeAt), ...findings]) sink.finding(finding)
  if (!usable) return () => null
  const readers = blocksOf(columns).map((block) => {
    const ignoreNumbers = countsRows(block.columns, body, context.matcher, context.plan)
    return rowReader({ ...context, ignoreNumbers }, block, sink)
  })
  const [only, ...others] = readers
  if (only !== undefined && others.length === 0) return only
  return (row) => {
    const reasons = readers.map((read) => read(row))
    return reasons.includes(null) ? null : (reasons.find((reason) => reason !== 'blank') ?? 'blank')
  }
}
