import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import { foldName } from '../text/fold.ts'
import type { RowsAhead } from './ahead.ts'
import { roleOf } from './headers.ts'
import { type Layout, layoutOf } from './layout.ts'
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

/** Rows looked at to know a table by its first rows. */
export const lookAhead = 60
/** Rows of several cells, and of one, among which a header is sought: prose may stand above it, and rows sorted there. */
const mostSought = { several: 1000, one: 20_000 }
/** Roles of which a header names one in its first two cells. */
const firstRoles = ['no', 'code', 'name', 'year', 'region', 'unit']

/**
 * Go through a file as its headers and the rows below them. Further tables may follow the first, each under a header of
 * its own. Nothing comes of a file without a header.
 */
export function* headingsAndRows(rows: RowsAhead, plan: Plan): Generator<Heading | Row> {
  const found = seekHeader(rows, plan)
  if (found === null) return
  const heading = ({ layout, above, again }: Heading): Heading => {
    if (layout.height === 2) rows.next()
    return { layout, above, again }
  }
  let key = keyOf(found.layout)
  const titles = rows.peek(found.index)
  for (let passed = 0; passed <= found.index; passed += 1) rows.next()
  yield heading({ layout: found.layout, above: titles, again: false })

  const { isName } = matcherOf(plan)
  const named = remembering((text) => !isName(text) && firstRoles.includes(roleOf(text).kind))
  /** No such header begins with a digit, as the first cell of most rows does. */
  const maybe = (text: string) => !/^\d/.test(text) && named(text)
  let above: Row[] = []
  for (let row = rows.next(); row !== undefined; row = rows.next()) {
    const [first = '', second] = firstTexts(row)
    const headed = second !== undefined && (maybe(first) || maybe(second))
    const layout = headed ? layoutOf(row, rows.at(0), plan) : null
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

/**
 * Find the first row (alone, or together with the one below it) that names an indicator column and a value column, or
 * columns of indicators; null where no row does. Rows are kept until it is known.
 */
function seekHeader(rows: RowsAhead, plan: Plan): { readonly index: number; readonly layout: Layout } | null {
  let [several, one] = [0, 0]
  for (let index = 0; several <= mostSought.several && one <= mostSought.one; index += 1) {
    const row = rows.at(index)
    if (row === undefined) return null
    const layout = layoutOf(row, rows.at(index + 1), plan)
    if (layout !== null) return { index, layout }
    if (firstTexts(row).length > 1) several += 1
    else one += 1
  }
  return null
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
