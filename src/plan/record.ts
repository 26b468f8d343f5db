import { type Finding, type Place, type Rule, raise } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import { shorten } from '../text/shorten.ts'
import type { Header, PlanColumn } from './header.ts'

/** A row of the plan file whose cells are found by their column. A column the header lacks reads as empty. */
export interface PlanRow {
  readonly line: number
  /** The indicator as the row names it: its name, else its code, else its number, else a question mark. */
  readonly name: string
  readonly cell: (column: PlanColumn) => string
  /** The finding a rule makes of a cell; none where the header lacks the column, which is its own finding. */
  readonly complain: <F>(rule: Rule<F>, column: PlanColumn, facts: F) => readonly Finding[]
}

export function planRow(row: Row, header: Header, file: string): PlanRow {
  const cell = (column: PlanColumn): string => {
    const index = header.at.get(column)
    return index === undefined ? '' : (row.cells[index] ?? '')
  }
  const [name = '', code = '', no = ''] = [cell('name'), cell('code'), cell('no')].map((text) => text.trim())
  return {
    line: row.line,
    name: name || code || no || '?',
    cell,
    complain: (rule, column, facts) => {
      const index = header.at.get(column)
      if (index === undefined) return []
      const subject = { indicator: code === '' ? null : code, value: cell(column) }
      return [raise(rule, placeAt(file, row, index), quotable(facts), subject)]
    },
  }
}

/** What a message says of a cell, with no text longer than a line can hold. */
export function quotable<F>(facts: F): F {
  const brief = Object.entries(facts ?? {}).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? shorten(fact) : fact,
  ])
  return Object.fromEntries(brief) as F
}

/** Where a cell stands; the row alone where `index` is null. */
export function placeAt(file: string, row: Row, index: number | null): Place {
  if (index === null) return { file, line: row.line, column: null, cell: null }
  return { file, line: row.line, column: index + 1, cell: cellName(index + 1, row.row) }
}
