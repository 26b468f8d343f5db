import { CannotRun } from '../domain/cannot-run.ts'
import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import {
  type Comparing,
  type Condition,
  type Expression,
  type Grade,
  grades,
  type Relation,
  usesIn,
  type ValueCondition,
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

/** The plan with the relations declared in a file; one with problems throws CannotRun and lists them all. */
export function loadRelations(plan: Plan, text: string, file: string): Plan {
  const { relations, findings } = readRelations(plan, text, file)
  if (findings.length > 0) throw new CannotRun(findings.map(problemLine))
  return { ...plan, relations }
}

type RelationColumn =
  | 'name'
  | 'name_en'
  | 'left'
  | 'relation'
  | 'right'
  | 'values'
  | 'tolerance'
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
  ['values', 'values'],
  ['数据', 'values'],
  ['tolerance', 'tolerance'],
  ['容差', 'tolerance'],
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
const comparisons: readonly (readonly [string, Comparing])[] = [
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
]
const conditions: ReadonlyMap<string, Condition['is']> = new Map<string, Condition['is']>([
  ...comparisons,
  ['in', 'within'],
  ['介于', 'within'],
])
const valueConditions: ReadonlyMap<string, ValueCondition['is']> = new Map<string, ValueCondition['is']>([
  ...comparisons,
  ['steady', 'steady'],
  ['平稳', 'steady'],
])
/** What two sides that should be equal may differ by besides rounding, where the file does not say. */
const usualTolerance = 0.005
const gradeWords: ReadonlyMap<string, Grade> = new Map([
  ...grades.map((grade) => [grade, grade] as const),
  ['矛盾', 'contradiction'],
  ['不衔接', 'tension'],
  ['提示', 'remark'],
])

/**
 * Read the relations declared beside a plan: a header, then one a row. `left` and `right` are expressions of codes,
 * `relation` says what is to hold of them between targets, `values` what between the values of a year.
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
  const word = <Word>(
    column: 'relation' | 'values',
    words: ReadonlyMap<string, Word>,
    why: RelationFault,
  ): Word | null => {
    const text = cell(column)
    return text === '' ? null : (words.get(foldName(text)) ?? refuse(why, column, text))
  }
  const name = cell('name')
  if (name === '') refuse('no-name', 'name', '')
  const left = expression('left')
  const asked = word('relation', conditions, 'condition')
  const askedOfValues = word('values', valueConditions, 'values')
  const compares = [asked, askedOfValues].some((is) => is !== null && is !== 'within' && is !== 'steady')
  const right = compares ? expression('right') : null
  const condition = (): Condition | null => {
    if (asked === 'within') return rangeIn(cell('right')) ?? refuse('range', 'right', cell('right'))
    return asked === null || right === null ? null : { is: asked, right }
  }
  const values = (): ValueCondition | null => {
    const tolerance = shareIn(cell('tolerance'))
    if (askedOfValues === null && cell('values') !== '') return null
    if (askedOfValues === null) return cell('tolerance') === '' ? null : refuse('values', 'values', '')
    if (tolerance === null && (cell('tolerance') !== '' || askedOfValues === 'steady'))
      return refuse('tolerance', 'tolerance', cell('tolerance'))
    if (askedOfValues === 'steady') {
      const of = left?.kind === 'growth' ? left.of : left
      if (of === null || tolerance === null) return null
      return isOfOneYear(of) ? { is: 'steady', of, tolerance } : refuse('years', 'left', cell('left'))
    }
    if (left === null || right === null) return null
    if (!isOfOneYear(left)) return refuse('years', 'left', cell('left'))
    if (!isOfOneYear(right)) return refuse('years', 'right', cell('right'))
    return { is: askedOfValues, right, tolerance: tolerance ?? (askedOfValues === '=' ? usualTolerance : 0) }
  }
  const met = condition()
  const held = values()
  const gravest = met?.is === 'within' ? 'tension' : 'contradiction'
  const grade = cell('grade') === '' ? gravest : gradeWords.get(foldName(cell('grade')))
  if (grade === undefined) refuse('grade', 'grade', cell('grade'))
  if (findings.length > 0 || left === null || grade === undefined) return { relation: null, findings }
  const basis = { zh: cell('basis'), en: cell('basis_en') || cell('basis') }
  const words = { name, nameEn: cell('name_en'), unit: cell('unit'), basis, source: cell('source') }
  return { relation: { ...words, left, condition: met, values: held, grade, file, line: row.line }, findings }
}

/** Whether an expression takes figures of one year alone, as those of a submission are. */
function isOfOneYear(expression: Expression): boolean {
  return usesIn(expression).every(({ at }) => at === 'target')
}

/** `5%`, `0.5％` as a share. */
function shareIn(text: string): number | null {
  const [, number = ''] = /^(.+)[%％]$/.exec(text) ?? []
  const share = readPlainNumber(number.trim())
  return share === null || share.value < 0 ? null : share.value / 100
}

/** `-1..2`, `0至3`: a range from the lower to the upper end. */
function rangeIn(text: string): Condition | null {
  const [low, high, ...more] = text.split(/\.\.|至|到|~|～/).map((end) => readPlainNumber(end.trim()))
  if (!low || !high || more.length > 0 || low.value >= high.value) return null
  return { is: 'within', low: low.value, high: high.value }
}
