import { CannotRun } from '../domain/cannot-run.ts'
import { type Finding, inReadingOrder, type Place, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import type { Text } from '../domain/wording.ts'
import { csvRows } from '../text/csv.ts'
import { shorten } from '../text/shorten.ts'
import { byRegion, regionsDiffer } from './by-region.ts'
import { duplicates } from './duplicates.ts'
import type { Header } from './header.ts'
import { readIndicator } from './indicator.ts'
import { printedTable } from './printed-table.ts'
import { type PlanRow, placeAt, planRows } from './record.ts'
import { resolveReferences } from './references.ts'
import {
  planEmpty,
  planHeader,
  planQuote,
  planWidth,
  planYears,
  unreadableBaseline,
  unreadableTarget,
} from './rules.ts'

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
  const rows = [...table.rows]
  const quotes = table.problems.map((problem) => raise(planQuote, at(file, problem.line), {}))
  return readPlanRows(rows, file, quotes)
}

/**
 * Read a plan from the rows of its table: as the tool writes it, or as the plan prints it, with titles, notes, sections,
 * units in names and headers as offices write them. What the table does not say is proposed and marked so.
 */
export function readPlanRows(
  rows: readonly Row[],
  file: string,
  before: readonly Finding[] = [],
): PlanReading {
  const { head, header, rows: found, titles, marked } = printedTable(rows)
  const [opening] = titles
  if (head === null) {
    const seen = shorten(opening?.cells.filter((cell) => cell.trim() !== '').join(',') ?? '')
    const none =
      opening === undefined
        ? raise(planEmpty, at(file, null), {})
        : raise(planHeader, placeAt(file, opening, 0), { problem: 'none', seen }, { value: seen })
    return { plan: null, findings: [...before, none] }
  }
  const tooWide = found.filter(({ row }) => surplus(row, header) !== undefined)
  const planned = planRows(
    found.filter((row) => !tooWide.includes(row)),
    { header, marked },
    file,
  )
  const readings = planned.map((row) => ({ row, ...readIndicator(row) }))
  const resolved = resolveReferences(readings)
  const headings = headerProblems(head, header, file)
  const findings = [
    ...before,
    ...headings,
    ...(found.length === 0 ? [raise(planEmpty, at(file, head.line), {})] : []),
    ...tooWide.map(({ row }) => widthProblem(row, header, file)),
    // Without its columns nothing is known of the rows.
    ...(header.missing.length > 0 ? [] : readings.flatMap((reading) => reading.findings)),
    ...(header.missing.length > 0 ? [] : resolved.findings),
    ...duplicates(planned),
    ...regionsDiffer(planned),
  ].toSorted((a, b) => inReadingOrder(a.place, b.place))
  const { targetYear } = header
  const baselineYear = usualStart(planned)
  if (findings.length > 0 || baselineYear === null || targetYear === null)
    return { plan: null, findings: oncePerCause(findings) }
  return {
    plan: { file, baselineYear, targetYear, ...byRegion(resolved.indicators), amendments: [], relations: [] },
    findings,
  }
}

/** The year most rows start from; of two as common, the later. */
function usualStart(rows: readonly PlanRow[]): number | null {
  const years = rows.flatMap(({ baselineYear }) => (baselineYear === null ? [] : [baselineYear]))
  const common = (year: number) => years.filter((other) => other === year).length
  const [most = null] = [...new Set(years)].toSorted((a, b) => common(b) - common(a) || b - a)
  return most
}

/** Cells that cannot be read for one reason are one finding from the third on, which names the places of the others. */
function oncePerCause(findings: readonly Finding[]): readonly Finding[] {
  const causeOf = ({ id, place: { column } }: Finding) => `${id}:${column}`
  const alike = new Map<string, Finding[]>()
  for (const finding of findings) {
    const same = alike.get(causeOf(finding))
    if (same === undefined) alike.set(causeOf(finding), [finding])
    else same.push(finding)
  }
  return findings.flatMap((finding) => {
    const same = alike.get(causeOf(finding)) ?? []
    if (same.length < fewestAlike || !grouped.has(finding.id)) return [finding]
    return same[0] === finding ? [withOthers(finding, same.slice(1))] : []
  })
}

/** Rules whose findings in one column are one cause. */
const grouped: ReadonlySet<string> = new Set([unreadableTarget.id, unreadableBaseline.id])
const fewestAlike = 3

function withOthers(finding: Finding, others: readonly Finding[]): Finding {
  const shown = others
    .slice(0, mostShown)
    .map(({ place, value }) => `${place.cell} “${shorten(value ?? '')}”`)
  const zh = `${shown.join('、')}${others.length > mostShown ? ` 等 ${others.length} 处` : ''}`
  const more = others.length > mostShown ? ` and ${others.length - mostShown} more` : ''
  const en = `${shown.join(', ').replaceAll(/[“”]/g, '"')}${more}`
  const { message } = finding
  return {
    ...finding,
    message: { zh: `${message.zh}；同样无法识别的还有 ${zh}`, en: `${message.en}; nor can ${en}` },
  }
}

const mostShown = 12

/**
 * The plan a file holds. A broken plan cannot be judged against, so it throws CannotRun, whose lines name
 * every problem with its file, line, column and cell.
 */
export function loadPlan(text: string, file: string): Plan {
  return planFrom(readPlan(text, file))
}

/** The plan of a reading; one with problems throws CannotRun. */
export function planFrom({ plan, findings }: PlanReading): Plan {
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
  const undated = baselineYear === null && !header.at.has('baseline_year')
  const columns = header.missing.length === 0 && undated ? (['baseline'] as const) : header.missing
  const missing =
    columns.length === 0 ? [] : [raise(planHeader, at(file, head.line), { columns, problem: 'missing' })]
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
