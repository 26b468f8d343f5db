import { CannotRun } from '../domain/cannot-run.ts'
import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Assignment, Indicator, Plan } from '../domain/plan.ts'
import type { Target } from '../domain/target.ts'
import { csvRows } from '../text/csv.ts'
import { foldName } from '../text/fold.ts'
import { nearest } from '../text/nearest.ts'
import { shorten } from '../text/shorten.ts'
import { type AssignedHeader, readAssignedHeader } from './assigned-header.ts'
import {
  assignedEmpty,
  assignedForm,
  assignedStated,
  assignedTwice,
  assignedUnknown,
} from './assigned-rules.ts'
import { coherence } from './coherence.ts'
import { problemLine } from './load.ts'
import { type PlanRow, placeAt, quotable } from './record.ts'
import { impossibleCut, planQuote, planScale, unreadableTarget } from './rules.ts'
import { parseTarget } from './target.ts'

/** A file of assigned targets as read: the plan with them where nothing is wrong, and everything that is. */
export interface AssignedReading {
  readonly plan: Plan | null
  readonly findings: readonly Finding[]
}

/** The plan with the assigned figures put where it has words. A file with problems throws CannotRun and lists them all. */
export function assignTargets(plan: Plan, text: string, file: string): Plan {
  const reading = readAssigned(plan, text, file)
  if (reading.plan === null) throw new CannotRun(reading.findings.map(problemLine))
  return reading.plan
}

/**
 * Read targets assigned by a higher level (`code,target` and, optionally, who assigned them) into the indicators whose
 * target the plan leaves in words; rows that repeat such an indicator take its figure.
 *
 * @example readAssigned(plan, 'code,target,来源\nenergy-intensity-cut,[14.5],省下达', 'assigned.csv').findings // []
 */
export function readAssigned(plan: Plan, text: string, file: string): AssignedReading {
  const table = csvRows([text])
  const [head, ...body] = [...table.rows].filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const quotes = table.problems.map(({ line }) =>
    raise(planQuote, { file, line, column: null, cell: null }, {}),
  )
  if (head === undefined || body.length === 0) {
    const place = { file, line: head?.line ?? null, column: null, cell: null }
    return { plan: null, findings: [...quotes, raise(assignedEmpty, place, {})] }
  }
  const header = readAssignedHeader(head, file, plan.targetYear)
  const findings: Finding[] = [...quotes, ...header.findings]
  const given = new Map<
    string,
    { readonly target: Target; readonly assigned: Assignment; readonly line: number }
  >()
  const { at } = header
  if (at === null) return { plan: null, findings }
  for (const row of body) {
    const found = readRow(plan, row, at, file, (code) => given.get(code)?.line ?? null)
    findings.push(...found.findings)
    if (found.target !== null) given.set(found.code, found)
  }
  if (findings.length > 0) return { plan: null, findings }
  const indicators = plan.indicators.map((indicator): Indicator => {
    const own = given.get(indicator.code) ?? given.get(indicator.repeats ?? '')
    if (own === undefined || indicator.target.kind !== 'qualitative') return indicator
    return { ...indicator, target: own.target, assigned: { ...own.assigned, words: indicator.target.text } }
  })
  return { plan: { ...plan, indicators }, findings }
}

type RowReading =
  | { readonly target: null; readonly findings: readonly Finding[] }
  | {
      readonly code: string
      readonly target: Target
      readonly assigned: Assignment
      readonly line: number
      readonly findings: readonly Finding[]
    }

function readRow(
  plan: Plan,
  row: Row,
  at: NonNullable<AssignedHeader['at']>,
  file: string,
  assignedBefore: (code: string) => number | null,
): RowReading {
  const cell = (index: number) => (row.cells[index] ?? '').trim()
  const read = cell(at.key)
  const text = cell(at.target)
  const refuse = (...findings: readonly Finding[]): RowReading => ({ target: null, findings })
  const indicator = indicatorNamed(plan, read)
  if (indicator === null) {
    const names = plan.indicators.filter(
      ({ target, repeats }) => target.kind === 'qualitative' && repeats === null,
    )
    const hints = nearest(
      foldName(read),
      names.flatMap(({ code, name }) => [code, foldName(name)]),
    )
    const facts = { read: shorten(read), hints, beside: null }
    return refuse(raise(assignedUnknown, placeAt(file, row, at.key), facts, { value: read }))
  }
  const named = at.name === null ? null : byCodeOrName(plan, cell(at.name))
  if (at.name !== null && named !== null && named !== indicator) {
    const beside = { read: shorten(cell(at.name)), name: indicator.name }
    const facts = { read: shorten(read), hints: [], beside }
    return refuse(raise(assignedUnknown, placeAt(file, row, at.name), facts, { value: beside.read }))
  }
  const { code, name, unit, scale, better, baseline } = indicator
  const subject = { indicator: code, value: text }
  const complain: PlanRow['complain'] = (rule, _column, facts) => [
    raise(rule, placeAt(file, row, at.target), quotable(facts), subject),
  ]
  if (indicator.target.kind !== 'qualitative')
    return refuse(...complain(assignedStated, 'target', { name, target: indicator.target.text }))
  const line = assignedBefore(code)
  if (line !== null) return refuse(...complain(assignedTwice, 'target', { name, line }))
  const parsed = parseTarget(text, scale, unit)
  if (!parsed.ok) {
    const said = { name, read: text }
    if (parsed.why === 'unfit') {
      return scale === 'sum' || scale === 'cut'
        ? refuse(...complain(assignedForm, 'target', { ...said, why: 'no-total' }))
        : refuse(...complain(planScale, 'target', { ...said, scale }))
    }
    return refuse(...complain(parsed.why === 'unreadable' ? unreadableTarget : impossibleCut, 'target', said))
  }
  if (parsed.target.kind === 'qualitative')
    return refuse(...complain(assignedForm, 'target', { name, read: text, why: 'words' }))
  const planRow = { line: row.line, name, cell: () => text, complain }
  return {
    code,
    target: parsed.target,
    assigned: { words: '', file, source: at.source === null ? '' : cell(at.source) },
    line: row.line,
    findings: coherence(planRow, parsed, baseline, better, scale),
  }
}

/** The indicator a cell names: by code, else by name or alias, else by number. */
function indicatorNamed(plan: Plan, cell: string): Indicator | null {
  const wanted = foldName(cell)
  if (wanted === '') return null
  return byCodeOrName(plan, cell) ?? plan.indicators.find(({ no }) => foldName(no) === wanted) ?? null
}

function byCodeOrName({ indicators }: Plan, cell: string): Indicator | null {
  const wanted = foldName(cell)
  if (wanted === '') return null
  const by = (names: (indicator: Indicator) => readonly string[]) =>
    indicators.find((indicator) => names(indicator).some((name) => foldName(name) === wanted))
  return by(({ code }) => [code]) ?? by(({ name, nameEn, aliases }) => [name, nameEn, ...aliases]) ?? null
}
