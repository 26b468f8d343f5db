import type { Row } from '../domain/grid.ts'
import { mayHoldValue } from './figures.ts'
import type { FitOptions, FitRow } from './fit.ts'
import { type Separator, separatorsIn } from './separators.ts'
import { type RowPart, severalRows } from './several-rows.ts'
import type { Pieces, Unglue } from './unglue.ts'

/** A row whose cells were told apart. */
export interface SplitRow {
  readonly row: Row
  /** For each cell, in which of the file it stands, counted from 0. */
  readonly origins: readonly number[]
}

/** Rows found in the cells of one, and how they were cut: at a separator, behind a name, or into several rows. */
export interface Resplit {
  readonly rows: readonly SplitRow[]
  readonly by: Separator | 'name' | 'rows'
}

/** A row with more in it than this is a whole table, and no row of one. */
const longestRow = 4000
const mostRows = 2000

/**
 * Make what finds the cells of a row that stand in one: separated by other signs than the file's, in quotes as a whole,
 * name and value without anything between them, or several rows in one cell. Null where no way of cutting them fits the
 * columns, or more than one does.
 *
 * @param width the columns of the table
 * @param delimiter the file's own separator; null in a workbook, where the lines of a cell are on one row
 */
export function resplitter(
  fitRow: FitRow,
  unglue: Unglue,
  width: number,
  delimiter: string | null,
): (row: Row, options?: FitOptions) => Resplit | null {
  /** The one way to cut a row that fits; `text` is its cells with the file's separator between them. */
  const cutRow = (cells: readonly string[], text: string, options: FitOptions): Pieces | null => {
    const found = new Map<string, Pieces>()
    if (text.length > longestRow) return null
    for (const pieces of [...cuts(cells, text), ...unglue(cells)]) {
      const { texts, by } = pieces
      const signed = by !== 'name' && by.kind !== 'blanks' && options.years !== false
      const fitted = fitRow(texts.map(withoutQuotes), { ...options, years: signed })
      const key = fitted?.join('\0').replace(/\0+$/, '')
      if (fitted !== null && key !== undefined && !found.has(key))
        found.set(key, { ...pieces, texts: fitted })
    }
    const [only, ...others] = found.values()
    return only === undefined || others.length > 0 ? null : only
  }

  /** The parts of a row as rows; none where one that may hold a value is no row of the table. */
  const resolved = (row: Row, parts: readonly RowPart[], options: FitOptions): readonly SplitRow[] => {
    const rows: SplitRow[] = []
    for (const { cells, whole, line, origins } of parts) {
      // A heading among the lines of a text says nothing here either.
      if (!whole && !cells.some(mayHoldValue)) continue
      const fitted = whole ? fitRow(cells, { ...options, years: options.years !== false }) : null
      const texts = whole ? fitted : (cutRow(cells, cells.join(), options)?.texts ?? null)
      if (texts === null) return []
      const at = delimiter === null ? row.line : row.line + line
      rows.push({ row: { ...row, line: at, cells: texts }, origins })
    }
    return rows
  }

  return (row, options = {}) => {
    const last = row.cells.findLastIndex((text) => text.trim() !== '')
    const first = row.cells.findIndex((text) => text.trim() !== '')
    // Empty cells behind a row in one cell are none of its own.
    const cells = first === last ? row.cells.slice(0, last + 1) : row.cells
    const text = cells.join(delimiter ?? '\t')
    const one = text.includes('\n') ? null : cutRow(cells, text, options)
    if (one !== null) {
      return { rows: [{ row: { ...row, cells: one.texts }, origins: one.origins }], by: one.by }
    }
    for (const parts of severalRows(cells, text, width)) {
      const rows = parts.length > mostRows ? [] : resolved(row, parts, options)
      if (rows.length > 0) return { rows, by: 'rows' }
    }
    return null
  }
}

/** A row cut at every separator it holds: within its cells, or across them where the file's separator parts a number. */
function cuts(cells: readonly string[], text: string): readonly Pieces[] {
  const first = cells.findIndex((cell) => cell.trim() !== '')
  return separatorsIn(text).flatMap((by): readonly Pieces[] => {
    const across = { texts: by.cut(text), origins: [first], by }
    const within = cells.map((cell) => by.cut(cell))
    const origins = within.flatMap((texts, index) => texts.map(() => index))
    // As the row stands it cannot be read, or nobody would ask.
    return [{ texts: within.flat(), origins, by }, across, ...unframed(across)].filter(
      ({ texts }) => !sameTexts(texts, cells),
    )
  })
}

/** The same without a separator before the first cell and behind the last: `| GDP | 2030.29 |`. */
function unframed(pieces: Pieces): readonly Pieces[] {
  const { texts } = pieces
  const framed = texts.length > 2 && texts[0]?.trim() === '' && texts.at(-1)?.trim() === ''
  return framed ? [{ ...pieces, texts: texts.slice(1, -1) }] : []
}

function sameTexts(texts: readonly string[], cells: readonly string[]): boolean {
  return texts.length === cells.length && texts.every((text, index) => text === cells[index])
}

/** Quotes of another kind around a whole cell: “外贸出口额”. */
function withoutQuotes(text: string): string {
  return text.trim().replace(/^["“'‘]([^"“”'‘’]*)["”'’]$/, '$1')
}
