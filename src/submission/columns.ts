import { type Finding, raise } from '../domain/finding.ts'
import { cellName } from '../domain/grid.ts'
import { foldName } from '../text/fold.ts'
import type { Column, Layout } from './layout.ts'
import { duplicateHeader, forecastColumn, ignoredColumn, partYear } from './rules.ts'
import type { PlaceAt } from './table.ts'
import type { Period } from './year.ts'

/** The columns to read, and what is to be said about the others. */
export interface Reviewed {
  readonly columns: readonly Column[]
  readonly findings: readonly Finding[]
}

/** Set aside columns that stand twice, forecasts and part-years, and name every column that is not read. */
export function reviewColumns(layout: Layout, placeAt: PlaceAt): Reviewed {
  const at = (index: number) => placeAt(layout.row.line, layout.row.row, index + 1)
  const findings: Finding[] = []
  const twins = twinsOf(layout.columns)
  for (const group of twins) {
    const [, second] = group
    if (second === undefined) continue
    const header = layout.columns[second]?.header ?? ''
    const letters = group.map((index) => cellName(index + 1, layout.row.row).replace(/\d+$/, ''))
    findings.push(raise(duplicateHeader, at(second), { header, columns: letters }, { value: header }))
  }
  const doubled = new Set(twins.flat())
  const years = layout.columns.filter((column) => column.kind === 'value').length
  const columns = layout.columns.map((column, index): Column => {
    const aside: Column = { kind: 'other', header: column.header }
    if (doubled.has(index)) return aside
    if (column.kind === 'value' && column.period?.status === 'forecast') {
      findings.push(raise(forecastColumn, at(index), { year: column.period.year }, { value: column.header }))
      return aside
    }
    if (column.kind === 'value' && column.period?.part != null) {
      const { year, part } = column.period
      findings.push(raise(partYear, at(index), { year, part }, { value: column.header }))
    }
    // A growth that names no year goes with the values of a table of one year only.
    const loose = column.kind === 'real-growth' && column.period === null && years > 1
    if (loose || (column.kind === 'other' && column.header !== '')) {
      findings.push(raise(ignoredColumn, at(index), { header: column.header }, { value: column.header }))
    }
    return loose ? aside : column
  })
  return { columns, findings }
}

/** Groups of columns that claim the same thing: the same period of values, the same indicator, or the same header. */
function twinsOf(columns: readonly Column[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const [index, column] of columns.entries()) {
    const key = claim(column)
    if (key === null) continue
    groups.set(key, [...(groups.get(key) ?? []), index])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function claim(column: Column): string | null {
  if (column.kind === 'value') return `value ${periodKey(column.period)}`
  if (column.kind === 'indicator') return `indicator ${column.indicator.code}`
  if (column.kind === 'other' || column.kind === 'remark') return null
  if (column.kind === 'real-growth') return `real-growth ${periodKey(column.period)}`
  return `${column.kind} ${foldName(column.header)}`
}

function periodKey(period: Period | null): string {
  return period === null ? '' : `${period.year} ${period.part ?? ''} ${period.status === 'forecast'}`
}
