import type { Row } from '../domain/grid.ts'
import type { SkipReason } from '../domain/observation.ts'
import { type Block, rowIn } from './blocks.ts'
import { circumstancesReader } from './circumstances.ts'
import type { Column } from './column.ts'
import { identifier } from './identify.ts'
import { observer } from './observe.ts'
import { remarkKind } from './remarks.ts'
import { surplusIn } from './surplus.ts'
import { cellAt, type Sink, type TableContext } from './table.ts'
import { uncalculatedIn } from './uncalculated.ts'
import { unheadedWatch } from './unheaded.ts'

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
  const when = { year: indexOf('year'), region: indexOf('region') }
  const stating = new Set([naming.no, naming.code, naming.name, side.unit, when.year, when.region])
  const values = columns.flatMap((column, index) =>
    column.kind === 'value' || column.kind === 'indicator' ? [{ column, index }] : [],
  )
  const valueIndexes = values.map(({ index }) => index)
  const byIndicator = values.some(({ column }) => column.kind === 'indicator')
  const { matchOf, indicatorOf } = identifier(context, naming, valueIndexes, sink)
  const circumstancesOf = circumstancesReader(context, when, matchOf, sink)
  const observe = observer(context, columns, side, sink)
  const watchUnheaded = unheadedWatch(columns, placeAt, sink)

  /** A row of nothing but a name that is no indicator's, with or without 一、二、三, stands above others as their heading. */
  const isHeading = (row: Row): boolean => {
    const filled = row.cells.filter((text, index) => {
      const numeral = index === numbers && sectionNumeral.test(text.trim())
      return text.trim() !== '' && !numeral
    })
    return filled.length === 1 && matchOf(row).kind === 'unknown'
  }

  /** Why a row without a value, which is no remark, says nothing; null where it names an indicator. */
  const emptyReason = (row: Row): SkipReason | null => {
    if (byIndicator) return null
    const named = [naming.no, naming.code, naming.name].some((index) => cellAt(row, index).trim() !== '')
    if (!named) return 'footnote'
    return isHeading(row) ? 'section' : null
  }

  return (whole) => {
    const row = rowIn(whole, block)
    const { uncalculated } = row
    if (uncalculated === undefined && row.cells.every((text) => text.trim() === '')) return 'blank'
    const faults = uncalculatedIn(row, placeAt, (index) => stating.has(index))
    for (const finding of faults) sink.finding(finding)
    if (faults.length > 0) return null
    const hasValue = valueIndexes.some(
      (index) => cellAt(row, index).trim() !== '' || uncalculated?.has(index) === true,
    )
    const remark = remarkKind(row.cells, hasValue)
    if (remark !== null && !(hasValue && matchOf(row).kind === 'matched')) return remark
    const surplus = surplusIn(row, columns.length, valueIndexes, placeAt)
    if (surplus !== null) {
      sink.finding(surplus)
      return null
    }
    const empty = hasValue ? null : emptyReason(row)
    if (empty !== null) return empty
    watchUnheaded(row)
    const circumstances = circumstancesOf(row)
    if (circumstances === null) return null
    const { period, region } = circumstances
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
