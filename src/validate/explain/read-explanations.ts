import { type Finding, type Place, type Rule, raise } from '../../domain/finding.ts'
import { cellName, type Row } from '../../domain/grid.ts'
import { type Explanation, type ExplanationColumn, explanationColumns } from './explanation.ts'
import { unreadableExplanation } from './rules.ts'

/** An explanations file as read: its entries, what is wrong with it, and its cells as they stand. */
export interface Explanations {
  readonly file: string
  readonly entries: readonly Explanation[]
  readonly findings: readonly Finding[]
  readonly rows: readonly Row[]
}

/** How the cells of an explanations file are understood. */
export interface ExplanationTerms {
  /** The rules there are. */
  readonly rules: readonly Rule[]
  /** The code of the indicator a person means; null where the plan has none. */
  readonly codeOf: (text: string) => string | null
}

const chinese: ReadonlyMap<string, ExplanationColumn> = new Map([
  ['规则', 'rule'],
  ['指标', 'indicator'],
  ['地区', 'region'],
  ['文件', 'file'],
  ['文件名', 'file'],
  ['年份', 'year'],
  ['数值', 'value'],
  ['原因', 'reason'],
  ['说明', 'reason'],
  ['说明人', 'who'],
  ['填报人', 'who'],
  ['有效期至', 'until'],
  ['问题', 'finding'],
])

/** Read the rows of an explanations file: a header, then an entry a row. Every problem is a finding. */
export function readExplanations(file: string, rows: readonly Row[], terms: ExplanationTerms): Explanations {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [head, ...body] = filled
  if (head === undefined) return { file, entries: [], findings: [], rows }
  const at = columnsOf(head.cells)
  const wrong = (row: Row, column: ExplanationColumn, text: string, accepts: string) =>
    raise(
      unreadableExplanation,
      placeOf(file, row, at.get(column)),
      { column, text, accepts },
      { value: text },
    )
  if (!at.has('rule') || !at.has('reason')) {
    const missing = at.has('rule') ? 'reason' : 'rule'
    return { file, entries: [], findings: [wrong(head, missing, '', explanationColumns.join(','))], rows }
  }
  const readings = body.map((row) => readEntry(file, row, at, terms, wrong))
  return {
    file,
    entries: readings.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    findings: readings.flatMap(({ findings }) => findings),
    rows,
  }
}

/** Whether rows are those of an explanations file: its first one names at least the rule and the reason. */
export function hasHeader(rows: readonly Row[]): boolean {
  const head = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const at = columnsOf(head?.cells ?? [])
  return at.has('rule') && at.has('reason')
}

type Columns = ReadonlyMap<ExplanationColumn, number>

function readEntry(
  file: string,
  row: Row,
  at: Columns,
  { rules, codeOf }: ExplanationTerms,
  wrong: (row: Row, column: ExplanationColumn, text: string, accepts: string) => Finding,
): { readonly entry: Explanation | null; readonly findings: readonly Finding[] } {
  const cell = (column: ExplanationColumn) => (row.cells[at.get(column) ?? -1] ?? '').trim()
  const rule = rules.find(({ id, name }) => id === cell('rule').toUpperCase() || name === cell('rule'))
  const indicator = cell('indicator') === '' ? null : codeOf(cell('indicator'))
  const [year, until] = [yearOf(cell('year')), yearOf(cell('until'))]
  const findings = [
    ...(rule === undefined ? [wrong(row, 'rule', cell('rule'), 'KQ505')] : []),
    ...(indicator === null && cell('indicator') !== ''
      ? [wrong(row, 'indicator', cell('indicator'), 'gdp')]
      : []),
    ...(year === 'unreadable' ? [wrong(row, 'year', cell('year'), '2023')] : []),
    ...(until === 'unreadable' ? [wrong(row, 'until', cell('until'), '2025')] : []),
  ]
  if (rule === undefined || year === 'unreadable' || until === 'unreadable' || findings.length > 0)
    return { entry: null, findings }
  const entry = {
    place: placeOf(file, row, at.get('rule')),
    rule: rule.id,
    indicator,
    year,
    region: about(cell('region')),
    file: about(cell('file')),
    value: about(cell('value')),
    reason: cell('reason'),
    who: cell('who'),
    until,
  }
  return { entry, findings }
}

/** What an entry speaks of, without the apostrophe that keeps a spreadsheet from running a drafted cell; null where open. */
function about(text: string): string | null {
  return text === '' ? null : text.replace(/^'(?=[=+\-@＝＋－＠])/, '')
}

function columnsOf(cells: readonly string[]): Columns {
  const at = new Map<ExplanationColumn, number>()
  cells.forEach((text, index) => {
    const name = text.trim().toLowerCase()
    const column = chinese.get(name) ?? explanationColumns.find((known) => known === name)
    if (column !== undefined && !at.has(column)) at.set(column, index)
  })
  return at
}

/** `2023`, `2023年`, or the year of a date `2025-12-31`, which a spreadsheet may make of it. */
function yearOf(text: string): number | null | 'unreadable' {
  if (text === '') return null
  const [, digits] = /^(\d{4})(?:年|[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)?$/.exec(text) ?? []
  return digits === undefined ? 'unreadable' : Number(digits)
}

function placeOf(file: string, row: Row, index: number | undefined): Place {
  const column = index === undefined ? 1 : index + 1
  return { file, line: row.line, column, cell: cellName(column, row.row) }
}
