import { CannotRun } from '../domain/cannot-run.ts'
import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import type { Text } from '../domain/wording.ts'
import { csvRows } from '../text/csv.ts'
import { shorten } from '../text/shorten.ts'
import { duplicates } from './duplicates.ts'
import { type Header, readHeader } from './header.ts'
import { readIndicator } from './indicator.ts'
import { placeAt, planRow } from './record.ts'
import { resolveReferences } from './references.ts'
import { planEmpty, planHeader, planQuote, planWidth, planYears } from './rules.ts'

/** A plan file as read: the plan where nothing is wrong with it, and everything that is. */
export interface PlanReading {
  readonly plan: Plan | null
  readonly findings: readonly Finding[]
}

/**
 * Read a plan, decoded to text, and report every problem of the file in one run.
 *
 * @example readPlan('', 'plan.csv').findings[0].id // 'KQ913'
 */
export function readPlan(text: string, file: string): PlanReading {
  const table = csvRows([text])
  const [head, ...body] = [...table.rows].filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const quotes = table.problems.map((problem) => raise(planQuote, at(file, problem.line), {}))
  if (head === undefined) return { plan: null, findings: [...quotes, raise(planEmpty, at(file, null), {})] }

  const header = readHeader(head.cells)
  const tooWide = body.filter((row) => surplus(row, header) !== undefined)
  const rows = body.filter((row) => !tooWide.includes(row)).map((row) => planRow(row, header, file))
  const readings = rows.map((row) => ({ row, ...readIndicator(row) }))
  const resolved = resolveReferences(readings)
  const findings = [
    ...quotes,
    ...headerProblems(head, header, file),
    ...(body.length === 0 ? [raise(planEmpty, at(file, head.line), {})] : []),
    ...tooWide.map((row) => widthProblem(row, header, file)),
    ...readings.flatMap((reading) => reading.findings),
    ...resolved.findings,
    ...duplicates(rows),
  ].toSorted(inReadingOrder)
  const { baselineYear, targetYear } = header
  if (findings.length > 0 || baselineYear === null || targetYear === null) return { plan: null, findings }
  return { plan: { file, baselineYear, targetYear, indicators: resolved.indicators }, findings }
}

/**
 * The plan a file holds. A broken plan cannot be judged against, so it throws CannotRun, whose lines name
 * every problem with its file, line, column and cell.
 */
export function loadPlan(text: string, file: string): Plan {
  const { plan, findings } = readPlan(text, file)
  if (plan === null) throw new CannotRun(findings.map(problemLine))
  return plan
}

/** `plan.csv:3:8 (H3) KQ903 …`: one problem with where it stands, what was read and what is accepted. */
export function problemLine({ place, id, message, remedy }: Finding): Text {
  const spot = [place.file, place.line, place.column].filter((part) => part !== null).join(':')
  const start = `${spot}${place.cell === null ? '' : ` (${place.cell})`} ${id}`
  return { zh: `${start} ${message.zh}。${remedy.zh}。`, en: `${start} ${message.en}. ${remedy.en}.` }
}

function headerProblems(head: Row, header: Header, file: string): Finding[] {
  const { baselineYear, targetYear } = header
  const repeated = header.repeated.map(({ header: column, index }) =>
    raise(planHeader, placeAt(file, head, index), { column, problem: 'repeated' }, { value: column }),
  )
  const missing = header.missing.map((column) =>
    raise(planHeader, at(file, head.line), { column, problem: 'missing' }),
  )
  if (baselineYear === null || targetYear === null || baselineYear < targetYear)
    return [...repeated, ...missing]
  const place = placeAt(file, head, header.at.get('target') ?? null)
  return [...repeated, ...missing, raise(planYears, place, { baselineYear, targetYear })]
}

function surplus(row: Row, header: Header): number | undefined {
  const index = row.cells.findIndex((cell, column) => column >= header.width && cell.trim() !== '')
  return index < 0 ? undefined : index
}

function widthProblem(row: Row, header: Header, file: string): Finding {
  const index = surplus(row, header) ?? header.width
  const extra = row.cells[index]?.trim() ?? ''
  const facts = { cells: row.cells.length, columns: header.width, extra: shorten(extra) }
  return raise(planWidth, placeAt(file, row, index), facts, { value: extra })
}

function at(file: string, line: number | null): Place {
  return { file, line, column: null, cell: null }
}

function inReadingOrder(a: Finding, b: Finding): number {
  const byLine = rank(a.place.line) - rank(b.place.line)
  return byLine === 0 ? rank(a.place.column) - rank(b.place.column) : byLine
}

/** The file before its lines, a line before its cells. */
function rank(position: number | null): number {
  return position === null ? -1 : position
}
