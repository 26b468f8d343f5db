import { raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { shorten } from '../text/shorten.ts'
import type { Column } from './column.ts'
import { rowDeleted, unknownStatus } from './status-rules.ts'
import { cellAt, type PlaceAt, type Sink } from './table.ts'
import { isAction, isDeletion } from './value-status.ts'

/** Tell which rows an ACTION column takes away; it is said once, and so is each text there that is no action. */
export function deletions(
  columns: readonly Column[],
  placeAt: PlaceAt,
  sink: Pick<Sink, 'finding'>,
): (row: Row) => boolean {
  const at = columns.findIndex(({ kind }) => kind === 'action')
  if (at < 0) return () => false
  const said = new Set<string>()
  const column = shorten(columns[at]?.header ?? '')
  return (row) => {
    const text = cellAt(row, at)
    const deletes = isDeletion(text)
    if (!deletes && isAction(text)) return false
    const key = deletes ? '' : text.trim()
    if (said.has(key)) return deletes
    said.add(key)
    const place = placeAt(row.line, row.row, at + 1)
    sink.finding(
      deletes
        ? raise(rowDeleted, place, {})
        : raise(unknownStatus, place, { text: shorten(text.trim()), column, of: 'action' }),
    )
    return deletes
  }
}
