import type { Row } from '../domain/grid.ts'
import { foldName } from '../text/fold.ts'
import { isMissing } from '../text/missing.ts'
import { remarkKind } from '../text/remarks.ts'
import { type Header, isHeader, readHeader } from './header.ts'
import { planRoleOf } from './header-words.ts'

/** A row of a plan's table that states an indicator, with what the rows around it say of it. */
export interface TableRow {
  readonly row: Row
  /** The division of the table it stands in: a section row above it, or a cell of the column of categories. */
  readonly category: string
  /** The row whose part it is (`其中：…`, or a row without figures above numbered parts); null for any other. */
  readonly parent: string | null
  /** That row itself, where it has a number: what it says once holds for its parts. */
  readonly above: Row | null
}

/** A plan's table as printed: its header, and the rows that state indicators. */
export interface PrintedTable {
  /** Null where no row is a header. */
  readonly head: Row | null
  readonly header: Header
  readonly rows: readonly TableRow[]
  /** Rows above the header. */
  readonly titles: readonly Row[]
  /** The years that a note gives to baselines with a mark: `带*的为2019年数据`. */
  readonly marked: ReadonlyMap<string, number>
}

/** Rows among which the header is sought. */
const mostSought = 60

/**
 * Take a plan's table apart: titles above the header, a header of one row or two, then rows of indicators; rows of a single
 * cell and a column of merged cells are categories, notes and repeated headers are passed over.
 */
export function printedTable(all: readonly Row[]): PrintedTable {
  const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const found = findHeader(rows)
  if (found === null) return { head: null, header: readHeader([]), rows: [], titles: rows, marked: new Map() }
  const { index, height, cells } = found
  const head = rows[index] ?? null
  const body = rows.slice(index + height)
  const header = withNumbers(withNamesBeside(readHeader(cells), cells, body), cells, body)
  return {
    head,
    header,
    rows: indicatorRows(body, header, rows.slice(index, index + height)),
    titles: rows.slice(0, index),
    marked: markedYears(body),
  }
}

interface HeaderSpot {
  readonly index: number
  readonly height: 1 | 2
  readonly cells: readonly string[]
}

function findHeader(rows: readonly Row[]): HeaderSpot | null {
  for (const [index, row] of rows.slice(0, mostSought).entries()) {
    const below = rows[index + 1]
    const joined = below === undefined ? null : joinedHeader(row, below)
    if (joined !== null && isHeader(joined)) return { index, height: 2, cells: joined }
    if (isHeader(row.cells)) return { index, height: 1, cells: row.cells }
  }
  return null
}

/** Two rows as one header, where the lower has years or units under merged cells and nothing under the names. */
function joinedHeader(upper: Row, lower: Row): readonly string[] | null {
  const filled = lower.cells.filter((cell) => cell.trim() !== '')
  const names = upper.cells.flatMap((cell, index) => {
    const role = planRoleOf(cell)
    return role?.kind === 'column' && ['no', 'code', 'name'].includes(role.column) ? [index] : []
  })
  const dated = filled.filter((cell) => {
    const role = planRoleOf(cell)
    return role !== null && role.kind !== 'column'
  })
  if (names.length === 0 || dated.length === 0) return null
  if (names.some((index) => (lower.cells[index] ?? '').trim() !== '')) return null
  if (
    filled.some((cell) => /\d/.test(cell) && planRoleOf(cell) === null && planRoleOf(`${cell}目标`) === null)
  )
    return null
  const width = Math.max(upper.cells.length, lower.cells.length)
  const under = (start: number) => {
    const next = upper.cells.findIndex((cell, index) => index > start && cell.trim() !== '')
    return lower.cells.slice(start, next < 0 ? width : next).filter((cell) => cell.trim() !== '').length
  }
  let span = ''
  let shared = false
  return Array.from({ length: width }, (_, index) => {
    const [top, bottom] = [(upper.cells[index] ?? '').trim(), (lower.cells[index] ?? '').trim()]
    if (top !== '') {
      span = top
      shared = under(index) > 1
    }
    if (bottom === '') return top
    const role = planRoleOf(bottom)
    // What stands over several years is said of none of them alone.
    if (role !== null && (role.kind !== 'year' || shared)) return bottom
    const whole = `${span}${bottom}`
    return planRoleOf(span)?.kind === 'column' || planRoleOf(whole) === null ? bottom : whole
  })
}

/** A header 指标 merged over two columns, the categories and the names: the names stand in the second. */
function withNamesBeside(header: Header, cells: readonly string[], body: readonly Row[]): Header {
  const at = header.at.get('name')
  if (at === undefined || header.at.has('category') || (cells[at + 1] ?? 'x').trim() !== '') return header
  const beside = body.filter(({ cells: row }) => /\p{L}/u.test(row[at + 1] ?? '')).length
  if (beside * 2 < body.length) return header
  return { ...header, at: new Map([...header.at, ['category', at], ['name', at + 1]]) }
}

const markedYear =
  /(?:带|标|注|有)\s*[“"]?([*＊※★☆#＃△▲①-⑳])[”"]?\s*(?:号|符号|标记)?\s*(?:的|者)?\s*(?:数据|指标|数)?\s*[为系是]\s*((?:19|20)\d{2})\s*年/gu

/** What the notes below a table say of the year that marked baselines are of. */
function markedYears(body: readonly Row[]): ReadonlyMap<string, number> {
  const notes = body.filter(({ cells }) => remarkKind(cells, false) === 'footnote')
  const text = notes.map(({ cells }) => cells.join(' ')).join(' ')
  return new Map(
    [...text.slice(0, longestNotes).matchAll(markedYear)].map(
      ([, mark = '', year = '']): [string, number] => [mark.normalize('NFKC'), Number(year)],
    ),
  )
}

/** Notes longer than this are a text of their own. */
const longestNotes = 4000

/** A column without a header before the names that counts the rows. */
function withNumbers(header: Header, cells: readonly string[], body: readonly Row[]): Header {
  const name = header.at.get('name')
  if (name === undefined || header.at.has('no')) return header
  const counts = (at: number) => body.filter(({ cells: row }) => /^\s*\d{1,3}\s*$/.test(row[at] ?? '')).length
  const at = cells.findIndex(
    (cell, index) => index < name && cell.trim() === '' && counts(index) * 2 > body.length,
  )
  return at < 0 ? header : { ...header, at: new Map([...header.at, ['no', at]]) }
}

function folded(cells: readonly string[]): string {
  return cells.map(foldName).join('\t').trimEnd()
}

const numbering =
  /^\s*(?:[一二三四五六七八九十]+\s*[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十]+[章节部]|[IVX]+\.)\s*/
const part = /^\s*(?:其中\s*[:：]?|[#＃]|[—-]{1,2}(?=\p{L}))/u

function indicatorRows(
  body: readonly Row[],
  header: Header,
  headerRows: readonly Row[],
): readonly TableRow[] {
  const found: TableRow[] = []
  const printed = headerRows.map(({ cells }) => folded(cells))
  const [nameAt = 0, categoryAt] = [header.at.get('name'), header.at.get('category')]
  let section = ''
  let category = ''
  let last: string | null = null
  let above: Row | null = null
  const figuresAt = [
    ...[...header.baselines, ...header.path].map(({ index }) => index),
    ...(['baseline', 'target', 'change'] as const).flatMap((column) => header.at.get(column) ?? []),
  ]
  const numberOf = ({ cells }: Row) =>
    (cells[header.at.get('no') ?? -1] ?? '').trim() || bareName((cells[nameAt] ?? '').trim()).no
  /** Whether a row has no figures and the next one no number: it stands above its parts, 主要污染物排放总量减少. */
  const standsAbove = (row: Row, next: Row | undefined) =>
    next !== undefined &&
    numberOf(row) !== null &&
    numberOf(next) === null &&
    (next.cells[nameAt] ?? '').trim() !== '' &&
    next.cells.filter((cell) => cell.trim() !== '').length > 1 &&
    figuresAt.every((at) => isMissing(row.cells[at] ?? ''))
  /** The parts of a row without figures go on until a row has a number. */
  let parts = false
  for (const [index, row] of body.entries()) {
    const filled = row.cells.filter((cell) => cell.trim() !== '')
    if (printed.includes(folded(row.cells))) continue
    const kind = remarkKind(row.cells, filled.length > 1)
    if (kind !== null && kind !== 'section') continue
    const [only = ''] = filled
    if (filled.length === 1 && /\p{L}/u.test(only)) {
      const below = (body[index + 1]?.cells[nameAt] ?? '').trim()
      parts = part.test(below)
      if (parts) last = only.trim()
      else section = only.trim().replace(numbering, '')
      continue
    }
    const own = categoryAt === undefined ? '' : (row.cells[categoryAt] ?? '').trim()
    if (own !== '') category = isMissing(own) ? '' : own
    else category = row.merged?.get(categoryAt ?? -1)?.trim() ?? category
    const name = (row.cells[nameAt] ?? '').trim()
    if (numberOf(row) !== null) parts = false
    if (standsAbove(row, body[index + 1])) {
      parts = true
      last = name
      above = row
      continue
    }
    const isPart = part.test(name) || parts
    if (!isPart) {
      last = name
      above = null
    }
    found.push({
      row,
      category: categoryAt === undefined ? section : (category || section).replace(numbering, ''),
      parent: isPart ? last : null,
      above: isPart ? above : null,
    })
  }
  return found
}

/** A name without its number, the mark of a part, and blanks: `1.地区生产总值`, `其中：户籍人口城镇化率`. */
export function bareName(text: string): { readonly name: string; readonly no: string | null } {
  const [whole, no] = /^\s*[（(]?(\d{1,3})[）)]?\s*[.．、)）]\s*(?!\d)/.exec(text) ?? ['', null]
  return { name: text.slice(whole.length).replace(part, '').trim(), no: no ?? null }
}
