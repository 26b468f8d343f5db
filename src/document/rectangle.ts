/** What a cell is for machines, at full precision. Null is a gap, and never a number. */
export type RectangleValue = string | number | boolean | null

/** Rows of the same columns for machines: what CSV and TSV are made of. */
export interface Rectangle {
  /** What `--report` asks for; never translated. */
  readonly name: string
  /** Headers in files: ids, never translated, but for columns that were asked for by the words of people. */
  readonly columns: readonly string[]
  /** The rows in order; can be gone through again. */
  readonly rows: () => Iterable<readonly RectangleValue[]>
}

/** How a column of one kind of row is stated. */
export interface DataColumn<Row> {
  readonly id: string
  readonly value: (row: Row) => RectangleValue
}

/**
 * Make a rectangle of rows from its stated columns. Rows are worked out as they are asked for.
 *
 * @example rectangleOf('cells', cells, [{ id: 'no', value: ({ no }) => no }])
 */
export function rectangleOf<Row>(
  name: string,
  of: readonly Row[],
  columns: readonly DataColumn<Row>[],
): Rectangle {
  return {
    name,
    columns: columns.map(({ id }) => id),
    rows: () => valuesOf(of, columns),
  }
}

/**
 * A function of its own: one made for each rectangle would have a prototype of its own, through which the engine keeps the
 * rows of thousands of rectangles until it clears up thoroughly.
 */
function* valuesOf<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
): Generator<readonly RectangleValue[]> {
  for (const row of rows) yield columns.map(({ value }) => value(row))
}
