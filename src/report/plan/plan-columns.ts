import type { Lang } from '../../domain/wording.ts'
import { type Cell, columns } from '../columns.ts'
import type { PlanEntry, PlanView } from './plan-view.ts'

/** Columns of an assessment that say something of the plan alone, in file order. */
const ids = [
  'no',
  'code',
  'name',
  'unit',
  'attribute',
  'baseline',
  'target',
  'target_text',
  'target_kind',
  'better',
  'scale',
  'aim',
  'rate_planned',
  'rate_flow',
  'group',
] as const

/** The plan as a rectangle: a row an indicator, with the value expected in each year as its last columns. */
export function planRectangle({ entries }: PlanView, lang: Lang): readonly (readonly Cell[])[] {
  const chosen = ids.flatMap((id) => columns.filter((column) => column.id === id))
  const years = entries[0]?.path.map(({ year }) => year) ?? []
  const head = [...chosen.map(({ id }) => id), ...years.map((year) => `expected_${year}`), 'tiers', 'source']
  const rows = entries.map((entry) => [
    ...chosen.map(({ value }) => value(entry.assessment, lang)),
    ...entry.path.map(({ expected }) => expected),
    tiersText(entry),
    entry.indicator.source,
  ])
  return [head, ...rows]
}

/** Graded goals in the plan file's own notation: `确保=2000;力争=2200`. */
function tiersText({ indicator }: PlanEntry): string {
  return indicator.tiers.map(({ label, quantity }) => `${label}=${quantity.value}`).join(';')
}
