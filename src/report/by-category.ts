import type { GroupOf } from '../document/table.ts'
import type { Messages } from '../words/messages.ts'
import { cellText } from '../words/plain-text.ts'

/** A group for each division of the plan's table, in its order. */
export function byCategory<Row>(
  rows: readonly Row[],
  categoryOf: (row: Row) => string,
  { check: said }: Messages,
): readonly GroupOf<Row>[] {
  const names = [...new Set(rows.map(categoryOf))]
  return names.map((name) => {
    const own = rows.filter((row) => categoryOf(row) === name)
    const text = said.group(name === '' ? said.noCategory : cellText(name), own.length)
    return { rows: own, title: { text, tone: 'plain' } }
  })
}
