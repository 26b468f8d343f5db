import { type Finding, raise } from '../domain/finding.ts'
import { columnLetters, type Row } from '../domain/grid.ts'
import { foldName } from '../text/fold.ts'
import { shorten } from '../text/shorten.ts'
import { blocksOf } from './blocks.ts'
import { areOfIndicators, type Column } from './column.ts'
import type { Layout } from './layout.ts'
import { duplicateHeader, forecastColumn, ignoredColumn } from './layout-rules.ts'
import { outcomesInWords } from './outcome-words.ts'
import { partYear } from './part-year-rule.ts'
import type { PlaceAt } from './table.ts'
import type { Period } from './year.ts'

/** The columns to read, and what is to be said about the others. */
export interface Reviewed {
  readonly columns: readonly Column[]
  /** Whether what is left still names indicators and holds values. */
  readonly usable: boolean
  readonly findings: readonly Finding[]
}

/**
 * Set aside columns that stand twice, forecasts and part-years, and name every column that is not read. `body` are the
 * first rows: a column of words such as 完成 says the same as the values beside it, and is no second one of them.
 */
export function reviewColumns(
  { row, columns: stated }: Pick<Layout, 'row' | 'columns'>,
  body: readonly Row[],
  placeAt: PlaceAt,
): Reviewed {
  const at = (index: number) => placeAt(row.line, row.row, index + 1)
  const headerAt = (index: number) => stated[index]?.header ?? ''
  const unread: number[] = []
  const findings: Finding[] = []
  const groups = blocksOf(stated).flatMap((block) => twinsOf(block.columns))
  const inWords = outcomesInWords(stated, body, groups)
  const twins = groups
    .map((group) => group.filter((index) => !inWords.has(index)))
    .filter((group) => group.length > 1)
  for (const group of twins) {
    const [, second] = group
    if (second === undefined) continue
    const facts = {
      headers: [...new Set(group.map((index) => shorten(headerAt(index))))],
      columns: group.map((index) => columnLetters(index + 1)),
    }
    findings.push(raise(duplicateHeader, at(second), facts, { value: headerAt(second) }))
  }
  const doubled = new Set(twins.flat())
  const columns = stated.map((column, index): Column => {
    const aside: Column = { kind: 'other', header: column.header }
    if (doubled.has(index)) return aside
    if (column.kind === 'value' && column.period?.status === 'forecast') {
      findings.push(
        raise(
          forecastColumn,
          at(index),
          { year: column.period.year, beside: false },
          { value: column.header },
        ),
      )
      return aside
    }
    if (column.kind === 'value' && column.period?.part != null) {
      const { year, part } = column.period
      findings.push(raise(partYear, at(index), { year, part }, { value: column.header }))
    }
    // A growth that names no year goes with the values of a table of one year only.
    const loose = column.kind === 'real-growth' && column.period === null && timesOf(stated) > 1
    if (loose || (column.kind === 'other' && column.header !== '')) unread.push(index)
    if (column.kind === 'value' && inWords.has(index)) return { ...column, inWords: true }
    return loose ? aside : column
  })
  const [firstUnread] = unread
  if (firstUnread !== undefined) {
    const named = unread.map((index) => ({
      header: shorten(headerAt(index)),
      letter: columnLetters(index + 1),
    }))
    findings.push(raise(ignoredColumn, at(firstUnread), { columns: named }, { value: headerAt(firstUnread) }))
  }
  const has = (...kinds: readonly Column['kind'][]) => columns.some(({ kind }) => kinds.includes(kind))
  const usable = twins.length === 0 || areOfIndicators(columns) || (has('value') && has('no', 'code', 'name'))
  return { columns, usable, findings }
}

/** How many times the values of a table are of; of columns that name their indicators, each time counts once. */
function timesOf(columns: readonly Column[]): number {
  const times = columns.flatMap((column) => (column.kind === 'value' ? [periodKey(column.period)] : []))
  return areOfIndicators(columns) ? new Set(times).size : times.length
}

/** Groups of columns that claim the same thing: the same period of values, the same indicator, or the same header. */
function twinsOf(columns: readonly Column[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const [index, column] of columns.entries()) {
    const key = claim(column)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [index])
    else group.push(index)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function claim(column: Column): string | null {
  if (column.kind === 'value')
    return `value ${column.indicator?.code ?? ''} ${periodKey(column.period)} ${column.part ?? ''} ${column.region ?? ''} ${column.expected ?? ''}`
  if (column.kind === 'other' || column.kind === 'remark') return null
  if (column.kind === 'real-growth') return `real-growth ${periodKey(column.period)}`
  return `${column.kind} ${foldName(column.header)}`
}

function periodKey(period: Period | null): string {
  if (period === null) return ''
  const { year, part, status } = period
  return `${year} ${part ?? ''} ${status === 'forecast' || status === 'expected' ? status : ''}`
}
