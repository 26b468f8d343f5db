import type { Finding } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Matcher } from '../text/names/matcher.ts'
import { blocksOf, type TableBlock } from './blocks.ts'
import { breakdownOf } from './breakdown.ts'
import type { Column } from './column.ts'
import { type FitRow, fitOf } from './fit.ts'
import { type Layout, withUnitsBelow } from './layout.ts'
import { nameFinder } from './mention.ts'
import { countsRows } from './numbering.ts'
import { resplitter } from './resplit.ts'
import { reviewColumns } from './review-columns.ts'
import { type StrayWatch, strayWatch } from './stray.ts'
import type { PlaceAt } from './table.ts'
import { uncalculatedIn } from './uncalculated.ts'
import { ungluer } from './unglue.ts'

/** What a header makes of the rows of its table. */
export interface TableShape {
  readonly columns: readonly Column[]
  /** The columns by which the values of one indicator are broken down. */
  readonly breakdown: ReadonlySet<number>
  /** The tables side by side under the header, and whether the numbers in each only count its rows. */
  readonly blocks: readonly { readonly block: TableBlock; readonly ignoreNumbers: boolean }[]
  /** Whether there is anything to read. */
  readonly usable: boolean
  /** What is to be said of the header. */
  readonly findings: readonly Finding[]
  readonly fitRow: FitRow
  readonly resplit: ReturnType<typeof resplitter>
  readonly stray: StrayWatch
}

/** What a table is read against. */
export interface ReadAgainst {
  readonly plan: Plan
  readonly matcher: Matcher
  readonly placeAt: PlaceAt
  /** The separator of the file; null in a workbook. */
  readonly delimiter: string | null
  /** What the sheet and the file are called: each may be what a table is of. */
  readonly calledBy: readonly string[]
  /** The indicator of tables that name none; null where nobody says. */
  readonly indicator: Indicator | null
}

/** The shape that `layout` gives to its table. `body` are the first rows, for telling numbers that count rows from the plan's. */
export function shapeOf(layout: Layout, body: readonly Row[], against: ReadAgainst): TableShape {
  const { plan, matcher, placeAt, delimiter } = against
  const units = withUnitsBelow(layout.columns, body)
  const breakdown = breakdownOf(units, body)
  const { columns, usable, findings } = reviewColumns(
    { row: layout.row, columns: breakdown.size === 0 ? units : withoutBreakdown(units, breakdown) },
    body,
    placeAt,
  )
  const blocks = blocksOf(columns).map((block) => ({
    block,
    ignoreNumbers: countsRows(block.columns, body, matcher, plan),
  }))
  const finder = nameFinder(plan)
  const fitRow = fitOf(columns, blocks, matcher)
  const resplit = resplitter(fitRow, ungluer(columns, finder), columns.length, delimiter)
  return {
    columns,
    breakdown,
    blocks,
    usable,
    findings: [...uncalculatedIn(layout.row, placeAt), ...findings],
    fitRow,
    resplit,
    stray: strayWatch(
      { matcher, placeAt },
      finder,
      columns,
      delimiter,
      (row) => resplit(row, { ofAnything: true, years: false }) !== null,
    ),
  }
}

/** Columns of a breakdown tell which rows are read, and hold nothing themselves. */
function withoutBreakdown(columns: readonly Column[], breakdown: ReadonlySet<number>): readonly Column[] {
  return columns.map((column, index) =>
    breakdown.has(index) ? { kind: 'remark', header: column.header } : column,
  )
}
