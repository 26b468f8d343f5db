import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import type { Column } from './column.ts'
import type { Matcher } from './match.ts'

/**
 * Whether the 序号 column merely counts the rows of the file (1, 2, 3 …) instead of giving the plan's numbers:
 * true where it counts without a gap, covers another number of rows than the plan's table, and contradicts the
 * names beside it.
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
  const numbers: string[] = []
  let contradicts = false
  for (const { cells } of body) {
    const number = (cells[no] ?? '').trim()
    const named = matcher.byName(cells[name] ?? '')
    if (number === '' || named === null) continue
    numbers.push(number)
    if (named.indicator.no !== number) contradicts = true
  }
  const inTable = plan.indicators.filter((indicator) => indicator.group === 'main').length
  return (
    contradicts && numbers.length !== inTable && numbers.every((number, index) => number === `${index + 1}`)
  )
}
