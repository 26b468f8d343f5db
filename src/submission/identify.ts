import { raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Match, Named } from './match.ts'
import { identityConflict, noIndicator, outsidePlan, takenByNumber, unknownIndicator } from './rules.ts'
import { cellAt, type Sink, type TableContext } from './table.ts'

/** The columns by which a row names its indicator; −1 where the table has none. */
export interface NamingColumns {
  readonly no: number
  readonly code: number
  readonly name: number
}

/**
 * Make a function that tells which indicator a row means. Rows that mean none, or two, are handed to the sink
 * as a finding and give null. `valueIndexes` are the columns whose value would be lost.
 */
export function identifier(
  context: TableContext,
  at: NamingColumns,
  valueIndexes: readonly number[],
  sink: Sink,
): (row: Row) => Named | null {
  const { matcher, placeAt } = context
  const known = new Map<string, Match>()

  const matchOf = (row: Row): Match => {
    const identity = { no: cellAt(row, at.no), code: cellAt(row, at.code), name: cellAt(row, at.name) }
    const key = `${identity.no}\t${identity.code}\t${identity.name}`
    const earlier = known.get(key)
    if (earlier !== undefined) return earlier
    const match = matcher.match(identity)
    known.set(key, match)
    return match
  }

  return (row) => {
    const match = matchOf(row)
    if (match.kind === 'matched') return match
    const naming = [at.name, at.code, at.no].find((index) => cellAt(row, index).trim() !== '')
    const place = placeAt(row.line, row.row, naming === undefined ? 1 : naming + 1)
    switch (match.kind) {
      case 'by-number': {
        const facts = { name: cellAt(row, at.name).trim(), by: match.by, indicator: match.indicator.name }
        sink.finding(
          raise(takenByNumber, place, facts, { indicator: match.indicator.code, value: facts.name }),
        )
        return match
      }
      case 'conflict': {
        const { by, first, other, second } = match
        const facts = { by, byName: first.name, other, otherName: second.name }
        sink.finding(raise(identityConflict, place, facts, { value: other }))
        return null
      }
      case 'unknown': {
        const { name, hints } = match
        const rule = hints.length > 0 ? unknownIndicator : outsidePlan
        sink.finding(raise(rule, place, { name, hints }, { value: name }))
        return null
      }
      case 'empty': {
        const column = valueIndexes.find((index) => cellAt(row, index).trim() !== '')
        if (column === undefined) return null
        const text = cellAt(row, column).trim()
        sink.finding(raise(noIndicator, placeAt(row.line, row.row, column + 1), { text }, { value: text }))
        return null
      }
    }
  }
}
