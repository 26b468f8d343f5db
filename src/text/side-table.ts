import type { Place } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import type { Repeated, SideRow, SideTable } from '../domain/side-table.ts'
import { csvRows } from './csv.ts'
import { foldName } from './fold.ts'

/** The headers of each column, in either language; the name of a column is one of its headers. */
export type SideTableColumns<C extends string> = Readonly<Record<C, readonly (string | RegExp)[]>>

/** Above the header there may be a title, a unit or a remark. */
const farthest = 10

/**
 * Read a small table beside the data, however a spreadsheet saved it: any delimiter, columns in any order and under any
 * of their names, rows above the header, blank rows, and rows begun with # for what is set aside. The header is the first
 * row with one of each of the `needed` columns; the first row where there is none.
 *
 * @example sideTable('a.csv', 'code;目标\ngdp;2200', { code: [], target: ['目标'] }, [['code']]).rows[0]?.cell('target') // '2200'
 */
export function sideTable<C extends string>(
  file: string,
  text: string,
  columns: SideTableColumns<C>,
  needed: readonly (readonly NoInfer<C>[])[],
): SideTable<C> {
  const columnOf = columnNamer(columns)
  const table = csvRows([text])
  const all = [...table.rows]
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && !isSetAside(cells))
  const isHeader = ({ cells }: Row) => {
    const named = new Set(cells.map(columnOf))
    return needed.every((either) => either.some((column) => named.has(column)))
  }
  const found = filled.slice(0, farthest).findIndex(isHeader)
  const start = Math.max(found, 0)
  const head = filled[start]
  const at = new Map<C, number>()
  const repeated: Repeated<C>[] = []
  for (const [index, header] of (head?.cells ?? []).entries()) {
    const column = columnOf(header)
    if (column === null || head === undefined) continue
    if (at.has(column)) repeated.push({ column, place: placeIn(file, head, index) })
    else at.set(column, index)
  }
  const rowOf = (row: Row): SideRow<C> => ({
    line: row.line,
    row: row.row,
    cell: (column) => (row.cells[at.get(column) ?? -1] ?? '').trim(),
    placeOf: (column) => placeIn(file, row, at.get(column) ?? null),
  })
  return {
    file,
    head: head === undefined ? null : rowOf(head),
    has: (column) => at.has(column),
    repeated,
    rows: filled.slice(start + 1).map(rowOf),
    unclosed: table.problems.map(({ line }) => ({ file, line, column: null, cell: null })),
    all,
  }
}

function columnNamer<C extends string>(columns: SideTableColumns<C>): (header: string) => C | null {
  const names = Object.keys(columns) as C[]
  const known = new Map<string, C>()
  for (const column of names) {
    for (const header of [column, ...columns[column]]) {
      if (typeof header === 'string') known.set(foldName(header), column)
    }
  }
  const patterns = names.flatMap((column) =>
    columns[column].flatMap((header) => (typeof header === 'string' ? [] : [{ column, header }])),
  )
  return (text) => {
    const folded = foldName(text)
    return known.get(folded) ?? patterns.find(({ header }) => header.test(folded))?.column ?? null
  }
}

/** Whether a row is set aside: it begins with #, and not as a header does (`#,名称`). */
function isSetAside(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? ''
  return /^\s*[#＃]\s*\S/.test(first)
}

function placeIn(file: string, row: Row, index: number | null): Place {
  if (index === null) return { file, line: row.line, column: null, cell: null }
  return { file, line: row.line, column: index + 1, cell: cellName(index + 1, row.row) }
}
