import { raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { foldName } from '../text/fold.ts'
import { identifier } from './identify.ts'
import type { Column } from './layout.ts'
import { observer } from './observe.ts'
import { remarkKind } from './remarks.ts'
import { remembering } from './remembering.ts'
import { surplusCells, unreadableYear } from './rules.ts'
import { cellAt, type Sink, type TableContext } from './table.ts'
import { type Period, parsePeriod } from './year.ts'

/** The header or a row, folded, for telling whether a row repeats the header. */
export function rowKey(cells: readonly string[]): string {
  return cells.map(foldName).join('\t').trimEnd()
}

/** Make a reader of rows: each call takes one row of the table and hands on what it says. */
export function rowReader(context: TableContext, sink: Sink): (row: Row) => void {
  const { columns, placeAt } = context
  const indexOf = (kind: Column['kind']) => columns.findIndex((column) => column.kind === kind)
  const naming = {
    no: context.ignoreNumbers ? -1 : indexOf('no'),
    code: indexOf('code'),
    name: indexOf('name'),
  }
  const side = {
    unit: indexOf('unit'),
    region: indexOf('region'),
    status: indexOf('status'),
  }
  const yearColumn = indexOf('year')
  const values = columns.flatMap((column, index) =>
    column.kind === 'value' || column.kind === 'indicator' ? [{ column, index }] : [],
  )
  const headerStart = context.headerKey.split('\t', 1)[0]
  const indicatorOf = identifier(
    context,
    naming,
    values.map(({ index }) => index),
    sink,
  )
  const observe = observer(context, side, sink)

  /** Whether the row names an indicator of the plan, whatever else stands in front of it. */
  const isIndicator = (row: Row): boolean => {
    const [no, code, name] = [naming.no, naming.code, naming.name].map((index) => cellAt(row, index))
    return context.matcher.match({ no: no ?? '', code: code ?? '', name: name ?? '' }).kind === 'matched'
  }

  const startsLikeHeader = remembering((text) => foldName(text) === headerStart)
  const readPeriod = remembering(parsePeriod)
  const repeatsHeader = (row: Row): boolean =>
    startsLikeHeader(cellAt(row, 0)) && row.cells.length > 1 && rowKey(row.cells) === context.headerKey

  const refuseSurplus = (row: Row): boolean => {
    if (row.cells.length <= columns.length) return false
    const surplus = row.cells.slice(columns.length).find((text) => text.trim() !== '')
    const split = values.find(({ index }) => isSplit(cellAt(row, index), cellAt(row, index + 1)))
    if (surplus === undefined && split === undefined) return false
    const index = split?.index ?? columns.length
    const text = split === undefined ? cellAt(row, index) : `${cellAt(row, index)},${cellAt(row, index + 1)}`
    const facts = { cells: row.cells.length, columns: columns.length, text: text.trim() }
    sink.finding(raise(surplusCells, placeAt(row.line, row.row, index + 1), facts, { value: text.trim() }))
    return true
  }

  /** The row's own period, the file's where its year cell is empty, `unreadable` after a finding. */
  const periodOf = (row: Row): Period | null | 'unreadable' => {
    const text = cellAt(row, yearColumn).trim()
    if (text === '') return context.period
    const period = readPeriod(text)
    if (period !== null) return period
    const place = placeAt(row.line, row.row, yearColumn + 1)
    sink.finding(raise(unreadableYear, place, { text }, { value: text }))
    return 'unreadable'
  }

  return (row) => {
    if (row.cells.every((text) => text.trim() === '')) return sink.skip(row, 'blank')
    if (repeatsHeader(row)) return sink.skip(row, 'repeated-header')
    const hasValue = values.some(({ index }) => cellAt(row, index).trim() !== '')
    const remark = remarkKind(row.cells, hasValue)
    if (remark !== null && !(hasValue && isIndicator(row))) return sink.skip(row, remark)
    if (refuseSurplus(row)) return
    const named = [naming.no, naming.code, naming.name].some((index) => cellAt(row, index).trim() !== '')
    const byYear = values.some(({ column }) => column.kind === 'indicator')
    if (!hasValue && !named && !byYear) return sink.skip(row, 'blank')

    const period = periodOf(row)
    if (period === 'unreadable') return
    if (byYear) {
      for (const { column, index } of values) {
        if (column.kind === 'indicator') observe(row, index, column, column, period)
      }
      return
    }
    const indicator = indicatorOf(row)
    if (indicator === null) return
    for (const { column, index } of values) observe(row, index, column, indicator, period)
  }
}

/** Whether two cells look like one number cut at the comma between its thousands: `1` and `383.7`. */
function isSplit(cell: string, next: string): boolean {
  return /^\s*[-+]?\d{1,3}$/.test(cell) && /^\d{3}(?:\.\d+)?\s*$/.test(next)
}
