import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import { foldName } from '../text/fold.ts'
import { remembering } from '../text/remembering.ts'
import { isBlank } from './blank.ts'
import { areOfIndicators } from './column.ts'
import { entitled } from './entitled.ts'
import { roleOf } from './headers.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { PeekRows } from './peek-rows.ts'
import { firstRoles, type SplitHeader, splitHeader } from './split-header.ts'
import type { ReadAgainst } from './table-shape.ts'

/** The header of a table, where one begins. */
export interface Heading {
  readonly layout: Layout
  /** The title rows right above it. */
  readonly above: readonly Row[]
  /** It says what the header before it said, as on each page of a print. */
  readonly again: boolean
  /** The header's cells stood in one; null where each has its own. */
  readonly split: SplitHeader | null
}

/** Rows looked at to know a table by its first rows. */
export const lookAhead = 60
/** Rows of several cells, and of one, among which a header is sought: prose may stand above it, and rows sorted there. */
const mostSought = { several: 1000, one: 20_000 }

/**
 * Go through a file as its headers and the rows below them. Further tables may follow the first, each under a header of
 * its own. Nothing comes of a file without a header.
 */
export function* headingsAndRows(rows: PeekRows, against: ReadAgainst): Generator<Heading | Row> {
  const { plan, matcher } = against
  const plain = seekHeader(rows, against)
  const found = seekSplitHeader(rows, plain?.index ?? mostSought.several, against) ?? plain
  if (found === null) return
  const heading = (heading: Heading): Heading => {
    if (heading.layout.height === 2) rows.next()
    return heading
  }
  let key = keyOf(found.layout)
  const titles = rows.peek(found.index)
  for (let passed = 0; passed <= found.index; passed += 1) rows.next()
  yield heading({ layout: found.layout, above: titles, again: false, split: found.split })

  const { isName } = matcher
  const named = remembering((text) => !isName(text) && firstRoles.includes(roleOf(text).kind))
  /** No such header begins with a digit, as the first cell of most rows does. */
  /** What a header in one cell holds besides words. */
  const separated = (text: string) => /[,\t;，；|｜]|\S\s+\S/.test(text)
  const maybe = (text: string) => !/^\d/.test(text) && named(text)
  let above: Row[] = []
  for (let row = rows.next(); row !== undefined; row = rows.next()) {
    const [first = '', second] = firstTexts(row)
    // Most rows begin with their number, as no header does.
    const headed =
      second !== undefined && !isNumber(first) && !endsInFigure(row) && (maybe(first) || maybe(second))
    const split = second === undefined && separated(first) ? splitHeader(row, rows, 0, against) : null
    const own = headed ? layoutOf(row, rows.at(0), plan) : (split?.layout ?? null)
    const layout = own === null ? null : entitled(own, above, rows.peek(lookAhead), against)
    if (layout !== null) {
      const again = keyOf(layout) === key
      key = keyOf(layout)
      yield heading({ layout, above, again, split })
      above = []
      continue
    }
    if (second === undefined) above.push(row)
    else if (above.length > 0) above = []
    yield row
  }
}

interface FoundHeader {
  readonly index: number
  readonly layout: Layout
  readonly split: SplitHeader | null
}

/** The first header whose cells stand in one, above the first that names its columns as it stands. */
function seekSplitHeader(rows: PeekRows, before: number, against: ReadAgainst): FoundHeader | null {
  for (let index = 0; index < before; index += 1) {
    const row = rows.at(index)
    if (row === undefined) return null
    const split = isBlank(row) ? null : splitHeader(row, rows, index + 1, against)
    const layout = split === null ? null : entitled(split.layout, rows.peek(index), [], against)
    if (layout !== null) return { index, layout, split }
  }
  return null
}

/**
 * Find the first row (alone, or together with the one below it) that names an indicator column and a value column, or
 * columns of indicators; null where no row does. Rows are kept until it is known.
 */
function seekHeader(rows: PeekRows, against: ReadAgainst): FoundHeader | null {
  const { plan } = against
  let [several, one] = [0, 0]
  for (let index = 0; several <= mostSought.several && one <= mostSought.one; index += 1) {
    const row = rows.at(index)
    if (row === undefined) return null
    const own = layoutOf(row, rows.at(index + 1), plan)
    const layout = own === null || isLabel(own, rows, index, plan) ? null : titled(own, rows, index, against)
    if (layout !== null) return { index, layout, split: null }
    if (firstTexts(row).length > 1) several += 1
    else one += 1
  }
  return null
}

/** Most rows end in a value with decimals, as no header does; 2023.12 may be the time of one. */
const figure = /^-?(?!(?:19|20)\d\d\.)\d{1,12}\.\d{1,12}$/

function endsInFigure({ cells }: Row): boolean {
  return figure.test(cells.at(-1) ?? '')
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text)
}

/** The layout with what stands above it and below, where its rows name no indicator. */
function titled(layout: Layout, rows: PeekRows, index: number, against: ReadAgainst): Layout | null {
  if (layout.unnamed === undefined) return layout
  return entitled(layout, rows.peek(index), rows.peek(index + lookAhead).slice(index + 1), against)
}

/** `指标,地区生产总值` above `地区,2023年`: a label and what it says of the table below, and no header. */
function isLabel({ row, columns }: Layout, rows: PeekRows, index: number, plan: Plan): boolean {
  if (!areOfIndicators(columns) || firstTexts(row).length !== 2) return false
  if (roleOf(firstTexts(row)[0] ?? '').kind !== 'name') return false
  for (let next = index + 1; next <= index + lookAhead; next += 1) {
    const below = rows.at(next)
    if (below === undefined) return false
    const layout = firstTexts(below).length < 2 ? null : layoutOf(below, rows.at(next + 1), plan)
    if (layout !== null) return layout.unnamed !== undefined
    if (firstTexts(below).length > 2) return false
  }
  return false
}

function keyOf({ columns, subject }: Layout): string {
  const headers = columns.map(({ header }) => foldName(header))
  return [...headers, subject?.indicator.code ?? ''].join('\t').trimEnd()
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
