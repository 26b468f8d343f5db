import { type Finding, type Place, type Rule, raise } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import type { Proposal } from '../domain/plan.ts'
import { parseUnit } from '../domain/unit.ts'
import { yearlyRate } from '../domain/yearly-rate.ts'
import { foldName, foldNotation } from '../text/fold.ts'
import { withoutMarks } from '../text/footnote-mark.ts'
import { isMissing } from '../text/missing.ts'
import { shorten } from '../text/shorten.ts'
import { splitUnit } from '../text/split-unit.ts'
import { parseBaseline } from './baseline.ts'
import type { Header, PlanColumn } from './header.ts'
import { bareName, type PrintedTable, type TableRow } from './printed-table.ts'
import { proposeBetter, proposeScale, proposeSign, type RowFacts } from './propose.ts'
import { rowShape } from './row.ts'
import { parseTarget } from './target.ts'

/** A row of the plan file by its columns: what is written, what a printed table leaves to be told from other cells, and what is proposed. */
export interface PlanRow {
  readonly line: number
  /** The indicator as the row names it: its name, else its code, else its number, else a question mark. */
  readonly name: string
  /** What a column says of the row; empty where nothing does. */
  readonly cell: (column: PlanColumn) => string
  readonly baselineYear: number | null
  readonly targetYear: number | null
  /** The columns of targets of earlier years. */
  readonly path: readonly PathCell[]
  readonly proposed: readonly Proposal[]
  /** The finding a rule makes of a cell; none where the header lacks the column, which is its own finding. */
  readonly complain: <F>(rule: Rule<F>, column: PlanColumn, facts: F) => readonly Finding[]
}

/** A cell of the plan's own path: a target of a year before the last. */
export interface PathCell {
  readonly year: number
  readonly text: string
  readonly complain: <F>(rule: Rule<F>, facts: F) => readonly Finding[]
}

/**
 * The rows of a plan's table by their columns. Numbers that are absent, or start anew in each section, are counted; a part
 * without a number is counted under the row it is a part of.
 */
export function planRows(
  rows: readonly TableRow[],
  table: Pick<PrintedTable, 'header' | 'marked'>,
  file: string,
): readonly PlanRow[] {
  const { header } = table
  const bare = rows.map((row) => bareCells(row, header))
  const numbersOf = bare.map(({ no }, index) => (no === '' ? '' : `${no} ${regionOf(rows[index], header)}`))
  const written = numbersOf.filter((no) => no !== '')
  const numbered = header.at.has('code') || new Set(written).size === written.length
  /** Numbers counted for names that come once for each region. */
  const counted = new Map<string, string>()
  const names = bare.map(({ name }) => name)
  let last: string | null = null
  let [count, parts] = [0, 0]
  return rows.map((row, index) => {
    const cells = bare[index] ?? { no: '', name: '', unit: '' }
    const own = numbered ? cells.no : ''
    const isPart: boolean =
      own === '' && last !== null && (row.parent !== null || (numbered && written.length > 0))
    if (row.above !== null && row.above !== rows[index - 1]?.above) {
      last =
        cellOf(row.above, header.at.get('no')).trim() || bareName(cellOf(row.above, header.at.get('name'))).no
      parts = 0
    }
    const before = header.at.has('region') ? counted.get(cells.name) : undefined
    parts = isPart ? parts + 1 : 0
    if (own === '' && !isPart && before === undefined) count += 1
    const no = isPart ? `${last}.${parts}` : own || (before ?? String(count))
    counted.set(cells.name, no)
    if (!isPart) last = no
    const twice = row.parent !== null && names.indexOf(cells.name) !== names.lastIndexOf(cells.name)
    const name = twice ? `${unitInName(bareName(row.parent ?? '').name).words}：${cells.name}` : cells.name
    return planRow(row, table, file, { ...cells, name, no })
  })
}

/** The region a row is of; empty where it holds for all. */
function regionOf(row: TableRow | undefined, header: Header): string {
  return row === undefined ? '' : cellOf(row.row, header.at.get('region')).trim()
}

/** Number, name and unit of a row, each from its own column or from among the name. */
function bareCells(
  { row, parent }: TableRow,
  header: Header,
): { readonly no: string; readonly name: string; readonly unit: string } {
  const at = (column: PlanColumn) => cellOf(row, header.at.get(column)).trim()
  const printed = at('name')
  const { name, no } =
    header.at.has('no') && parent === null ? { name: printed, no: null } : bareName(printed)
  const split = at('unit') === '' ? unitInName(withoutMarks(name)) : { words: name, unit: null }
  const above = parent === null ? null : unitInName(withoutMarks(bareName(parent).name)).unit
  const isPlain = header.at.has('better') && header.at.has('scale')
  return {
    no: at('no') || (no ?? ''),
    name: isPlain ? printed : withoutMarks(split.words).trim(),
    unit: at('unit') || (isPlain ? '' : (split.unit ?? above ?? '')),
  }
}

/** A unit in the last brackets of a name, or in those before its frame: `医师数（人）（常住）`. */
function unitInName(name: string): { readonly words: string; readonly unit: string | null } {
  const last = splitUnit(name)
  if (last.unit !== null) return last
  const frame = /[（(][^（）()]*[）)]$/.exec(name)?.[0] ?? ''
  if (frame === '') return last
  const inner = splitUnit(name.slice(0, -frame.length))
  return inner.unit === null ? last : { words: `${inner.words}${frame}`, unit: inner.unit }
}

function cellOf(row: Row, index: number | undefined): string {
  return index === undefined ? '' : (row.cells[index] ?? '')
}

/**
 * What the third column says, as a target: a bare figure is a mean growth where its header says so, a total where it says
 * that; words, brackets and signs say themselves what they are. A share that is no rate of growth does not grow by such a
 * figure: it is a level (城镇调查失业率 <5.5).
 */
function changeAsTarget(text: string, { change }: Header, { name, unit }: BareCells): string {
  const figure = foldNotation(text).trim()
  if (change === null || !/^[<>≤≥~≈约]?=?\d/.test(figure)) return text
  if (!change.yearly) return `[${text.trim()}]`
  if (/^\d+(?:\.\d+)?[-–—~至]\d/.test(figure) && !figure.endsWith('%')) return `年均增长${text.trim()}%`
  const isLevel = parseUnit(unit)?.dimension === 'share' && !yearlyRate.test(withoutFrame(name))
  return isLevel ? text : `年均${text.trim()}`
}

/** What a row is of. */
interface BareCells {
  readonly name: string
  readonly unit: string
}

function withoutFrame(name: string): string {
  return name.replace(/[（(][^（）()]*[）)]$/, '')
}

function planRow(
  table: TableRow,
  { header, marked }: Pick<PrintedTable, 'header' | 'marked'>,
  file: string,
  bare: { readonly no: string; readonly name: string; readonly unit: string },
): PlanRow {
  const { row } = table
  const baseline = header.baselines.find(({ index }) => !isMissing(cellOf(row, index)))
  const target = cellOf(row, header.at.get('target'))
  const changeAt = header.at.get('change')
  const fromChange = changeAt !== undefined && isMissing(target) && !isMissing(cellOf(row, changeAt))
  const indexes = new Map<PlanColumn, number>([
    ...header.at,
    ...(baseline === undefined ? [] : [['baseline', baseline.index] as const]),
    ...(fromChange ? [['target', changeAt] as const] : []),
  ])
  const written = (column: PlanColumn) => cellOf(row, indexes.get(column))
  const stated = new Map<PlanColumn, string>([
    ['no', bare.no],
    ['name', bare.name],
    ['unit', bare.unit],
    ['category', table.category],
    ...inherited(table, written('attribute'), header),
    ['target', fromChange ? changeAsTarget(written('target'), header, bare) : written('target')],
    ...(header.at.has('code') ? [] : [['code', codeOf(bare.no)] as const]),
  ])
  const proposed = proposals(table, stated, written)
  const cells = new Map([...stated, ...proposed.map(({ column, value }) => [column, value] as const)])
  const [name = '', code = '', no = ''] = [bare.name, cells.get('code') ?? written('code'), bare.no].map(
    (text) => text.trim(),
  )
  const complaint = <F>(rule: Rule<F>, index: number, facts: F) => {
    const subject = { indicator: code === '' ? null : code, value: cellOf(row, index) }
    return [raise(rule, placeAt(file, row, index), quotable(facts), subject)]
  }
  return {
    line: row.line,
    name: name || code || no || '?',
    cell: (column) => cells.get(column) ?? written(column),
    baselineYear: isMissing(written('baseline_year'))
      ? (markedIn(written('baseline'), marked) ?? baseline?.year ?? header.baselineYear)
      : statedYear(written('baseline_year')),
    targetYear: header.targetYear,
    path: header.path.map(({ index, year }) => ({
      year,
      text: cellOf(row, index),
      complain: (rule, facts) => complaint(rule, index, facts),
    })),
    proposed,
    complain: (rule, column, facts) => {
      const index = indexes.get(column)
      return index === undefined ? [] : complaint(rule, index, facts)
    },
  }
}

/** The attribute that the row above its parts has for all of them. */
function inherited(
  { above }: TableRow,
  own: string,
  header: Header,
): readonly (readonly ['attribute', string])[] {
  const text = above === null ? '' : cellOf(above, header.at.get('attribute')).trim()
  return own.trim() !== '' || text === '' ? [] : [['attribute', text]]
}

/** The year that a note gives to the mark behind a baseline: `60.6*`. */
function markedIn(text: string, marked: ReadonlyMap<string, number>): number | null {
  const last = [...text.trim()].at(-1)?.normalize('NFKC') ?? ''
  return marked.get(last) ?? null
}

/** `2015`, `2015年`: the year a row starts from; null for anything else. */
function statedYear(text: string): number | null {
  const [, year] = /^\s*((?:19|20)\d{2})\s*年?\s*$/.exec(foldNotation(text)) ?? []
  return year === undefined ? null : Number(year)
}

/** A code made of the number, the same whatever the order of the rows. */
function codeOf(no: string): string {
  const slug = (no.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-')
  return /^[a-z]/.test(slug) ? slug : `n${slug}`
}

/** What the row leaves open of attribute, direction and scale. */
function proposals(
  { parent }: TableRow,
  stated: ReadonlyMap<PlanColumn, string>,
  written: (column: PlanColumn) => string,
): readonly Proposal[] {
  const unit = stated.get('unit') ?? ''
  const target = parseTarget(stated.get('target') ?? '', null, unit)
  const facts: RowFacts = {
    names: [
      stated.get('name') ?? '',
      ...(parent === null ? [] : [unitInName(withoutMarks(bareName(parent).name)).words]),
    ],
    unit,
    target: target.ok ? target : null,
    baseline: parseBaseline(written('baseline'), unit),
  }
  const open = (column: Proposal['column']) => (stated.get(column) ?? written(column)).trim() === ''
  return [
    ...markedProposed(written),
    ...(open('attribute') ? [unstated] : []),
    ...(open('better') ? [proposeBetter(facts)] : []),
    ...(open('scale') ? [proposeScale(facts)] : []),
    ...(open('sign') ? proposeSign(facts, written('scale')) : []),
  ]
}

/** What a plan file that was made from a printed table still marks as proposed: a person who confirms it clears the mark. */
function markedProposed(written: (column: PlanColumn) => string): readonly Proposal[] {
  return written('proposed')
    .split(/[;；]/)
    .flatMap((part): readonly Proposal[] => {
      const [label = '', ...because] = part.split(/[=＝]/)
      const column = proposable.get(foldName(label))
      const value = column === undefined ? undefined : rowShape.shape[column].safeParse(written(column)).data
      if (column === undefined || value === undefined) return []
      const reason = because.join('=').trim()
      return [{ column, value, because: { zh: reason, en: reason } }]
    })
}

const proposable: ReadonlyMap<string, Proposal['column']> = new Map([
  ['better', 'better'],
  ['方向', 'better'],
  ['scale', 'scale'],
  ['尺度', 'scale'],
  ['attribute', 'attribute'],
  ['属性', 'attribute'],
  ['sign', 'sign'],
  ['符号', 'sign'],
])

const unstated: Proposal = {
  column: 'attribute',
  value: 'anticipatory',
  because: { zh: '没有写明属性', en: 'the table does not say' },
}

/** What a message says of a cell, with no text longer than a line can hold. */
export function quotable<F>(facts: F): F {
  const brief = Object.entries(facts ?? {}).map(([name, fact]) => [
    name,
    typeof fact === 'string' ? shorten(fact) : fact,
  ])
  return Object.fromEntries(brief) as F
}

/** Where a cell stands; the row alone where `index` is null. */
export function placeAt(file: string, row: Row, index: number | null): Place {
  if (index === null) return { file, line: row.line, column: null, cell: null }
  return { file, line: row.line, column: index + 1, cell: cellName(index + 1, row.row) }
}
