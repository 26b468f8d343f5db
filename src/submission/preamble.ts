import type { Row } from '../domain/grid.ts'
import type { Skipped } from '../domain/observation.ts'
import { parseUnit } from '../domain/unit.ts'
import { statedUnit } from '../text/stated-unit.ts'
import { type Period, periodIn } from './year.ts'

/** What the lines above the header say about the whole table. */
export interface Preamble {
  readonly period: Period | null
  readonly periodLine: number | null
  /** The one unit of a line such as `单位：亿元`; null where none, or several, are named. */
  readonly unit: string | null
  readonly skipped: readonly Skipped[]
}

/** Read the title rows and the unit line above a header. */
export function readPreamble(rows: readonly Row[]): Preamble {
  const skipped: Skipped[] = []
  const units: string[] = []
  const periods: { readonly period: Period; readonly line: number }[] = []
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.trim() !== '')
    let reason: Skipped['reason'] = filled.length === 0 ? 'blank' : 'title'
    for (const cell of filled) {
      const stated = statedUnit(cell)
      if (stated !== null) {
        units.push(stated)
        if (filled.length === 1) reason = 'unit-line'
        continue
      }
      const period = periodIn(cell)
      if (period !== null) periods.push({ period, line: row.line })
    }
    skipped.push({
      line: row.line,
      lastLine: row.lastLine ?? row.line,
      reason,
      text: filled.join(' ').trim(),
    })
  }
  const years = new Set(periods.map(({ period }) => period.year))
  const [first] = periods
  const settled = years.size === 1 ? first : undefined
  const [unit] = units
  return {
    period: settled?.period ?? null,
    periodLine: settled?.line ?? null,
    unit: units.length === 1 && unit !== undefined && parseUnit(unit) !== null ? unit : null,
    skipped,
  }
}
