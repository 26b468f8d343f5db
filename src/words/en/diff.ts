import type { PlanChangedColumn } from '../../domain/plan-diff.ts'
import type { DiffMessages } from '../messages/diff.ts'
import { counted } from './count.ts'

const change = { added: 'added', removed: 'removed', revised: 'revised', status: 'status' } as const

const planColumns: Readonly<Record<PlanChangedColumn, string>> = {
  name: 'name',
  unit: 'unit',
  baseline: 'baseline',
  baseline_year: 'base year',
  target: 'target',
  path: 'targets of years between',
  tiers: 'graded goals',
  attribute: 'attribute',
  better: 'direction',
  scale: 'scale',
  aim: 'aim',
  group: 'group',
  owner: 'owner',
  aggregate: 'figure of the whole',
}

export const diff: DiffMessages = {
  heading: (old, next) => `"${old}" → "${next}"`,
  judged: (plan, firstYear, targetYear, years) => {
    const when = years.length === 0 ? '' : `, judged in ${years.join(' → ')}`
    return `Plan "${plan}" (${firstYear}–${targetYear})${when}`
  },
  same: (old, next, values) => `"${old}" and "${next}" hold the same data (${counted(values, 'value')})`,
  cells: 'Values',
  verdicts: 'Verdicts',
  cellCounts: ({ unchanged, ...counts }) => {
    const parts = (['revised', 'added', 'removed', 'status'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${counts[kind]} ${kind === 'status' ? 'with another status' : change[kind]}`)
    return `Values: ${[...parts, `${unchanged} unchanged`].join(', ')}`
  },
  verdictCounts: ({ changed, toOnTrack, toOffTrack, untold }) => {
    if (changed === 0 && untold === 0) return 'Verdicts: none changed'
    const parts = [
      ...(changed > 0 ? [`${changed} changed`] : []),
      ...(toOnTrack > 0 ? [`${toOnTrack} to on track`] : []),
      ...(toOffTrack > 0 ? [`${toOffTrack} to off track`] : []),
      ...(untold > 0 ? [`${untold} cannot be told`] : []),
    ]
    return `Verdicts: ${parts.join(', ')}`
  },
  otherYear: 'Values: not compared, for the reports are of different years',
  untold: (names) =>
    `Whether the verdict changed cannot be told for ${names.length}: ${names.join('; ')}. Totals and means need the years before: name their files with --history`,
  missing: (year, names) => `No data yet in ${year} for ${names.length}: ${names.join('; ')}`,
  change,
  cause: {
    'new-data': 'new data',
    revision: 'revision',
    withdrawal: 'data removed',
    year: 'year judged',
    error: 'an error',
    plan: 'the plan',
    'other-years': 'other years',
  },
  planChanges: 'Plan',
  samePlan: 'The two plans say the same',
  planChange: (kind, column) => (kind === 'changed' ? planColumns[column] : `indicator ${kind}`),
  changed: 'Change',
  old: 'Old',
  new: 'New',
  difference: 'Difference',
  oldVerdict: 'Old verdict',
  newVerdict: 'New verdict',
  causes: 'By',
  realGrowth: (name) => `${name}: real growth`,
  provisional: ' (prov.)',
  unusable: (text) => `"${text}" unusable`,
}
