import { CannotRun } from '../domain/cannot-run.ts'
import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import {
  type Condition,
  type Expression,
  type Grade,
  grades,
  type Relation,
  usesIn,
} from '../domain/relation.ts'
import { csvRows } from '../text/csv.ts'
import { foldName } from '../text/fold.ts'
import { nearest } from '../text/nearest.ts'
import { readPlainNumber } from '../text/number.ts'
import { parseExpression } from './expression.ts'
import { problemLine } from './load.ts'
import { placeAt, quotable } from './record.ts'
import { type RelationFault, unreadableRelation } from './relation-rules.ts'
import { planQuote } from './rules.ts'

/** A file of relations as read, and everything wrong with it. */
export interface RelationsReading {
  readonly relations: readonly Relation[]
  readonly findings: readonly Finding[]
}

/** The relations declared in a file; one with problems throws CannotRun and lists them all. */
export function loadRelations(plan: Plan, text: string, file: string): readonly Relation[] {
  const { relations, findings } = readRelations(plan, text, file)
  if (findings.length > 0) throw new CannotRun(findings.map(problemLine))
  return relations
}

type RelationColumn =
  | 'name'
  | 'name_en'
  | 'left'
  | 'relation'
  | 'right'
  | 'unit'
  | 'grade'
  | 'basis'
  | 'basis_en'
  | 'source'
const headers: ReadonlyMap<string, RelationColumn> = new Map([
  ['name', 'name'],
  ['名称', 'name'],
  ['name_en', 'name_en'],
  ['英文名', 'name_en'],
  ['left', 'left'],
  ['左式', 'left'],
  ['算式', 'left'],
  ['relation', 'relation'],
  ['关系', 'relation'],
  ['right', 'right'],
  ['右式', 'right'],
  ['unit', 'unit'],
  ['单位', 'unit'],
  ['grade', 'grade'],
  ['级别', 'grade'],
  ['basis', 'basis'],
  ['依据', 'basis'],
  ['basis_en', 'basis_en'],
  ['依据英文', 'basis_en'],
  ['source', 'source'],
  ['出处', 'source'],
])
const conditions: ReadonlyMap<string, Condition['is']> = new Map([
  ['=', '='],
  ['等于', '='],
  ['<', '<'],
  ['小于', '<'],
  ['<=', '<='],
  ['≤', '<='],
  ['不大于', '<='],
  ['>', '>'],
  ['大于', '>'],
  ['>=', '>='],
  ['≥', '>='],
  ['不小于', '>='],
  ['in', 'within'],
  ['介于', 'within'],
])
const gradeWords: ReadonlyMap<string, Grade> = new Map([
  ...grades.map((grade) => [grade, grade] as const),
  ['矛盾', 'contradiction'],
  ['不衔接', 'tension'],
  ['提示', 'remark'],
])

/**
 * Read the relations declared beside a plan: a header, then one a row. `left` and `right` are expressions of codes,
 * `relation` says what is to hold of them.
 *
 * @example readRelations(plan, 'name,left,relation,right\n出口,exports,<=,trade', 'relations.csv').relations.length // 1
 */
export function readRelations(plan: Plan, text: string, file: string): RelationsReading {
  const table = csvRows([text])
  const [head, ...body] = [...table.rows].filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const findings: Finding[] = table.problems.map(({ line }) =>
    raise(planQuote, { file, line, column: null, cell: null }, {}),
  )
  if (head === undefined) return { relations: [], findings }
  const at = new Map<RelationColumn, number>()
  for (const [index, header] of head.cells.entries()) {
    const column = headers.get(foldName(header))
    if (column !== undefined && !at.has(column)) at.set(column, index)
  }
  for (const column of ['name', 'left'] as const) {
    if (at.has(column)) continue
    const facts = { why: 'missing-column', column, read: '', detail: '' } as const
    findings.push(raise(unreadableRelation, placeAt(file, head, null), facts))
  }
  if (findings.length > 0) return { relations: [], findings }
  const readings = body.map((row) => readRelation(plan, row, at, file))
  return {
    relations: readings.flatMap(({ relation }) => (relation === null ? [] : [relation])),
    findings: readings.flatMap((reading) => reading.findings),
  }
}

interface RelationReading {
  readonly relation: Relation | null
  readonly findings: readonly Finding[]
}

function readRelation(
  plan: Plan,
  row: Row,
  at: ReadonlyMap<RelationColumn, number>,
  file: string,
): RelationReading {
  const cell = (column: RelationColumn) => (row.cells[at.get(column) ?? -1] ?? '').trim()
  const findings: Finding[] = []
  const refuse = (why: RelationFault, column: RelationColumn, read: string, detail = '') => {
    const place = placeAt(file, row, at.get(column) ?? null)
    findings.push(
      raise(unreadableRelation, place, quotable({ why, column, read, detail }), { value: cell(column) }),
    )
    return null
  }
  const expression = (column: 'left' | 'right'): Expression | null => {
    const reading = parseExpression(cell(column))
    if (!reading.ok) return refuse('expression', column, cell(column), reading.at)
    const codes = plan.indicators.map(({ code }) => code)
    const firstStated = plan.indicators.filter(({ repeats }) => repeats === null).map(({ code }) => code)
    const used = new Set(usesIn(reading.expression).map(({ code }) => code))
    const unknown = [...used].filter((code) => !codes.includes(code))
    for (const code of unknown) refuse('unknown', column, code, nearest(code, firstStated).join(', '))
    return unknown.length > 0 ? null : reading.expression
  }
  const condition = (): Condition | null => {
    const word = foldName(cell('relation'))
    const is = conditions.get(word)
    if (word === '') return null
    if (is === undefined) return refuse('condition', 'relation', cell('relation'))
    if (is === 'within') return rangeIn(cell('right')) ?? refuse('range', 'right', cell('right'))
    const right = expression('right')
    return right === null ? null : { is, right }
  }
  const name = cell('name')
  if (name === '') refuse('no-name', 'name', '')
  const left = expression('left')
  const met = condition()
  const gravest = met?.is === 'within' ? 'tension' : 'contradiction'
  const grade = cell('grade') === '' ? gravest : gradeWords.get(foldName(cell('grade')))
  if (grade === undefined) refuse('grade', 'grade', cell('grade'))
  if (findings.length > 0 || left === null || grade === undefined) return { relation: null, findings }
  const basis = { zh: cell('basis'), en: cell('basis_en') || cell('basis') }
  const words = { name, nameEn: cell('name_en'), unit: cell('unit'), basis, source: cell('source') }
  return { relation: { ...words, left, condition: met, grade, file, line: row.line }, findings }
}

/** `-1..2`, `0至3`: a range from the lower to the upper end. */
function rangeIn(text: string): Condition | null {
  const [low, high, ...more] = text.split(/\.\.|至|到|~|～/).map((end) => readPlainNumber(end.trim()))
  if (!low || !high || more.length > 0 || low.value >= high.value) return null
  return { is: 'within', low: low.value, high: high.value }
}
