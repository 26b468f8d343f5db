import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import { foldName } from '../text/fold.ts'
import type { RowsAhead } from './ahead.ts'
import { roleOf } from './headers.ts'
import { findLayout, type Layout, layoutOf } from './layout.ts'
import { matcherOf } from './match.ts'
import { remembering } from './remembering.ts'

/** The header of a table, where one begins. */
export interface Heading {
  readonly layout: Layout
  /** The title rows right above it. */
  readonly above: readonly Row[]
  /** It says what the header before it said, as on each page of a print. */
  readonly again: boolean
}

/** Rows looked at to find a header and to know a table by its first rows. */
export const lookAhead = 60
/** Roles of which a header names one in its first two cells. */
const firstRoles = ['no', 'code', 'name', 'year', 'region', 'unit']

/**
 * Go through a file as its headers and the rows below them. Further tables may follow the first, each under a header of
 * its own. Nothing comes of a file without a header.
 */
export function* headingsAndRows(rows: RowsAhead, plan: Plan): Generator<Heading | Row> {
  const opening = rows.peek(lookAhead)
  const found = findLayout(opening, plan)
  if (found === null) return
  const heading = ({ layout, above, again }: Heading): Heading => {
    if (layout.height === 2) rows.next()
    return { layout, above, again }
  }
  let key = keyOf(found.layout)
  for (let passed = 0; passed <= found.index; passed += 1) rows.next()
  yield heading({ layout: found.layout, above: opening.slice(0, found.index), again: false })

  const { isName } = matcherOf(plan)
  const named = remembering((text) => !isName(text) && firstRoles.includes(roleOf(text).kind))
  /** No such header begins with a digit, as the first cell of most rows does. */
  const maybe = (text: string) => !/^\d/.test(text) && named(text)
  let above: Row[] = []
  for (let row = rows.next(); row !== undefined; row = rows.next()) {
    const [first = '', second] = firstTexts(row)
    const headed = second !== undefined && (maybe(first) || maybe(second))
    const layout = headed ? layoutOf(row, rows.peek(1)[0], plan) : null
    if (layout !== null) {
      const again = keyOf(layout) === key
      key = keyOf(layout)
      yield heading({ layout, above, again })
      above = []
      continue
    }
    if (second === undefined) above.push(row)
    else if (above.length > 0) above = []
    yield row
  }
}

function keyOf({ columns }: Layout): string {
  return columns
    .map(({ header }) => foldName(header))
    .join('\t')
    .trimEnd()
}

/** The first two cells of a row that hold something. */
function firstTexts({ cells }: Row): readonly string[] {
  const texts: string[] = []
  for (const cell of cells) {
    if (cell.trim() === '') continue
    texts.push(cell)
    if (texts.length === 2) break
  }
  return texts
}
