import type { Row } from '../domain/grid.ts'
import type { Indicator } from '../domain/plan.ts'
import { foldName } from '../text/fold.ts'
import { type Role, roleOf } from './headers.ts'
import type { Matcher } from './match.ts'
import { splitUnit } from './split-unit.ts'

/** A column of a submission: its role, or the indicator it holds where each row is a year. */
export type Column =
  | (Role & { readonly header: string })
  | {
      readonly kind: 'indicator'
      readonly indicator: Indicator
      readonly unit: string | null
      readonly header: string
    }

/** A header found: where it stands, how many rows it takes, and what its columns hold. */
export interface Layout {
  readonly row: Row
  /** Position of the header among the rows looked at. */
  readonly index: number
  /** Rows the header takes: 1, or 2 where a second row carries years or units. */
  readonly height: 1 | 2
  readonly columns: readonly Column[]
}

/**
 * Find the header among the first rows: the first row (alone, or together with the one below it) that names
 * an indicator column and a value column, or a year column and columns of indicators.
 *
 * @returns null where no row is a header
 */
export function findLayout(rows: readonly Row[], matcher: Matcher): Layout | null {
  for (const [index, row] of rows.entries()) {
    const below = rows[index + 1]
    if (below !== undefined && continuesHeader(row, below)) {
      const columns = columnsOf(joinHeaders(row.cells, below.cells), matcher)
      if (columns !== null) return { row, index, height: 2, columns }
    }
    const columns = columnsOf(row.cells, matcher)
    if (columns === null) continue
    const units = below === undefined ? null : unitRow(columns, below.cells)
    return units === null ? { row, index, height: 1, columns } : { row, index, height: 2, columns: units }
  }
  return null
}

function columnsOf(headers: readonly string[], matcher: Matcher): readonly Column[] | null {
  const columns = headers.map((header): Column => ({ ...roleOf(header), header: header.trim() }))
  const has = (kind: Column['kind']) => columns.some((column) => column.kind === kind)
  const names = has('no') || has('code') || has('name')
  if (names && has('value')) return columns
  if (has('value') || !(has('year') || has('name'))) return null

  const byYear = columns.map((column): Column => {
    if (column.kind === 'name') return { kind: 'year', header: column.header }
    const named = column.kind === 'other' ? matcher.byName(column.header) : null
    if (named === null) return column
    return { kind: 'indicator', indicator: named.indicator, unit: named.unit, header: column.header }
  })
  return byYear.some((column) => column.kind === 'indicator') ? byYear : null
}

/** Whether `below` is the lower half of a two-row header: nothing under the naming columns, only periods and value words elsewhere. */
function continuesHeader(row: Row, below: Row): boolean {
  const filled = below.cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return false
  let names = 0
  for (const [index, header] of row.cells.entries()) {
    const { kind } = roleOf(header)
    if (kind !== 'no' && kind !== 'code' && kind !== 'name') continue
    names += 1
    if ((below.cells[index] ?? '').trim() !== '') return false
  }
  return (
    names > 0 &&
    filled.every((cell) => !/^[-+]?[\d.,]+$/.test(cell.trim()) || /^(?:19|20)\d{2}$/.test(cell.trim()))
  )
}

/** Join the two rows of a header; an empty upper cell continues the merged cell to its left. */
function joinHeaders(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const width = Math.max(upper.length, lower.length)
  const joined: string[] = []
  let span = ''
  for (let index = 0; index < width; index += 1) {
    const top = (upper[index] ?? '').trim()
    const bottom = (lower[index] ?? '').trim()
    if (top !== '') span = top
    joined.push(bottom === '' ? top : `${roleOf(span).kind === 'name' ? '' : span}${bottom}`)
  }
  return joined
}

/** The units a row under a year-by-row header gives (`单位,亿元,%`), or null where it is no such row. */
function unitRow(columns: readonly Column[], cells: readonly string[]): readonly Column[] | null {
  const year = columns.findIndex((column) => column.kind === 'year')
  if (!columns.some((column) => column.kind === 'indicator')) return null
  if (!['单位', '计量单位', 'unit'].includes(foldName(cells[year] ?? ''))) return null
  return columns.map((column, index) => {
    const text = (cells[index] ?? '').trim()
    if (column.kind !== 'indicator' || text === '') return column
    return { ...column, unit: splitUnit(`(${text})`).unit ?? text }
  })
}
