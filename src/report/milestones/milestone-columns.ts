import type { MilestoneRow, Milestones, MilestonesReport } from '../../domain/milestones.ts'
import type { Lang } from '../../domain/wording.ts'
import { nameIn } from '../../words/name.ts'
import type { Cell } from '../columns.ts'

type Column = readonly [string, (row: MilestoneRow, lang: Lang) => Cell]

const fixed: readonly Column[] = [
  ['no', (row) => row.no],
  ['code', (row) => row.code],
  ['name', (row, lang) => nameIn(row, lang)],
  ['region', (row) => row.region],
  ['unit', (row) => row.unit],
  ['attribute', (row) => row.attribute],
  ['better', (row) => row.better],
  ['scale', (row) => row.scale],
  ['baseline', (row) => row.baseline],
  ['target', (row) => row.target.value],
  ['target_text', (row) => row.target.text],
  ['tier', (row) => row.tier],
  ['basis', (row) => row.basis],
  ['from_year', (row) => row.from?.year ?? null],
  ['from_value', (row) => row.from?.value ?? null],
  ['rate', (row) => row.rate],
]
const yearly = ['value', 'increment', 'rate', 'kind'] as const

/**
 * The milestones as a rectangle, a row an indicator: for every year its value, what it adds to the year before, its
 * rate, and whether it was reported, is due, or need only be kept. Full precision; fractions for growth and cuts.
 */
export function milestoneRectangle({ rows }: Milestones, lang: Lang): readonly (readonly Cell[])[] {
  const years = rows[0]?.years.map(({ year }) => year) ?? []
  const head = [...fixed.map(([id]) => id), ...yearly.flatMap((id) => years.map((year) => `${id}_${year}`))]
  return [
    head,
    ...rows.map((row) => [
      ...fixed.map(([, value]) => value(row, lang)),
      ...yearly.flatMap((id) => row.years.map((milestone) => milestone[id])),
    ]),
  ]
}

/** The milestones for programs, "kq-milestones/1". */
export function milestoneJson({ plan, from, tier, rows }: Milestones): string {
  const report: MilestonesReport = { schema: 'kq-milestones/1', plan, from, tier, milestones: rows }
  return `${JSON.stringify(report, null, 2)}\n`
}
