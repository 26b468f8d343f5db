import type { Place } from './finding.ts'
import type { Row } from './grid.ts'

/** A row of a small table beside the data, whose cells are found by their column. A column the header lacks reads as empty. */
export interface SideRow<C extends string> {
  readonly line: number
  /** Number of the row in the table. */
  readonly row: number
  /** Trimmed. */
  readonly cell: (column: C) => string
  /** Where the cell of a column stands; the row alone where the header lacks the column. */
  readonly placeOf: (column: C) => Place
}

/** A column found again, and where. */
export interface Repeated<C extends string> {
  readonly column: C
  readonly place: Place
}

/** A small table beside the data (assigned targets, explanations) as read by the names of its columns. */
export interface SideTable<C extends string> {
  readonly file: string
  /** The header; null where the file holds nothing. */
  readonly head: SideRow<C> | null
  readonly has: (column: C) => boolean
  readonly repeated: readonly Repeated<C>[]
  /** The rows below the header that are neither blank nor begun with #. */
  readonly rows: readonly SideRow<C>[]
  /** Where quotes are left open. */
  readonly unclosed: readonly Place[]
  /** The file as it stands. */
  readonly all: readonly Row[]
}
