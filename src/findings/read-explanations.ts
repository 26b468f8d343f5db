import { type Finding, type Place, type Rule, raise } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import type { SideRow, SideTable } from '../domain/side-table.ts'
import { type Explanation, type ExplanationColumn, explanationColumn, neededColumns } from './explanation.ts'
import { unreadableExplanation } from './explanation-rules.ts'

/** An explanations file as read: its entries, what is wrong with it, and its cells as they stand. */
export interface Explanations {
  readonly file: string
  readonly entries: readonly Explanation[]
  readonly findings: readonly Finding[]
  readonly rows: readonly Row[]
  /** Whether entries can be added below: its first row names at least the rule and the reason, or it holds nothing yet. */
  readonly isAddable: boolean
}

/** How the cells of an explanations file are understood. */
export interface ExplanationTerms {
  /** The rules there are. */
  readonly rules: readonly Rule[]
  /** The code of the indicator a person means; null where the plan has none. */
  readonly codeOf: (text: string) => string | null
  /** A code that it does have. */
  readonly sampleCode: string
}

/** Read the rows of an explanations file: a header, then an entry a row. Every problem is a finding. */
export function readExplanations(table: SideTable<ExplanationColumn>, terms: ExplanationTerms): Explanations {
  const { file, head, all: rows } = table
  const lacking = neededColumns.find((column) => !table.has(column))
  if (head === null) return { file, entries: [], findings: [], rows, isAddable: true }
  if (lacking !== undefined) {
    return { file, entries: [], findings: [wrong(head, lacking, '', null)], rows, isAddable: false }
  }
  const readings = table.rows.map((row) => readEntry(row, terms))
  return {
    file,
    entries: readings.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    findings: readings.flatMap(({ findings }) => findings),
    rows,
    isAddable: hasHeaderFirst(rows),
  }
}

function hasHeaderFirst(rows: readonly Row[]): boolean {
  const first = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const named = first?.cells.map(explanationColumn) ?? []
  return neededColumns.every((column) => named.includes(column))
}

type EntryRow = SideRow<ExplanationColumn>

function wrong(row: EntryRow, column: ExplanationColumn, text: string, example: string | null): Finding {
  const place = placeOf(row, column)
  return raise(unreadableExplanation, place, { column, text, example }, { value: text })
}

/** The cell of a column; the first of the row where the header lacks it. */
function placeOf(row: EntryRow, column: ExplanationColumn): Place {
  const place = row.placeOf(column)
  return place.column === null ? { ...place, column: 1, cell: cellName(1, row.row) } : place
}

function readEntry(
  row: EntryRow,
  { rules, codeOf, sampleCode }: ExplanationTerms,
): { readonly entry: Explanation | null; readonly findings: readonly Finding[] } {
  const { cell } = row
  const rule = rules.find(({ id, name }) => id === cell('rule').toUpperCase() || name === cell('rule'))
  const indicator = cell('indicator') === '' ? null : codeOf(cell('indicator'))
  const [year, until] = [yearOf(cell('year')), yearOf(cell('until'))]
  const findings = [
    ...(rule === undefined ? [wrong(row, 'rule', cell('rule'), 'KQ505')] : []),
    ...(indicator === null && cell('indicator') !== ''
      ? [wrong(row, 'indicator', cell('indicator'), sampleCode)]
      : []),
    ...(year === 'unreadable' ? [wrong(row, 'year', cell('year'), '2023')] : []),
    ...(until === 'unreadable' ? [wrong(row, 'until', cell('until'), '2025')] : []),
  ]
  if (rule === undefined || year === 'unreadable' || until === 'unreadable' || findings.length > 0)
    return { entry: null, findings }
  const entry = {
    place: placeOf(row, 'rule'),
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

/** `2023`, `2023年`, or the year of a date `2025-12-31`, which a spreadsheet may make of it. */
function yearOf(text: string): number | null | 'unreadable' {
  if (text === '') return null
  const [, digits] = /^(\d{4})(?:年|[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?)?$/.exec(text) ?? []
  return digits === undefined ? 'unreadable' : Number(digits)
}
