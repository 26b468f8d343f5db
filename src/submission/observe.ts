import { raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Column } from './column.ts'
import type { Named } from './match.ts'
import { growthColumn, readRealGrowth } from './real-growth.ts'
import { forecastColumn, partYear, yearOutsidePlan } from './rules.ts'
import { cellAt, type Sink, spannedCellAt, type TableContext } from './table.ts'
import { readValue } from './value.ts'
import type { Period } from './year.ts'

/** The columns that say something about the values beside them; −1 where the table has none. */
export interface SideColumns {
  readonly unit: number
  readonly status: number
}

/** What a row says about all its values. */
export interface RowSubject {
  readonly named: Named
  readonly period: Period | null
  readonly region: string | null
}

const provisionalStatus = /初步|快报|预计|初核|暂定|^\s*[pe]\s*$|provisional|preliminary|estimate/i

/** Make a function that reads one value cell of a row into an observation. */
export function observer(
  context: TableContext,
  columns: readonly Column[],
  at: SideColumns,
  sink: Sink,
): (row: Row, index: number, column: Column, subject: RowSubject) => void {
  const { plan, placeAt } = context
  const growthOf = growthColumn(columns)
  const said = new Set<string>()
  const firstOf = (key: string) => !said.has(key) && said.add(key).size > 0

  /** The time a value speaks of: its column's year, else its row's, else the file's; a title's 1-9月 goes with its year. */
  const timeOf = (column: Column, period: Period | null): Period | null => {
    const own = column.kind === 'value' ? column.period : null
    if (own === null) return period
    const { period: whole } = context
    if (whole === null || own.part !== null || own.year !== whole.year) return own
    return { ...own, part: whole.part, status: own.status === 'final' ? whole.status : own.status }
  }

  return (row, index, column, { named, period, region }) => {
    const text = cellAt(row, index)
    const time = timeOf(column, period)
    if (time === null) {
      if (text.trim() !== '') sink.undated()
      return
    }
    const place = placeAt(row.line, row.row, index + 1)
    const { year } = time
    if (year < plan.baselineYear || year > plan.targetYear) {
      const facts = { year, from: plan.baselineYear, to: plan.targetYear }
      if (firstOf(`outside ${year}`)) sink.finding(raise(yearOutsidePlan, place, facts, { value: `${year}` }))
      return
    }
    const shared = {
      indicator: named.indicator.code,
      region: (column.kind === 'value' ? column.region : undefined) ?? region,
      year,
      text,
      place,
    }
    if (time.part !== null || time.status === 'forecast') {
      const { part } = time
      const ownPart = column.kind === 'value' && column.period?.part != null
      if (!ownPart && firstOf(`ahead ${year} ${part}`)) {
        const about = { value: text.trim() }
        sink.finding(
          part === null
            ? raise(forecastColumn, place, { year }, about)
            : raise(partYear, place, { year, part }, about),
        )
      }
      sink.observation({
        ...shared,
        reading: { kind: 'unusable', reason: 'part-year' },
        provisional: false,
        realGrowth: null,
      })
      return
    }
    const units = {
      column: at.unit < 0 ? null : spannedCellAt(row, at.unit),
      header: column.kind === 'value' || column.kind === 'indicator' ? column.unit : null,
      name: named.unit,
      line: context.lineUnit,
    }
    const value = readValue(text, named.indicator, units, place)
    for (const finding of value.findings) sink.finding(finding)
    const growthAt = growthOf(year)
    const growth =
      growthAt < 0
        ? null
        : readRealGrowth(cellAt(row, growthAt), named.indicator, placeAt(row.line, row.row, growthAt + 1))
    for (const finding of growth?.findings ?? []) sink.finding(finding)
    sink.observation({
      ...shared,
      reading: value.reading,
      provisional:
        value.provisional ||
        time.status === 'provisional' ||
        (column.kind === 'value' && column.provisional) ||
        (at.status >= 0 && provisionalStatus.test(cellAt(row, at.status))),
      realGrowth: growth?.quantity ?? null,
    })
  }
}
