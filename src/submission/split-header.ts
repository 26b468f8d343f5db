import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { shorten } from '../text/shorten.ts'
import { isBlank } from './blank.ts'
import { roleOf } from './headers.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { PeekRows } from './peek-rows.ts'
import { type Separator, separatorsIn } from './separators.ts'
import { cutAt, headerSplit } from './stray-rules.ts'
import type { PlaceAt } from './table.ts'
import { type ReadAgainst, shapeOf } from './table-shape.ts'

/** A header with several of its cells in one. */
export interface SplitHeader {
  readonly layout: Layout
  readonly by: Separator
  /** The rows below stand in one cell as well, separated alike: a table that was never split into columns. */
  readonly whole: boolean
}

/** Roles of which a header names one in its first two cells. */
export const firstRoles: readonly string[] = ['no', 'code', 'name', 'year', 'region', 'unit']
/** A longer row is no header in one cell. */
const longest = 4000
/** Rows below of which one must be a row of the table: headings may stand between. */
const looked = 5

/**
 * The header that `row` is once the cells that stand in one are told apart: cut at a separator it names a table, and one
 * of the rows below `index` fits that table. Null where neither, so that a title with a comma in it stays a title.
 */
export function splitHeader(
  row: Row,
  rows: PeekRows,
  index: number,
  against: ReadAgainst,
): SplitHeader | null {
  const cells = row.cells.slice(0, row.cells.findLastIndex((text) => text.trim() !== '') + 1)
  const text = cells.join(against.delimiter ?? '\t')
  if (text.length > longest || text.includes('\n') || !maybeHeader(text)) return null
  for (const by of separatorsIn(text)) {
    for (const texts of [cells.flatMap((cell) => by.cut(cell)), by.cut(text)]) {
      const headers = texts.map((header) => header.trim())
      if (headers.length === cells.length) continue
      const found = headed({ ...row, cells: headers }, by, rows, index, against)
      if (found !== null) return found
    }
  }
  return null
}

/** What is to be said of a header in one cell. */
export function headerWasSplit({ layout, by, whole }: SplitHeader, placeAt: PlaceAt): Finding {
  const { row, columns } = layout
  const headers = columns.slice(0, mostShown).map(({ header }) => shorten(header))
  return raise(
    headerSplit,
    placeAt(row.line, row.row, 1),
    { at: cutAt(by), headers, whole },
    { value: headers.join(' ') },
  )
}

/** How many headers a message shows. */
const mostShown = 8

/** Whether a text begins as the headers of tables do. */
function maybeHeader(text: string): boolean {
  const words = text.split(/[,\t;，；|｜、\s]+/, 3).map((word) => word.replaceAll('"', ''))
  return words.some((word) => firstRoles.includes(roleOf(word).kind))
}

function headed(
  row: Row,
  by: Separator,
  rows: PeekRows,
  index: number,
  against: ReadAgainst,
): SplitHeader | null {
  const { plan } = against
  const next = rows.at(index)
  const layout = layoutOf(row, next === undefined ? undefined : (cutAlone(next, by) ?? next), plan)
  if (layout === null) return null
  const { fitRow, resplit, usable } = shapeOf(layout, [], against)
  if (!usable) return null
  for (let at = index + layout.height - 1; at < index + layout.height - 1 + looked; at += 1) {
    const below = rows.at(at)
    if (below === undefined) return null
    if (isBlank(below)) continue
    // A title right above a header is none itself.
    if (layoutOf(below, rows.at(at + 1), plan) !== null) return null
    const cut = cutAlone(below, by)
    if (cut !== null && fitRow(cut.cells, { years: true }) !== null) return { layout, by, whole: true }
    if (fitRow(below.cells, { years: true }) !== null || resplit(below) !== null)
      return { layout, by, whole: false }
  }
  return null
}

/** A row with one cell filled, that cell cut; null for any other. */
export function cutAlone(row: Row, by: Separator): Row | null {
  const filled = row.cells.filter((text) => text.trim() !== '')
  const [only = ''] = filled
  if (filled.length !== 1) return null
  const cells = by.cut(only)
  return cells.length < 2 ? null : { ...row, cells: cells.map((text) => text.trim()) }
}
