import type { Finding } from '../domain/finding.ts'
import type { Better, Indicator, InterimTarget } from '../domain/plan.ts'
import { type ScaleName, scales } from '../domain/scale.ts'
import type { Baseline } from '../domain/target.ts'
import { isMissing } from '../text/missing.ts'
import { parseBaseline } from './baseline.ts'
import { coherence } from './coherence.ts'
import type { PlanColumn } from './header.ts'
import { parseLabelled } from './labelled.ts'
import type { PlanRow } from './record.ts'
import { accepted, rowShape } from './row.ts'
import {
  impossibleCut,
  planBaseYear,
  planIdentity,
  planScale,
  planWord,
  planYears,
  unreadableBaseline,
  unreadableDefinitions,
  unreadableTarget,
  unreadableTiers,
} from './rules.ts'
import { parseTarget, type TargetAsRead } from './target.ts'

/** One row of the plan: its indicator if all of it can be used, and everything wrong with it. */
export interface IndicatorReading {
  readonly indicator: Indicator | null
  readonly findings: readonly Finding[]
}

/** Read one row, collecting every problem rather than stopping at the first. */
export function readIndicator(row: PlanRow): IndicatorReading {
  const words = rowShape.safeParse(cells(row))
  const unit = row.cell('unit').trim()
  const scale = rowShape.shape.scale.safeParse(row.cell('scale')).data ?? null
  const stated = rowShape.shape.better.safeParse(row.cell('better')).data ?? null
  const isTurned = rowShape.shape.sign.safeParse(row.cell('sign')).data === 'minus-is-decline'
  const baseline = parseBaseline(isTurned ? withoutMinus(row.cell('baseline')) : row.cell('baseline'), unit)
  const target = readTarget(row, scale, unit, isTurned)
  const tiers = parseLabelled(row.cell('tiers'), unit)
  const definitions = parseLabelled(row.cell('other_definitions'), unit)
  const path = readPath(row, scale, unit)
  const better = stated === 'range' ? nearerWay(target, baseline) : stated
  const findings = [
    ...baseYearProblem(row),
    ...path.findings,
    ...(words.success ? [] : words.error.issues.flatMap((issue) => wordProblem(row, issue.path[0]))),
    ...baselineProblem(row, baseline),
    ...targetProblem(row, target, scale),
    ...(tiers === null ? row.complain(unreadableTiers, 'tiers', facts(row, 'tiers')) : []),
    ...(definitions === null
      ? row.complain(unreadableDefinitions, 'other_definitions', facts(row, 'other_definitions'))
      : []),
    ...(target.ok && baseline !== null ? coherence(row, target, baseline, better, scale) : []),
  ]
  const { baselineYear } = row
  if (
    baselineYear === null ||
    !words.success ||
    !target.ok ||
    baseline === null ||
    tiers === null ||
    definitions === null
  )
    return { indicator: null, findings }
  const { name_en, aim, sign, redefined_from: redefinedFrom, owner: owners, ...rest } = words.data
  const everyYear = target.everyYear === true || aim === 'every-year'
  const otherDefinitions = definitions.map(({ label, quantity }) => ({ name: label, quantity }))
  const said = {
    baseline,
    baselineYear,
    path: path.targets,
    target: target.target,
    tiers,
    otherDefinitions,
    minusIsDecline: sign !== '',
    redefinedFrom,
    owners,
    assigned: null,
    proposed: row.proposed,
    line: row.line,
  }
  const way = { better: better ?? 'higher', twoSided: stated === 'range' }
  return { indicator: { ...rest, ...way, nameEn: name_en, everyYear, ...said }, findings }
}

/** A figure whose minus means a decline, as the size of that. */
function withoutMinus(text: string): string {
  return text.replace(/[-−–－﹣](?=\s*[\d０-９])/, '')
}

/** What the target says; nothing at all beside a direction asks for the better way without a figure. */
function readTarget(row: PlanRow, scale: ScaleName | null, unit: string, isTurned: boolean): TargetAsRead {
  const text = row.cell('target')
  const undirected = row.proposed.some(({ column }) => column === 'better')
  if (isTurned) {
    const read = parseTarget(withoutMinus(text), scale, unit)
    return read.ok ? { ...read, target: { ...read.target, text: text.trim() } } : read
  }
  if (!isMissing(text) || undirected) return parseTarget(text, scale, unit)
  const target = { kind: 'direction', text: '', towards: null, inclusive: true } as const
  if (scale !== null && !scales[scale].targets.includes(target.kind)) return { ok: false, why: 'unfit' }
  return { ok: true, target, demands: null }
}

/** Which way a target of two ends lies from the baseline: up, unless the baseline is above it or its wording is a ceiling. */
function nearerWay(target: TargetAsRead, baseline: Baseline | null): Better {
  if (!target.ok) return 'higher'
  if (target.demands !== null) return target.demands
  const start = baseline?.kind === 'value' || baseline?.kind === 'bound' ? baseline.quantity.value : null
  const read = target.target
  const top = read.kind === 'interval' ? read.high : 'quantity' in read ? read.quantity : null
  return start !== null && top !== null && start > top.value ? 'lower' : 'higher'
}

/** The plan's own path: targets of the years between that are figures; marks such as N/A and TBD are none. */
function readPath(row: PlanRow, scale: ScaleName | null, unit: string) {
  const [targets, findings]: [InterimTarget[], Finding[]] = [[], []]
  for (const { year, text, complain } of row.path) {
    if (isMissing(text) || (row.baselineYear !== null && year <= row.baselineYear)) continue
    const read = parseTarget(text, scale, unit)
    if (!read.ok) findings.push(...complain(unreadableTarget, { name: row.name, read: text.trim() }))
    else if (!wordsOnly.has(read.target.kind)) targets.push({ year, target: read.target })
  }
  return { targets: targets.toSorted((a, b) => a.year - b.year), findings }
}

const wordsOnly: ReadonlySet<string> = new Set(['qualitative', 'relative', 'direction'])

function baseYearProblem(row: PlanRow): readonly Finding[] {
  const { baselineYear, targetYear } = row
  if (baselineYear === null) return row.complain(planBaseYear, 'baseline_year', facts(row, 'baseline_year'))
  if (targetYear === null || baselineYear < targetYear) return []
  return row.complain(planYears, 'baseline_year', { baselineYear, targetYear })
}

function cells(row: PlanRow): Record<keyof typeof rowShape.shape, string> {
  return {
    no: row.cell('no'),
    code: row.cell('code'),
    name: row.cell('name'),
    name_en: row.cell('name_en'),
    aliases: row.cell('aliases'),
    unit: row.cell('unit'),
    attribute: row.cell('attribute'),
    better: row.cell('better'),
    scale: row.cell('scale'),
    group: row.cell('group'),
    category: row.cell('category'),
    aim: row.cell('aim'),
    sign: row.cell('sign'),
    redefined_from: row.cell('redefined_from'),
    source: row.cell('source'),
    owner: row.cell('owner'),
    region: row.cell('region'),
    aggregate: row.cell('aggregate'),
    repeats: row.cell('repeats'),
  }
}

function wordProblem(row: PlanRow, field: PropertyKey | undefined): readonly Finding[] {
  const column = (Object.keys(rowShape.shape) as PlanColumn[]).find((known) => known === field)
  const words = column === undefined ? undefined : accepted[column]
  if (column === undefined || words === undefined) return []
  const rule = column === 'no' || column === 'code' || column === 'name' ? planIdentity : planWord
  return row.complain(rule, column, { ...facts(row, column), column, accepted: words })
}

function baselineProblem(row: PlanRow, baseline: Baseline | null): readonly Finding[] {
  return baseline === null ? row.complain(unreadableBaseline, 'baseline', facts(row, 'baseline')) : []
}

function targetProblem(row: PlanRow, target: TargetAsRead, scale: ScaleName | null): readonly Finding[] {
  if (target.ok) return []
  const said = facts(row, 'target')
  switch (target.why) {
    case 'unreadable':
      return row.complain(unreadableTarget, 'target', said)
    case 'unfit':
      return scale === null ? [] : row.complain(planScale, 'target', { ...said, scale })
    case 'impossible-cut':
      return row.complain(impossibleCut, 'target', said)
  }
}

function facts(row: PlanRow, column: PlanColumn): { readonly name: string; readonly read: string } {
  return { name: row.name, read: row.cell(column).trim() }
}
