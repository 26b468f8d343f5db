import type { Finding, Place } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Observation } from '../domain/observation.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Matcher } from '../text/names/matcher.ts'
import type { Period } from './year.ts'

export type PlaceAt = (line: number, row: number, column: number) => Place

/** What is known of a table before its rows are read. */
export interface TableContext {
  readonly plan: Plan
  readonly matcher: Matcher
  /** The period of values that state none of their own. */
  readonly period: Period | null
  /** That period is the year asked for: then whether the first rows state another in a column. */
  readonly asked: { readonly another: boolean } | null
  /** The region of values that state none; null where nothing says. */
  readonly region: string | null
  /** A region as it is written where regions are known, whatever its width and brackets. */
  readonly regionOf: (text: string) => string
  /** The unit above the table, or those a region is known to report in: each of the indicators it can speak of. */
  readonly unitsOf: (region: string | null) => readonly string[]
  /** The numbers in the file count its rows and are not the plan's. */
  readonly ignoreNumbers: boolean
  /** The columns by which the values of one indicator are broken down: a row with something in them is a part. */
  readonly breakdown: ReadonlySet<number>
  readonly placeAt: PlaceAt
}

/** Where the rows of a table put what they hold. */
export interface Sink {
  readonly observation: (observation: Observation) => void
  readonly finding: (finding: Finding) => void
  /** A value whose year nothing states. */
  readonly undated: () => void
  /** A value of a year that is none of the plan's. */
  readonly outside: (year: number, place: Place) => void
  /** A row that names an indicator of the plan, of a region where it states one. */
  readonly named: (indicator: Indicator, region: string | null) => void
  /** A row that names none. */
  readonly unmatched: (row: UnmatchedRow) => void
}

/** A row whose name or code is none of the plan's. */
export interface UnmatchedRow {
  readonly name: string
  readonly place: Place
  readonly region: string | null
  /** The indicator whose number stands beside it. */
  readonly numbered: Indicator | null
}

/** The text of a cell; empty where the row or the table has none there. */
export function cellAt(row: Row, index: number): string {
  return index < 0 ? '' : (row.cells[index] ?? '')
}

/** The same for a cell that says what a row is about: one merged from a row above speaks for this row too. */
export function spannedCellAt(row: Row, index: number): string {
  const text = cellAt(row, index)
  return row.merged === undefined || text.trim() !== '' ? text : (row.merged.get(index) ?? text)
}
