import { pageColumns, type ShownColumn, type Table } from './table.ts'

/** A column as laid out: what it says in this layout, and how many display columns it takes. */
export interface LaidColumn {
  readonly column: ShownColumn
  readonly show: (row: number) => string | null
  readonly width: number
}

/** Display columns between two columns. */
export const gap = 2
/** What stands where there is nothing to show. */
export const gapSign = '—'

/** A text that is broken is left this width where a brief form or one column less can spare it. */
const readable = 24
/** The least that it is left, whatever else stands there. */
const shortest = 8

interface Candidate {
  readonly column: ShownColumn
  readonly show: (row: number) => string | null
  readonly natural: number
}

/**
 * Lay the columns of a table out in so many display columns. First texts go on in a second line, down to what can be read
 * well; then columns say the same in brief; then they are left out, the highest number first; then the texts give way
 * again. Numbers are never cut. Which columns stand depends on the kind of table and on its width, not on what its cells
 * happen to say.
 */
export function layOut(
  table: Pick<Table, 'columns' | 'rows'>,
  width: number,
  widthOf: (text: string) => number,
): readonly LaidColumn[] {
  const columns = pageColumns(table)
  const known = new Map<ShownColumn['show'], Candidate>()
  const measured = (column: ShownColumn, ask: ShownColumn['show']): Candidate => {
    // Most columns say in brief what they say anyway.
    const same = known.get(ask)
    if (same?.column === column) return same
    const show = remembered(ask)
    let natural = widthOf(column.title)
    for (let row = 0; row < table.rows; row += 1) natural = Math.max(natural, widthOf(show(row) ?? gapSign))
    const candidate = { column, show, natural }
    known.set(ask, candidate)
    return candidate
  }
  const full = columns.map((column) => measured(column, column.show))
  if (hasRoom(full, width)) return shared(full, width)
  let brief = columns.flatMap((column) =>
    column.brief === 'left-out' ? [] : [measured(column, column.brief ?? column.show)],
  )
  for (const order of leavingOrder(columns)) {
    if (hasRoom(brief, width)) break
    brief = brief.filter(({ column }) => column.leaves !== order)
  }
  return shared(brief, width)
}

/** What a column says is measured first, and written later. */
function remembered(show: ShownColumn['show']): ShownColumn['show'] {
  const said: (string | null)[] = []
  return (row) => {
    const known = said[row]
    if (known !== undefined) return known
    const text = show(row)
    said[row] = text
    return text
  }
}

/** What is left for texts that can be broken. */
function roomFor(candidates: readonly Candidate[], width: number): number {
  return candidates.reduce(
    (room, { column, natural }) => room - gap - (column.wraps ? 0 : natural),
    width + gap,
  )
}

function hasRoom(candidates: readonly Candidate[], width: number): boolean {
  const texts = candidates.filter(({ column }) => column.wraps)
  const asked = texts.reduce((sum, { natural }) => sum + Math.min(natural, readable), 0)
  return roomFor(candidates, width) >= asked
}

function leavingOrder(columns: readonly ShownColumn[]): readonly number[] {
  const orders = columns.flatMap(({ leaves }) => (leaves === null ? [] : [leaves]))
  return [...new Set(orders)].toSorted((a, b) => b - a)
}

/** Share out what room there is among the texts: none gets more than it wishes, the others share evenly. */
function shared(candidates: readonly Candidate[], width: number): readonly LaidColumn[] {
  const texts = candidates.filter(({ column }) => column.wraps).toSorted((a, b) => a.natural - b.natural)
  let room = roomFor(candidates, width)
  const given = new Map<ShownColumn, number>()
  texts.forEach(({ column, natural }, order) => {
    const share = Math.min(natural, Math.max(shortest, Math.floor(room / (texts.length - order))))
    given.set(column, share)
    room -= share
  })
  return candidates.map(({ column, show, natural }) => ({
    column,
    show,
    width: given.get(column) ?? natural,
  }))
}
