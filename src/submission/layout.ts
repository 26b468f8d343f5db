import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import { parseUnit } from '../domain/unit.ts'
import { foldName } from '../text/fold.ts'
import type { Column } from './column.ts'
import { roleOf } from './headers.ts'
import { type Matcher, matcherOf } from './match.ts'
import { perPlan } from './per-plan.ts'
import { regionColumns } from './region-columns.ts'
import { rememberingBy } from './remembering.ts'
import { splitUnit } from './split-unit.ts'
import { mentionedPeriod } from './year.ts'

/** A header found: where it stands, how many rows it takes, and what its columns hold. */
export interface Layout {
  readonly row: Row
  /** Rows the header takes: 1, or 2 where a second row carries years or units. */
  readonly height: 1 | 2
  readonly columns: readonly Column[]
}

/** The layout that `row` heads, with the row below it where that belongs to the header; null where it heads none. */
export function layoutOf(row: Row, below: Row | undefined, plan: Plan): Layout | null {
  const columnsOf = headerReader(plan)
  // A row of one cell is a title.
  if (row.cells.filter((cell) => cell.trim() !== '').length < 2) return null
  if (below !== undefined && continuesHeader(row, below)) {
    const columns = columnsOf(joinHeaders(row.cells, below.cells))
    const headed = columns?.some(
      ({ kind }, index) =>
        (kind === 'value' || kind === 'real-growth') && (below.cells[index] ?? '').trim() !== '',
    )
    if (columns !== null && headed === true) return { row, height: 2, columns }
  }
  const columns = columnsOf(row.cells)
  if (columns === null) return null
  const units = below === undefined ? null : unitRow(columns, below.cells)
  return units === null ? { row, height: 1, columns } : { row, height: 2, columns: units }
}

/** Reads a row as a header; null where it is none. Headers are remembered: most files of a plan have the same. */
const headerReader = perPlan((plan: Plan) =>
  rememberingBy(
    (headers: readonly string[]) => headers.join('\t'),
    (headers) => columnsOf(headers, matcherOf(plan)),
  ),
)

function columnsOf(headers: readonly string[], matcher: Matcher): readonly Column[] | null {
  const columns = headers.map((header): Column => ({ ...roleOf(header), header: header.trim() }))
  const has = (kind: Column['kind']) => columns.some((column) => column.kind === kind)
  const names = has('no') || has('code') || has('name')
  if (has('value')) return names ? columns : null
  return (names ? regionColumns(columns) : null) ?? indicatorColumns(columns, matcher)
}

/**
 * A column an indicator: a row is then a year, a region, or, where the header names nothing but indicators, all there
 * is. The years stand under a header of their own, or under 指标.
 */
function indicatorColumns(columns: readonly Column[], matcher: Matcher): readonly Column[] | null {
  if (columns.some(({ header }) => isPlainNumber(header))) return null
  const has = (kind: Column['kind']) => columns.some((column) => column.kind === kind)
  const yearsUnderName = has('name') && !has('year') && !has('region')
  const turned = columns.map((column): Column => {
    if (column.kind === 'name' && yearsUnderName) return { kind: 'year', header: column.header }
    const named = column.kind === 'other' ? matcher.byName(column.header) : null
    if (named === null) return column
    return { kind: 'indicator', indicator: named.indicator, unit: named.unit, header: column.header }
  })
  const indicators = turned.flatMap((column) => (column.kind === 'indicator' ? [column.indicator] : []))
  if (has('year') || has('region') || has('name')) return indicators.length > 0 ? turned : null
  const nothingElse = turned.every(({ kind, header }) => kind === 'indicator' || header === '')
  return nothingElse && new Set(indicators).size > 1 ? turned : null
}

/** A number that is no year stands in a row of data and in no header. */
function isPlainNumber(text: string): boolean {
  return /^[-+]?\d[\d.,]*$/.test(text) && !/^(?:19|20)\d{2}$/.test(text)
}

/** Whether `below` may be the lower half of a two-row header: nothing under the naming columns, no number but a year elsewhere. */
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
  return names > 0 && filled.every(maybeHeader)
}

/** Whether a cell may be part of a header: it has no digits but those of a period. */
function maybeHeader(text: string): boolean {
  return !/\d/.test(text) || /^\D*$/.test(mentionedPeriod(text)?.rest ?? text)
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

/** The units that a row below columns of indicators gives (`单位,亿元,%`), or null where it is no such row. */
function unitRow(columns: readonly Column[], cells: readonly string[]): readonly Column[] | null {
  if (!columns.some((column) => column.kind === 'indicator')) return null
  let units = 0
  const below = columns.map((column, index): Column | null => {
    const text = (cells[index] ?? '').trim()
    if (text === '') return column
    if (column.kind !== 'indicator')
      return ['单位', '计量单位', 'unit'].includes(foldName(text)) ? column : null
    const unit = splitUnit(`(${text.replace(/^[(（]|[)）]$/g, '')})`).unit
    if (unit === null || parseUnit(unit) === null) return null
    units += 1
    return { ...column, unit }
  })
  return units > 0 && below.every((column) => column !== null) ? below : null
}
