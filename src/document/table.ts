import type { Tone } from './tone.ts'

/** A column for people, on a terminal or a page. */
export interface ShownColumn {
  readonly title: string
  readonly align: 'left' | 'right'
  /** What a row says here; null is a gap. */
  readonly show: (row: number) => string | null
  readonly tone: (row: number) => Tone
  /** The number beneath what is shown, where a workbook can hold it, and how a spreadsheet shows it. */
  readonly number: ((row: number) => { readonly value: number; readonly format: string } | null) | null
  /** Where room is short, what is said in its place: fewer words, or nothing where another column takes it over. */
  readonly brief: ((row: number) => string | null) | 'left-out' | null
  /** Its text may go on in a second line. Numbers are never broken and never cut. */
  readonly wraps: boolean
  /** Which columns are left out first where room is still short: the highest; null is never left out. */
  readonly leaves: number | null
  /** How to read it, where that has to be said: small print under a table that shows it. */
  readonly note: string | null
  /** Only where there is room without end, in a workbook. */
  readonly detail: boolean
}

/** Rows that stand together: those of a region, those of a verdict. */
export interface RowGroup {
  /** Begins a table of its own under this heading, in the columns of all; null: goes on in the table before it. */
  readonly heading: string | null
  /** A line above its rows. */
  readonly title: { readonly text: string; readonly tone: Tone } | null
  /** Its rows: from this one, up to but without that. */
  readonly from: number
  readonly to: number
  /** What is said of it below its rows. */
  readonly after: readonly Line[]
}

/** A line of text. */
export interface Line {
  readonly text: string
  readonly tone: Tone
}

/** A table for people. Rows are told by their place, counted from 0; columns read them when a renderer asks. */
export interface Table {
  /** What it shows, in a word or two: the name of its sheet in a workbook. */
  readonly title: string
  readonly columns: readonly ShownColumn[]
  readonly rows: number
  readonly groups: readonly RowGroup[]
}

/** The columns that a page or a terminal shows. */
export function pageColumns({ columns }: Pick<Table, 'columns'>): readonly ShownColumn[] {
  return columns.filter(({ detail }) => !detail)
}

/** The columns of a page in which any row says something. */
export function sayingColumns(table: Pick<Table, 'columns' | 'rows'>): readonly ShownColumn[] {
  const says = ({ show }: ShownColumn) => {
    for (let row = 0; row < table.rows; row += 1) if ((show(row) ?? '') !== '') return true
    return false
  }
  return pageColumns(table).filter(says)
}

/** How to read columns, where that has to be said. */
export function notesOf(columns: readonly ShownColumn[]): readonly string[] {
  return columns.flatMap(({ note }) => (note === null ? [] : [note]))
}

/** How a column of one kind of row is stated. */
export interface ShownColumnOf<Row> {
  readonly title: string
  readonly show: (row: Row) => string | null
  readonly align?: 'left' | 'right'
  readonly tone?: (row: Row) => Tone
  readonly number?: (row: Row) => { readonly value: number; readonly format: string } | null
  readonly brief?: ((row: Row) => string | null) | 'left-out'
  readonly wraps?: boolean
  readonly leaves?: number
  readonly note?: string
  readonly detail?: boolean
}

export interface GroupOf<Row> {
  readonly rows: readonly Row[]
  readonly heading?: string | null
  readonly title?: RowGroup['title']
  readonly after?: readonly Line[]
}

/**
 * Make a table from its stated columns and groups of rows. Nothing is worked out before a renderer asks for it.
 *
 * @example tableOf('Values', [{ title: 'No', show: ({ no }) => no }], [{ rows }])
 */
export function tableOf<Row>(
  title: string,
  columns: readonly ShownColumnOf<Row>[],
  groups: readonly GroupOf<Row>[],
): Table {
  const rows = groups.flatMap((group) => group.rows)
  const at =
    <T>(read: (row: Row) => T, none: T) =>
    (index: number): T => {
      const row = rows[index]
      return row === undefined ? none : read(row)
    }
  let from = 0
  return {
    title,
    columns: columns.map((column) => ({
      title: column.title,
      align: column.align ?? 'left',
      show: at<string | null>(column.show, null),
      tone: column.tone === undefined ? () => 'plain' : at<Tone>(column.tone, 'plain'),
      number: column.number === undefined ? null : at(column.number, null),
      brief: typeof column.brief === 'function' ? at(column.brief, null) : (column.brief ?? null),
      wraps: column.wraps === true,
      leaves: column.leaves ?? null,
      note: column.note ?? null,
      detail: column.detail === true,
    })),
    rows: rows.length,
    groups: groups.map(({ rows: own, heading = null, title: line = null, after = [] }): RowGroup => {
      const start = from
      from += own.length
      return { heading, title: line, from: start, to: from, after }
    }),
  }
}
