import { raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Match, NamedIndicator } from '../text/names/matcher.ts'
import { shorten } from '../text/shorten.ts'
import { identityConflict, noIndicator, strayCode, takenByCode } from './cell-rules.ts'
import { cellAt, type Sink, spannedCellAt, type TableContext } from './table.ts'

/** The columns by which a row names its indicator; −1 where the table has none. */
export interface NamingColumns {
  readonly no: number
  readonly code: number
  readonly name: number
}

/** An indicator, and the unit that the row's name states. */
export type IdentifiedRow = Pick<NamedIndicator, 'indicator' | 'unit'>

/** Tells which indicator a row means. */
export interface Identifier {
  /** What the row's naming cells come to, without a word about it. */
  readonly matchOf: (row: Row) => Match
  /** The indicator of a row of a region; a row that means none, or two, is handed to the sink and gives null. */
  readonly indicatorOf: (row: Row, region: string | null) => IdentifiedRow | null
}

/**
 * Make what tells the indicators of a table's rows. `valueIndexes` are the columns whose value would be lost. What is said
 * of a row that is read all the same goes to `notes`.
 */
export function identifier(
  { matcher, placeAt }: TableContext,
  at: NamingColumns,
  valueIndexes: readonly number[],
  sink: Sink,
  notes: Sink,
): Identifier {
  const matchOf = (row: Row): Match =>
    matcher.match({
      no: spannedCellAt(row, at.no),
      code: spannedCellAt(row, at.code),
      name: spannedCellAt(row, at.name),
    })

  /** A column of codes that are not the plan's is one cause, however many rows it has. */
  let strayCodes = false
  const sayStrayCode = (row: Row, code: string, { name, code: indicator }: Indicator) => {
    if (strayCodes) return
    strayCodes = true
    const place = placeAt(row.line, row.row, at.code + 1)
    notes.finding(raise(strayCode, place, { code: shorten(code), name }, { indicator, value: code }))
  }

  const indicatorOf = (row: Row, region: string | null): IdentifiedRow | null => {
    const match = matchOf(row)
    if (match.kind === 'matched') {
      if (match.strayCode !== null) sayStrayCode(row, match.strayCode, match.indicator)
      return match
    }
    const naming = [at.name, at.code, at.no].find((index) => cellAt(row, index).trim() !== '')
    const place = placeAt(row.line, row.row, naming === undefined ? 1 : naming + 1)
    switch (match.kind) {
      case 'by-code': {
        const { by, indicator } = match
        const name = spannedCellAt(row, at.name).trim()
        const facts = { name: shorten(name), by, indicator: indicator.name }
        sink.finding(raise(takenByCode, place, facts, { indicator: indicator.code, value: name }))
        return match
      }
      case 'conflict': {
        const { by, first, other, second } = match
        const facts = { by, byName: first.name, other, otherName: second.name }
        sink.finding(raise(identityConflict, place, facts, { value: other }))
        return null
      }
      case 'unknown': {
        sink.unmatched({ name: match.name, place, region, numbered: match.numbered })
        return null
      }
      case 'empty': {
        const column = valueIndexes.find((index) => cellAt(row, index).trim() !== '')
        if (column === undefined) return null
        const text = cellAt(row, column).trim()
        const facts = { text: shorten(text) }
        sink.finding(raise(noIndicator, placeAt(row.line, row.row, column + 1), facts, { value: text }))
        return null
      }
    }
  }

  return { matchOf, indicatorOf }
}
