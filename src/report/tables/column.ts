import type { RectangleValue } from '../../document/rectangle.ts'
import type { Text } from '../../domain/wording.ts'
import type { TableName } from './names.ts'

/** The types of a column, as data packages name them. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'year'

/** A column of a table for analysts: what it holds, in which type and unit, and how it is read off a row. */
export interface TidyColumn<Row> {
  readonly id: string
  readonly type: ColumnType
  readonly about: Text
  readonly value: (row: Row) => RectangleValue
}

/** Make the columns of one table. */
export function column<Row>(
  id: string,
  type: ColumnType,
  about: readonly [zh: string, en: string],
  value: (row: Row) => RectangleValue,
): TidyColumn<Row> {
  const [zh, en] = about
  return { id, type, about: { zh, en }, value }
}

/** A table for analysts: a row for each of what its key names, one unit a column or a unit column beside it. */
export interface TidyTable {
  readonly name: TableName
  readonly about: Text
  /** The columns by which its rows are told apart. */
  readonly key: readonly string[]
  readonly columns: readonly Omit<TidyColumn<never>, 'value'>[]
  readonly rows: () => Iterable<readonly RectangleValue[]>
}

/** Put together a table of rows. */
export function tidyTable<Row>(
  of: Pick<TidyTable, 'name' | 'about' | 'key'>,
  columns: readonly TidyColumn<Row>[],
  rows: readonly Row[],
): TidyTable {
  return {
    ...of,
    columns: columns.map(({ id, type, about }) => ({ id, type, about })),
    rows: function* all() {
      for (const row of rows) yield columns.map(({ value }) => value(row))
    },
  }
}
