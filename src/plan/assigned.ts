import { CannotRun } from '../domain/cannot-run.ts'
import { type Finding, raise } from '../domain/finding.ts'
import { type Assignment, type Indicator, type Plan, withRows } from '../domain/plan.ts'
import { scales } from '../domain/scale.ts'
import type { SideRow } from '../domain/side-table.ts'
import type { Target } from '../domain/target.ts'
import { matcherOf } from '../text/names/matcher.ts'
import { namesNear } from '../text/names/slip.ts'
import { shorten } from '../text/shorten.ts'
import { sideTable } from '../text/side-table.ts'
import {
  type AssignedColumn,
  assignedColumns,
  assignedHeaderProblems,
  assignedKey,
  assignedKeys,
} from './assigned-header.ts'
import {
  assignedEmpty,
  assignedForm,
  assignedStated,
  assignedTwice,
  assignedUnknown,
} from './assigned-rules.ts'
import { coherence } from './coherence.ts'
import { problemLine } from './load.ts'
import { type PlanRow, quotable } from './record.ts'
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
  const table = sideTable(file, text, assignedColumns, [assignedKeys, ['target']])
  const quotes = table.unclosed.map((place) => raise(planQuote, place, {}))
  if (table.rows.length === 0) {
    const place = { file, line: table.head?.line ?? null, column: null, cell: null }
    return { plan: null, findings: [...quotes, raise(assignedEmpty, place, {})] }
  }
  const findings: Finding[] = [...quotes, ...assignedHeaderProblems(table, plan.targetYear)]
  const given = new Map<
    string,
    { readonly target: Target; readonly assigned: Assignment; readonly line: number }
  >()
  const key = assignedKey(table)
  if (key === null) return { plan: null, findings }
  for (const row of table.rows) {
    const found = readRow(plan, row, key, file, (code) => given.get(code)?.line ?? null)
    findings.push(...found.findings)
    if (found.target !== null) given.set(found.code, found)
  }
  if (findings.length > 0) return { plan: null, findings }
  const assigned = (indicator: Indicator): Indicator => {
    const own = given.get(indicator.code) ?? given.get(indicator.repeats ?? '')
    if (own === undefined || indicator.target.kind !== 'qualitative') return indicator
    return { ...indicator, target: own.target, assigned: { ...own.assigned, words: indicator.target.text } }
  }
  return { plan: withRows(plan, assigned), findings }
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
  row: SideRow<AssignedColumn>,
  key: (typeof assignedKeys)[number],
  file: string,
  assignedBefore: (code: string) => number | null,
): RowReading {
  const read = row.cell(key)
  const text = row.cell('target')
  const refuse = (...findings: readonly Finding[]): RowReading => ({ target: null, findings })
  const { find } = matcherOf(plan)
  const indicator = find(read)?.indicator ?? null
  if (indicator === null) {
    const left = plan.indicators.filter(
      ({ target, repeats }) => target.kind === 'qualitative' && repeats === null,
    )
    const hints = namesNear({ ...plan, indicators: left }, read)
    const facts = { read: shorten(read), hints, beside: null }
    return refuse(raise(assignedUnknown, row.placeOf(key), facts, { value: read }))
  }
  // A name beside the code has to be of the same indicator; one that is not known is the file's own.
  const named = key === 'code' ? (find(row.cell('name'))?.indicator ?? null) : null
  if (named !== null && named !== indicator) {
    const beside = { read: shorten(row.cell('name')), name: indicator.name }
    const facts = { read: shorten(read), hints: [], beside }
    return refuse(raise(assignedUnknown, row.placeOf('name'), facts, { value: beside.read }))
  }
  const { code, name, unit, scale, better, baseline } = indicator
  const { baselineYear, targetYear } = plan
  const subject = { indicator: code, value: text }
  const complain: PlanRow['complain'] = (rule, _column, facts) => [
    raise(rule, row.placeOf('target'), quotable(facts), subject),
  ]
  if (indicator.target.kind !== 'qualitative')
    return refuse(...complain(assignedStated, 'target', { name, target: indicator.target.text }))
  const line = assignedBefore(code)
  if (line !== null) return refuse(...complain(assignedTwice, 'target', { name, line }))
  const parsed = parseTarget(text, scale, unit)
  if (!parsed.ok) {
    const said = { name, read: text }
    if (parsed.why === 'unfit') {
      return scales[scale].targets.includes('total')
        ? refuse(...complain(assignedForm, 'target', { ...said, why: 'no-total' }))
        : refuse(...complain(planScale, 'target', { ...said, scale }))
    }
    return refuse(...complain(parsed.why === 'unreadable' ? unreadableTarget : impossibleCut, 'target', said))
  }
  if (parsed.target.kind === 'qualitative')
    return refuse(...complain(assignedForm, 'target', { name, read: text, why: 'words' }))
  const planRow = {
    line: row.line,
    name,
    cell: () => text,
    complain,
    baselineYear,
    targetYear,
    path: [],
    proposed: [],
  }
  return {
    code,
    target: parsed.target,
    assigned: { words: '', file, source: row.cell('source') },
    line: row.line,
    findings: coherence(planRow, parsed, baseline, better, scale),
  }
}
