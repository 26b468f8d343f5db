import type { Finding } from '../domain/finding.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Baseline } from '../domain/target.ts'
import { parseBaseline } from './baseline.ts'
import { coherence } from './coherence.ts'
import type { PlanColumn } from './header.ts'
import { parseLabelled } from './labelled.ts'
import type { PlanRow } from './record.ts'
import { accepted, rowShape } from './row.ts'
import {
  impossibleCut,
  planIdentity,
  planScale,
  planWord,
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
  const better = rowShape.shape.better.safeParse(row.cell('better')).data ?? null
  const baseline = parseBaseline(row.cell('baseline'), unit)
  const target = parseTarget(row.cell('target'), scale, unit)
  const tiers = parseLabelled(row.cell('tiers'), unit)
  const definitions = parseLabelled(row.cell('other_definitions'), unit)
  const findings = [
    ...(words.success ? [] : words.error.issues.flatMap((issue) => wordProblem(row, issue.path[0]))),
    ...baselineProblem(row, baseline),
    ...targetProblem(row, target, scale ?? ''),
    ...(tiers === null ? row.complain(unreadableTiers, 'tiers', facts(row, 'tiers')) : []),
    ...(definitions === null
      ? row.complain(unreadableDefinitions, 'other_definitions', facts(row, 'other_definitions'))
      : []),
    ...(target.ok && baseline !== null ? coherence(row, target, baseline, better, scale) : []),
  ]
  if (!words.success || !target.ok || baseline === null || tiers === null || definitions === null)
    return { indicator: null, findings }
  const { name_en, ...rest } = words.data
  const otherDefinitions = definitions.map(({ label, quantity }) => ({ name: label, quantity }))
  const said = { baseline, target: target.target, tiers, otherDefinitions, assigned: null, line: row.line }
  return { indicator: { ...rest, nameEn: name_en, ...said }, findings }
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
    source: row.cell('source'),
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

function targetProblem(row: PlanRow, target: TargetAsRead, scale: string): readonly Finding[] {
  if (target.ok) return []
  const said = facts(row, 'target')
  switch (target.why) {
    case 'unreadable':
      return row.complain(unreadableTarget, 'target', said)
    case 'unfit':
      return row.complain(planScale, 'target', { ...said, scale })
    case 'impossible-cut':
      return row.complain(impossibleCut, 'target', said)
  }
}

function facts(row: PlanRow, column: PlanColumn): { readonly name: string; readonly read: string } {
  return { name: row.name, read: row.cell(column).trim() }
}
