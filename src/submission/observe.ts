import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Observation, Reading } from '../domain/observation.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { Version } from '../domain/version.ts'
import { isMissing } from '../text/missing.ts'
import { shorten } from '../text/shorten.ts'
import { unreadableVersion } from './cell-rules.ts'
import type { Circumstances } from './circumstances.ts'
import type { Column } from './column.ts'
import { forecastColumn, partYear, yearOutsidePlan } from './layout-rules.ts'
import type { NamedIndicator } from './match.ts'
import { growthColumn, readRealGrowth } from './real-growth.ts'
import { remembering } from './remembering.ts'
import { cellAt, type Sink, spannedCellAt, type TableContext } from './table.ts'
import { uncalculatedIn } from './uncalculated.ts'
import { readValue, type StatedUnits } from './value.ts'
import { versionOf } from './version.ts'
import type { Period } from './year.ts'

/** The columns that say something about the values beside them; −1 where the table has none. */
export interface SideColumns {
  readonly unit: number
  readonly status: number
  readonly version: number
}

/** What a row says about all its values. */
export interface RowSubject extends Circumstances {
  readonly named: NamedIndicator
}

const provisionalStatus = /初步|快报|预计|初核|暂定|^\s*[pe]\s*$|provisional|preliminary|estimate/i

const partYearReading: Reading = { kind: 'unusable', reason: 'part-year' }
const invalidReading: Reading = { kind: 'unusable', reason: 'invalid' }

/** Make a function that reads one value cell of a row into an observation. */
export function observer(
  context: TableContext,
  columns: readonly Column[],
  at: SideColumns,
  sink: Sink,
): (row: Row, index: number, column: Column, subject: RowSubject) => void {
  const { plan, placeAt } = context
  const growthOf = growthColumn(columns)
  const isProvisional = remembering((status) => provisionalStatus.test(status))
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
  const timeOf = (column: Column, period: Period | null): Period | null => {
    const own = column.kind === 'value' ? column.period : null
    if (own === null) {
      const part = column.kind === 'value' ? column.part : undefined
      return part === undefined || period === null ? period : { ...period, part }
    }
    const { period: whole } = context
    if (whole === null || own.part !== null || own.year !== whole.year) return own
    return { year: own.year, part: whole.part, status: own.status === 'final' ? whole.status : own.status }
  }

  /** Say once for each time that its values are not assessed; a column says it of itself. */
  const setAside = (column: Column, { year, part }: Period, text: string, place: Place): void => {
    if ((column.kind === 'value' && column.period?.part != null) || !firstOf(`ahead ${year} ${part}`)) return
    const about = { value: text.trim(), year }
    sink.finding(
      part === null
        ? raise(forecastColumn, place, { year }, about)
        : raise(partYear, place, { year, part }, about),
    )
  }

  /** The version a row says its values are of; undefined where it does not say, or not so that it can be read. */
  const versionIn = (row: Row): Version | undefined => {
    const text = at.version < 0 ? '' : spannedCellAt(row, at.version).trim()
    if (isMissing(text)) return undefined
    const version = versionOf(text)
    if (version === null && firstOf(`version ${text}`)) {
      const place = placeAt(row.line, row.row, at.version + 1)
      sink.finding(raise(unreadableVersion, place, { text: shorten(text) }, { value: text }))
    }
    return version ?? undefined
  }

  const growthBeside = (row: Row, year: number, indicator: Indicator): Quantity | null => {
    const index = growthOf(year)
    if (index < 0) return null
    const place = placeAt(row.line, row.row, index + 1)
    const { quantity, findings } = readRealGrowth(cellAt(row, index), indicator, place)
    for (const finding of findings) sink.finding(finding)
    return quantity
  }

  return (row, index, column, { named, period, region }) => {
    const text = cellAt(row, index)
    const time = timeOf(column, period)
    if (time === null) {
      if (text.trim() !== '') sink.undated()
      return
    }
    const place = placeAt(row.line, row.row, index + 1)
    const { indicator } = named
    const { year } = time
    if (year < plan.baselineYear || year > plan.targetYear) {
      const facts = { year, from: plan.baselineYear, to: plan.targetYear }
      if (firstOf(`outside ${year}`))
        sink.finding(raise(yearOutsidePlan, place, facts, { value: `${year}`, year }))
      return
    }
    const assessed = time.part === null && time.status !== 'forecast'
    if (!assessed) setAside(column, time, text, place)
    const units: StatedUnits = {
      column: at.unit < 0 ? null : spannedCellAt(row, at.unit),
      header: column.kind === 'value' || column.kind === 'indicator' ? column.unit : null,
      name: named.unit,
      line: context.lineUnit,
    }
    const faults = assessed ? uncalculatedIn(row, placeAt, (at) => at === index) : []
    const value = !assessed
      ? null
      : faults.length > 0
        ? { reading: invalidReading, provisional: false, findings: faults, ofRow: false }
        : readValue(text, indicator, units, place)
    const regionHere = (column.kind === 'value' ? column.region : undefined) ?? region
    for (const finding of value?.findings ?? []) {
      if (value?.ofRow !== true) sink.finding({ ...finding, year, region: regionHere })
      else if (lastUnitRow !== row)
        sink.finding({ ...finding, ...ofUnitCell(finding, row), region: regionHere })
      if (value?.ofRow === true) lastUnitRow = row
    }
    const version = versionIn(row)
    const observation: Observation = {
      indicator: indicator.code,
      region: regionHere,
      year,
      reading: value?.reading ?? partYearReading,
      text,
      provisional:
        value !== null &&
        (value.provisional ||
          time.status === 'provisional' ||
          (column.kind === 'value' && column.provisional) ||
          (at.status >= 0 && isProvisional(cellAt(row, at.status))) ||
          (at.version >= 0 && isProvisional(spannedCellAt(row, at.version)))),
      realGrowth: assessed ? growthBeside(row, year, indicator) : null,
      place,
    }
    sink.observation(version === undefined ? observation : { ...observation, version })
  }
}
