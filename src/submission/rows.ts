import { raise } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import type { SkipReason } from '../domain/observation.ts'
import { type Block, rowIn } from './blocks.ts'
import type { Column } from './column.ts'
import { identifier } from './identify.ts'
import { observer } from './observe.ts'
import { remarkKind } from './remarks.ts'
import { remembering } from './remembering.ts'
import { ignoredColumn, noRegion, surplusCells, unreadableYear } from './rules.ts'
import { shorten } from './shorten.ts'
import { cellAt, type Sink, spannedCellAt, type TableContext } from './table.ts'
import { uncalculatedIn } from './uncalculated.ts'
import { type Period, parsePeriod } from './year.ts'

const sectionNumeral = /^[（(]?(?:[一二三四五六七八九十]+|[IVXⅠ-Ⅻ]+)[）)、.．]?$/

/** Takes one row of a table and hands on what it says; tells why where it was passed over. */
export type RowReader = (row: Row) => SkipReason | null

/** Make a reader of the rows of one block. */
export function rowReader(context: TableContext, block: Block, sink: Sink): RowReader {
  const { placeAt } = context
  const { columns } = block
  const indexOf = (kind: Column['kind']) => columns.findIndex((column) => column.kind === kind)
  const numbers = indexOf('no')
  const naming = {
    no: context.ignoreNumbers ? -1 : numbers,
    code: indexOf('code'),
    name: indexOf('name'),
  }
  const side = { unit: indexOf('unit'), status: indexOf('status') }
  const yearColumn = indexOf('year')
  const regionColumn = indexOf('region')
  const values = columns.flatMap((column, index) =>
    column.kind === 'value' || column.kind === 'indicator' ? [{ column, index }] : [],
  )
  const byIndicator = values.some(({ column }) => column.kind === 'indicator')
  const { matchOf, indicatorOf } = identifier(
    context,
    naming,
    values.map(({ index }) => index),
    sink,
  )
  const observe = observer(context, columns, side, sink)
  const readPeriod = remembering(parsePeriod)

  const refuseSurplus = (row: Row): boolean => {
    if (row.cells.length <= columns.length) return false
    const surplus = row.cells.slice(columns.length).find((text) => text.trim() !== '')
    const split = values.find(({ index }) => isSplit(cellAt(row, index), cellAt(row, index + 1)))
    if (surplus === undefined && split === undefined) return false
    const index = split?.index ?? columns.length
    const text = split === undefined ? cellAt(row, index) : `${cellAt(row, index)},${cellAt(row, index + 1)}`
    const facts = { cells: row.cells.length, columns: columns.length, text: shorten(text.trim()) }
    sink.finding(raise(surplusCells, placeAt(row.line, row.row, index + 1), facts, { value: text.trim() }))
    return true
  }

  /** The row's region; null where the table has none so far, `unstated` after a finding where only this row has none. */
  let regions = false
  const regionOf = (row: Row): { readonly region: string | null } | 'unstated' => {
    const text = spannedCellAt(row, regionColumn).trim()
    regions ||= text !== ''
    if (text !== '' || !regions) return { region: text === '' ? null : text }
    const match = matchOf(row)
    const indicator = match.kind === 'matched' ? match.indicator.code : null
    sink.finding(raise(noRegion, placeAt(row.line, row.row, regionColumn + 1), {}, { indicator }))
    return 'unstated'
  }

  /** The row's own period, the file's where its year cell is empty, `unreadable` after a finding. */
  const periodOf = (row: Row): Period | null | 'unreadable' => {
    const text = spannedCellAt(row, yearColumn).trim()
    if (text === '') return context.period
    const period = readPeriod(text)
    if (period !== null) return period
    const place = placeAt(row.line, row.row, yearColumn + 1)
    sink.finding(raise(unreadableYear, place, { text: shorten(text) }, { value: text }))
    return 'unreadable'
  }

  /** A row of nothing but a name that is no indicator's, with or without 一、二、三, stands above others as their heading. */
  const isHeading = (row: Row): boolean => {
    const filled = row.cells.filter((text, index) => {
      const numeral = index === numbers && sectionNumeral.test(text.trim())
      return text.trim() !== '' && !numeral
    })
    return filled.length === 1 && matchOf(row).kind === 'unknown'
  }

  const unheaded = new Set(
    columns.flatMap((column, index) => (column.kind === 'other' && column.header === '' ? [index] : [])),
  )
  /** Say once of a column without a header that it holds something. */
  const nameUnheaded = (row: Row): void => {
    for (const index of unheaded) {
      const text = cellAt(row, index).trim()
      if (text === '') continue
      unheaded.delete(index)
      const place = placeAt(row.line, row.row, index + 1)
      const facts = { columns: [{ header: '', letter: cellName(index + 1, 1).slice(0, -1) }] }
      sink.finding(raise(ignoredColumn, place, facts, { value: text }))
    }
  }

  const stating = new Set([naming.no, naming.code, naming.name, yearColumn, regionColumn, side.unit])

  return (whole) => {
    const row = rowIn(whole, block)
    const { uncalculated } = row
    if (uncalculated === undefined && row.cells.every((text) => text.trim() === '')) return 'blank'
    const faults = uncalculatedIn(row, placeAt, (index) => stating.has(index))
    for (const finding of faults) sink.finding(finding)
    if (faults.length > 0) return null
    const hasValue = values.some(
      ({ index }) => cellAt(row, index).trim() !== '' || uncalculated?.has(index) === true,
    )
    const remark = remarkKind(row.cells, hasValue)
    if (remark !== null && !(hasValue && matchOf(row).kind === 'matched')) return remark
    if (refuseSurplus(row)) return null
    const isNamed = [naming.no, naming.code, naming.name].some((index) => cellAt(row, index).trim() !== '')
    if (!hasValue && !byIndicator && (!isNamed || isHeading(row))) return isNamed ? 'section' : 'footnote'

    if (unheaded.size > 0) nameUnheaded(row)
    const period = periodOf(row)
    const found = regionOf(row)
    if (period === 'unreadable' || found === 'unstated') return null
    const { region } = found
    if (byIndicator) {
      for (const { column, index } of values) {
        if (column.kind === 'indicator') observe(row, index, column, { named: column, period, region })
      }
      return null
    }
    const named = indicatorOf(row)
    if (named === null) return null
    const subject = { named, period, region }
    for (const { column, index } of values) observe(row, index, column, subject)
    return null
  }
}

/** Whether two cells look like one number cut at the comma between its thousands: `1` and `383.7`. */
function isSplit(cell: string, next: string): boolean {
  return /^\s*[-+]?\d{1,3}$/.test(cell) && /^\d{3}(?:\.\d+)?\s*$/.test(next)
}
