import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Observation, Reading } from '../domain/observation.ts'
import { earliestYear, type Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { Version } from '../domain/version.ts'
import { bothNames } from '../domain/wording.ts'
import { isMissing } from '../text/missing.ts'
import { remembering } from '../text/remembering.ts'
import { shorten } from '../text/shorten.ts'
import { unreadableVersion } from './cell-rules.ts'
import type { Circumstances } from './circumstances.ts'
import type { Column, ValueColumn } from './column.ts'
import type { IdentifiedRow } from './identify.ts'
import { forecastColumn } from './layout-rules.ts'
import { partYear } from './part-year-rule.ts'
import { growthColumn, readRealGrowth } from './real-growth.ts'
import { type SideColumns, sideCells } from './side-cells.ts'
import { markedMissing, seriesBreak } from './status-rules.ts'
import { cellAt, type Sink, spannedCellAt, type TableContext } from './table.ts'
import { uncalculatedIn } from './uncalculated.ts'
import { readValue, type StatedUnits, takesStatement, type Value } from './value.ts'
import { versionOf } from './version.ts'
import { type Period, statusOf, toEndOf } from './year.ts'

/** What a row says about all its values. */
export interface RowSubject extends Circumstances {
  readonly named: IdentifiedRow
}

const provisionalVersion = /初步|快报|预计|初核|暂定|^\s*[pe]\s*$|provisional|preliminary|estimate/i

const partYearReading: Reading = { kind: 'unusable', reason: 'part-year' }
/** What a formula without a result gives. */
const unusable = {
  reading: { kind: 'unusable', reason: 'invalid' },
  provisional: false,
  findings: [],
  ofRow: false,
} as const

/** A value of a row whose minus means a decline, as the size of that. */
function turned(value: Value, { minusIsDecline }: Indicator): Value {
  const { reading } = value
  if (!minusIsDecline || !('quantity' in reading)) return value
  const quantity = { ...reading.quantity, value: 0 - reading.quantity.value }
  if (reading.kind !== 'bound') return { ...value, reading: { ...reading, quantity } }
  return { ...value, reading: { ...reading, quantity, side: reading.side === 'above' ? 'below' : 'above' } }
}

/** Make a function that reads one value cell of a row into an observation. */
export function observer(
  context: TableContext,
  columns: readonly Column[],
  at: SideColumns,
  sink: Sink,
): (row: Row, index: number, column: ValueColumn, subject: RowSubject) => void {
  const { plan, placeAt } = context
  const first = earliestYear(plan)
  const growthOf = growthColumn(columns)
  const isProvisional = remembering((version) => provisionalVersion.test(version))
  const isExpected = remembering((text) => statusOf(text) === 'expected')
  const side = sideCells(columns, at, placeAt, sink)
  const said = new Set<string>()
  const firstOf = (key: string) => !said.has(key) && said.add(key).size > 0

  /** The last row whose unit something was said of: it is one cause, however many values stand in the row. */
  let lastUnitRow: Row | null = null
  /** An error is mended in the cell that states the unit; a conversion is shown by the row's first value. */
  const ofUnitCell = ({ severity }: Finding, row: Row) =>
    severity === 'error'
      ? { place: placeAt(row.line, row.row, at.unit + 1), value: spannedCellAt(row, at.unit) }
      : {}

  /** The time a value speaks of: its column's year, else its row's, else the file's; a title's 1-9月 goes with its year. */
  const timeOf = ({ period: own, part, running }: ValueColumn, period: Period | null): Period | null => {
    if (own === null && period !== null && running === true) return toEndOf(period)
    if (own === null) return part === undefined || period === null ? period : { ...period, part }
    const { period: whole } = context
    if (whole === null || own.part !== null || own.year !== whole.year) return own
    return { year: own.year, part: whole.part, status: own.status === 'final' ? whole.status : own.status }
  }

  /** Say once for each time that its values are not assessed; a column says it of itself. */
  const setAside = (column: ValueColumn, { year, part }: Period, text: string, place: Place): void => {
    if (column.period?.part != null || !firstOf(`ahead ${year} ${part}`)) return
    const about = { value: text.trim(), year }
    sink.finding(
      part === null
        ? raise(forecastColumn, place, { year, beside: false }, about)
        : raise(partYear, place, { year, part }, about),
    )
  }

  /** The version a row says its values are of; undefined where it does not say, or not so that it can be read. */
  const versionIn = (row: Row): Version | undefined => {
    if (at.version < 0) return undefined
    const text = spannedCellAt(row, at.version).trim()
    if (isMissing(text)) return undefined
    const version = versionOf(text)
    if (version === null && firstOf(`version ${text}`)) {
      const place = placeAt(row.line, row.row, at.version + 1)
      sink.finding(raise(unreadableVersion, place, { text: shorten(text) }, { value: text }))
    }
    return version ?? undefined
  }

  const growthBeside = (row: Row, value: number, year: number, indicator: Indicator): Quantity | null => {
    const index = growthOf(year, value)
    if (index < 0) return null
    const place = placeAt(row.line, row.row, index + 1)
    const { quantity, findings } = readRealGrowth(cellAt(row, index), indicator, place)
    for (const finding of findings) sink.finding(finding)
    return quantity
  }

  const valueIn = (
    row: Row,
    index: number,
    column: ValueColumn,
    named: IdentifiedRow,
    region: string | null,
  ): Value => {
    if (row.uncalculated?.has(index) === true)
      return { ...unusable, findings: uncalculatedIn(row, placeAt, (at) => at === index) }
    const text = cellAt(row, index)
    // What is not there needs no multiplying.
    const power = isMissing(text) ? 0 : side.powerOf(row)
    if (power === null) return unusable
    const units: StatedUnits = {
      column: at.unit < 0 ? null : spannedCellAt(row, at.unit),
      header: column.unit,
      name: named.unit,
      line: context.unitsOf(region),
      power,
    }
    const { indicator } = named
    return turned(readValue(text, indicator, units, placeAt(row.line, row.row, index + 1)), indicator)
  }

  return (row, index, column, { named, period, region }) => {
    if (column.inWords === true && !takesStatement(named.indicator)) return
    const text = cellAt(row, index)
    const { status, isBreak } = side.statusOf(row)
    const stated = timeOf(column, period)
    const time = stated === null || status !== 'forecast' ? stated : { ...stated, status }
    if (time === null) {
      if (text.trim() !== '') sink.undated()
      return
    }
    const place = placeAt(row.line, row.row, index + 1)
    const { indicator } = named
    const { year } = time
    if (year < first || year > plan.targetYear) {
      sink.outside(year, place)
      return
    }
    const assessed = time.part === null && time.status !== 'forecast'
    if (!assessed) setAside(column, time, text, place)
    const regionHere = column.region === undefined ? region : context.regionOf(column.region)
    const value = assessed ? valueIn(row, index, column, named, regionHere) : null
    const isFiller = status === 'missing' && assessed && !isMissing(text)
    if (isFiller) {
      const marked = cellAt(row, at.status).trim()
      const facts = { name: bothNames(indicator), year, text: shorten(text.trim()), status: shorten(marked) }
      const about = { indicator: indicator.code, year, region: regionHere, value: text }
      sink.finding(raise(markedMissing, place, facts, about))
    }
    if (isBreak && value !== null && 'quantity' in value.reading) {
      const facts = { name: bothNames(indicator), year }
      sink.finding(raise(seriesBreak, place, facts, { indicator: indicator.code, year, region: regionHere }))
    }
    for (const finding of value?.findings ?? []) {
      if (value?.ofRow !== true) sink.finding({ ...finding, year, region: regionHere })
      else if (lastUnitRow !== row)
        sink.finding({ ...finding, year, ...ofUnitCell(finding, row), region: regionHere })
      if (value?.ofRow === true) lastUnitRow = row
    }
    const version = versionIn(row)
    const observation: Observation = {
      indicator: indicator.code,
      region: regionHere,
      year,
      reading: isFiller ? { kind: 'missing', text } : (value?.reading ?? partYearReading),
      text,
      provisional:
        value !== null &&
        (value.provisional ||
          time.status !== 'final' ||
          column.provisional ||
          status === 'provisional' ||
          status === 'expected' ||
          (at.version >= 0 && isProvisional(spannedCellAt(row, at.version)))),
      realGrowth: assessed ? growthBeside(row, index, year, indicator) : null,
      place,
    }
    const expected =
      time.status === 'expected' ||
      column.expected === true ||
      (value?.provisional === true && isExpected(text)) ||
      status === 'expected'
    // Most values are none of these, and are passed on as they are.
    const inOther =
      value?.writtenIn === undefined ? observation : { ...observation, writtenIn: value.writtenIn }
    const marked: Observation = expected ? { ...inOther, expected } : inOther
    sink.observation(version === undefined ? marked : { ...marked, version })
  }
}
