import type { Row } from '../domain/grid.ts'
import { readCell } from '../text/number.ts'
import { areOfIndicators, type Column } from './column.ts'
import { cellAt } from './table.ts'

/**
 * The columns by which a table of one indicator breaks its values down (`Sex`, `Age`), as portals of indicators have them: of
 * words, in a table that goes through years and comes to a year more than once. A row that leaves them all empty is the
 * whole, any other a part. `body` are the first rows.
 */
export function breakdownOf(columns: readonly Column[], body: readonly Row[]): ReadonlySet<number> {
  const year = columns.findIndex(({ kind }) => kind === 'year')
  if (!areOfIndicators(columns) || year < 0 || columns.some(({ kind }) => kind === 'region')) return none
  const years = body.map((row) => cellAt(row, year).trim()).filter((text) => text !== '')
  if (new Set(years).size === years.length) return none
  const holdsWords = (index: number) => {
    const texts = body.map((row) => cellAt(row, index).trim()).filter((text) => text !== '')
    return texts.length > 0 && texts.every((text) => !readCell(text).ok)
  }
  const others = columns.flatMap(({ kind, header }, index) =>
    kind === 'other' && header !== '' ? [index] : [],
  )
  return new Set(others.filter(holdsWords))
}

const none: ReadonlySet<number> = new Set()
