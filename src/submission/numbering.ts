import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import type { Matcher } from '../text/names/matcher.ts'
import type { Column } from './column.ts'

/**
 * Whether the 序号 column merely counts rows (1, 2, 3 …, or anew in each section) instead of giving the plan's numbers:
 * true where it counts without a gap, whatever the names, does not count the plan's table through, and contradicts at
 * least half of the names it stands beside. Where fewer are contradicted the numbers are the plan's, and those names or
 * numbers are wrong.
 */
export function countsRows(
  columns: readonly Column[],
  body: readonly Row[],
  matcher: Matcher,
  plan: Plan,
): boolean {
  const no = columns.findIndex((column) => column.kind === 'no')
  const name = columns.findIndex((column) => column.kind === 'name')
  if (no < 0 || name < 0) return false
  let rows = 0
  let named = 0
  let sections = 0
  let contradicted = 0
  let last = ''
  for (const { cells } of body) {
    const number = (cells[no] ?? '').trim()
    if (!/^\d+$/.test(number)) continue
    if (number === '1') sections += 1
    else if (number !== `${Number(last) + 1}`) return false
    last = number
    rows += 1
    const meant = matcher.byName(cells[name] ?? '')
    if (meant === null) continue
    named += 1
    if (meant.indicator.no !== number) contradicted += 1
  }
  const inTable = plan.indicators.filter((indicator) => indicator.group === 'main').length
  return contradicted * 2 >= named && contradicted > 0 && (rows !== inTable || sections > 1)
}

/** Whether the numbers of a table that names no indicator count regions: one after another, each beside another region. */
export function countsRegions(columns: readonly Column[], body: readonly Row[]): boolean {
  const no = columns.findIndex((column) => column.kind === 'no')
  const region = columns.findIndex((column) => column.kind === 'region')
  const regions = new Set<string>()
  let rows = 0
  for (const { cells } of body) {
    const number = (cells[no] ?? '').trim()
    if (!/^\d+$/.test(number)) continue
    rows += 1
    regions.add((cells[region] ?? '').trim())
    if (number !== `${rows}` || regions.size < rows) return false
  }
  return rows > 1
}
