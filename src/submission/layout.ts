import type { Row } from '../domain/grid.ts'
import { perPlan } from '../domain/per-plan.ts'
import type { Plan } from '../domain/plan.ts'
import { parseUnit } from '../domain/unit.ts'
import { foldName } from '../text/fold.ts'
import { type Matcher, matcherOf, type NamedIndicator } from '../text/names/matcher.ts'
import { rememberingBy } from '../text/remembering.ts'
import { splitUnit } from '../text/split-unit.ts'
import { areOfIndicators, type Column, type ValueColumn } from './column.ts'
import { valueWords } from './header-words.ts'
import { roleOf } from './headers.ts'
import { regionColumns } from './region-columns.ts'
import type { TitleSubject } from './title-subject.ts'
import { mentionedPeriod, type Period, partOfYear, withoutStatus } from './year.ts'

/** A header found: where it stands, how many rows it takes, and what its columns hold. */
export interface Layout {
  readonly row: Row
  /** Rows the header takes: 1, or 2 where a second row carries years or units. */
  readonly height: 1 | 2
  readonly columns: readonly Column[]
  /** Where rows name no indicator, or only number it beside a region, the title may: it must where they do not at all. */
  readonly unnamed?: 'numbered' | 'entirely'
  /** The indicator of all values, where the title names it. */
  readonly subject?: TitleSubject
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
    if (columns !== null && headed === true) return layout(row, 2, columns)
  }
  const columns = columnsOf(row.cells)
  if (columns === null) return null
  const units = below === undefined ? null : unitRow(columns, below.cells)
  return units === null ? layout(row, 1, columns) : layout(row, 2, units)
}

function layout(row: Row, height: Layout['height'], columns: readonly Column[]): Layout {
  const has = (kind: Column['kind']) => columns.some((column) => column.kind === kind)
  if (areOfIndicators(columns) || has('name') || has('code')) return { row, height, columns }
  if (!has('no')) return { row, height, columns, unnamed: 'entirely' }
  return has('region') ? { row, height, columns, unnamed: 'numbered' } : { row, height, columns }
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
  if (has('value')) return names || goesThrough(columns) ? columns : null
  const regions = names || has('year') ? regionColumns(columns) : null
  return (names ? regions : null) ?? indicatorColumns(columns, matcher) ?? regions
}

/** Whether rows are regions, or years of one column of values: a table of one indicator, as yearbooks and portals have it. */
function goesThrough(columns: readonly Column[]): boolean {
  const values = columns.filter((column) => column.kind === 'value')
  const has = (kind: Column['kind']) => columns.some((column) => column.kind === kind)
  return (
    has('region') || (has('year') && values.length === 1 && values.every(({ period }) => period === null))
  )
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
    return (column.kind === 'other' ? indicatorColumn(column.header, matcher) : null) ?? column
  })
  const indicators = turned.flatMap((column) => (column.kind === 'value' ? [column.indicator] : []))
  if (has('year') || has('region') || has('name')) return indicators.length > 0 ? turned : null
  const nothingElse = turned.every(({ kind, header }) => kind === 'value' || header === '')
  return nothingElse && new Set(indicators).size > 1 ? turned : null
}

/** A column headed by an indicator and, where it says so, by the time of its values; null where it is headed by anything else. */
function indicatorColumn(header: string, matcher: Matcher): ValueColumn | null {
  const named = namedValues(header, matcher)
  if (named !== null) return columnOf(named, null, header)
  const { words, unit } = splitUnit(header)
  const found = mentionedPeriod(words)
  const [, time = '', behind = ''] = /^\s*(\S*?(?:月份?|季度|半年|全年))(?:累计)?的?(.+)$/.exec(words) ?? []
  const part = found === null ? partOfYear(time) : null
  if (found === null && part === null) return null
  const rest = found === null ? behind : withoutStatus(found.rest).replace(/\((?:核算|统计|数)?\)/g, '')
  const dated = namedValues(rest, matcher)
  if (dated === null) return null
  const column = columnOf({ ...dated, unit: unit ?? dated.unit }, found?.period ?? null, header)
  return part === null || part === 'whole' ? column : { ...column, part }
}

/** An indicator, with or without a word for values behind it: `地区生产总值绝对量`, `GDP（实绩）`. */
function namedValues(text: string, matcher: Matcher): NamedIndicator | null {
  const whole = matcher.byName(text)
  if (whole !== null || text.length > longestHeader) return whole
  const { words, unit } = splitUnit(text)
  const bare = words.trimEnd().replace(/[)）]$/, '')
  for (let at = 1; at < bare.length; at += 1) {
    if (!valueWords.has(foldName(bare.slice(at)))) continue
    const named = matcher.byName(
      bare
        .slice(0, at)
        .trimEnd()
        .replace(/[（(:：]$/, ''),
    )
    if (named !== null) return { ...named, unit: unit ?? named.unit }
  }
  return null
}

/** A longer one is of more than an indicator, its time and its values. */
const longestHeader = 60

function columnOf({ indicator, unit }: NamedIndicator, period: Period | null, header: string): ValueColumn {
  const provisional = period?.status === 'provisional' || period?.status === 'expected'
  return { kind: 'value', indicator, unit, period, provisional, header }
}

/** A number that is no year stands in a row of data and in no header. */
function isPlainNumber(text: string): boolean {
  return /^[-+]?\d[\d.,]*$/.test(text) && !/^(?:19|20)\d{2}$/.test(text)
}

/** What heads the columns by which a row is known: nothing stands below them in the second row of a header. */
const leading: readonly Column['kind'][] = ['no', 'code', 'name', 'region']

/** Whether `below` may be the lower half of a two-row header: nothing under the naming columns, no number but a year elsewhere. */
function continuesHeader(row: Row, below: Row): boolean {
  const filled = below.cells.filter((cell) => cell.trim() !== '')
  if (filled.length === 0) return false
  let names = 0
  for (const [index, header] of row.cells.entries()) {
    const { kind } = roleOf(header)
    if (!leading.includes(kind)) continue
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

/** How many rows of what is known of each column (频率, 单位, 来源) a database writes below its header. */
const mostLabels = 12

/** Columns of indicators with the units of the row of units among the first below them, where there is one. */
export function withUnitsBelow(columns: readonly Column[], body: readonly Row[]): readonly Column[] {
  if (!areOfIndicators(columns)) return columns
  for (const { cells } of body.slice(0, mostLabels)) {
    const units = unitRow(columns, cells)
    if (units !== null) return units
  }
  return columns
}

/** The units that a row below columns of indicators gives (`单位,亿元,%`), or null where it is no such row. */
function unitRow(columns: readonly Column[], cells: readonly string[]): readonly Column[] | null {
  if (!areOfIndicators(columns)) return null
  let units = 0
  const below = columns.map((column, index): Column | null => {
    const text = (cells[index] ?? '').trim()
    if (text === '') return column
    if (column.kind !== 'value') return ['单位', '计量单位', 'unit'].includes(foldName(text)) ? column : null
    const unit = splitUnit(`(${text.replace(/^[(（]|[)）]$/g, '')})`).unit
    if (unit === null || parseUnit(unit) === null) return null
    units += 1
    return { ...column, unit }
  })
  return units > 0 && below.every((column) => column !== null) ? below : null
}
