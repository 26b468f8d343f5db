import type { Milestones } from '../../domain/milestones.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { gap } from '../../render/grid.ts'
import { displayWidth, shorten } from '../../render/width.ts'
import { cellText } from '../../words/plain-text.ts'
import { unitText } from '../../words/unit.ts'
import { type ShownRow, shownRow } from './milestone-shown.ts'

/** One column as drawn: its cells by row, and its width. */
export interface Laid {
  readonly title: string
  readonly cells: readonly string[]
  readonly width: number
  readonly align: 'left' | 'right'
}

export type MilestoneColumn = 'no' | 'name' | 'unit' | 'from' | 'years' | 'target' | 'rate'

export interface Layout {
  readonly columns: readonly Laid[]
  readonly shows: ReadonlySet<MilestoneColumn>
}

export const milestoneTitles: Readonly<Record<Exclude<MilestoneColumn, 'years'>, Text>> = {
  no: { zh: '序号', en: 'No' },
  name: { zh: '指标', en: 'Indicator' },
  unit: { zh: '单位', en: 'Unit' },
  from: { zh: '起点', en: 'From' },
  target: { zh: '目标', en: 'Target' },
  rate: { zh: '每年', en: 'Per year' },
}

/** A name shortened to less than this says too little for one more column. */
const readableName = 20
const shortestName = 8
const widestTarget = 12

/**
 * Choose what fits. Numbers are never cut: where the table would be too wide, columns are left out, totals stand
 * without the amounts of the year, and the name gives way.
 */
export function layoutOf(
  milestones: Milestones,
  lang: Lang,
  width: number,
  own: (text: string) => string,
): Layout {
  const needed: readonly MilestoneColumn[] = startsDiffer(milestones) ? ['from'] : []
  const wishes: readonly (readonly MilestoneColumn[])[] = [
    ['no', 'name', 'unit', 'from', 'years', 'target', 'rate'],
    ['no', 'name', 'unit', ...needed, 'years', 'target', 'rate'],
    ['no', 'name', 'unit', ...needed, 'years', 'rate'],
    ['no', 'name', ...needed, 'years', 'rate'],
  ]
  const last: readonly MilestoneColumn[] = ['no', 'name', ...needed, 'years']
  for (const brief of [false, true]) {
    const all = columnsOf(milestones, lang, brief, own)
    const name = all.name[0]?.width ?? shortestName
    const room = (ids: readonly MilestoneColumn[]) =>
      ids
        .filter((id) => id !== 'name')
        .flatMap((id) => all[id])
        .reduce((left, column) => left - column.width - gap, width)
    const wish = wishes.find((ids) => room(ids) >= Math.min(name, readableName))
    const ids = wish ?? (brief ? last : null)
    if (ids === null) continue
    const nameWidth = Math.max(shortestName, Math.min(name, room(ids)))
    const columns = ids.flatMap((id) =>
      all[id].map((column) => (id === 'name' ? { ...column, width: nameWidth } : column)),
    )
    return { columns, shows: new Set(ids) }
  }
  return { columns: [], shows: new Set() }
}

/** Whether rows start from different years, so that each must say from which. */
function startsDiffer({ rows }: Milestones): boolean {
  return new Set(rows.flatMap(({ from }) => (from === null ? [] : [from.year]))).size > 1
}

function columnsOf(
  { rows, plan }: Milestones,
  lang: Lang,
  brief: boolean,
  own: (text: string) => string,
): Readonly<Record<MilestoneColumn, readonly Laid[]>> {
  const shown = rows.map((row) => shownRow(row, lang, brief))
  const laid = (
    title: string,
    align: Laid['align'],
    cell: (row: ShownRow, index: number) => string,
  ): Laid => {
    const cells = shown.map((row, index) => own(cell(row, index)))
    return { title, cells, width: Math.max(displayWidth(title), ...cells.map(displayWidth)), align }
  }
  const titled = (id: keyof typeof milestoneTitles) => milestoneTitles[id][lang]
  return {
    no: [laid(titled('no'), 'right', (row) => row.no)],
    name: [laid(titled('name'), 'left', (row) => row.name)],
    unit: [laid(titled('unit'), 'left', (_, index) => cellText(unitText(rows[index]?.unit ?? '', lang)))],
    from: [laid(titled('from'), 'right', (row) => row.from)],
    years: Array.from({ length: plan.targetYear - plan.baselineYear }, (_, index) =>
      laid(`${plan.baselineYear + 1 + index}`, 'right', (row) => row.years[index] ?? '—'),
    ),
    target: [laid(titled('target'), 'right', (row) => shorten(row.target, widestTarget, '…'))],
    rate: [laid(titled('rate'), 'right', (row) => row.rate)],
  }
}
