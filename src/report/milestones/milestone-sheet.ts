import type { Milestone, MilestoneRow, Milestones } from '../../domain/milestones.ts'
import type { Lang } from '../../domain/wording.ts'
import type { SheetContent } from '../../render/workbook.ts'
import { nameOf } from '../../words/name.ts'
import { plainNumber } from '../../words/number.ts'
import { cellText } from '../../words/plain-text.ts'
import { unitText } from '../../words/unit.ts'
import { attributeWords } from '../../words/verdict.ts'
import type { Cell } from '../columns.ts'
import { headLine, milestoneNotes, shownRow } from './milestone-shown.ts'

/** A cell, and how a spreadsheet shows its number. */
interface SheetCell {
  readonly value: Cell
  readonly format?: string
}

/**
 * The milestones as a sheet to paste from: the values of every year, what they add to the year before, and the growth;
 * full precision underneath, shown as rounded as a person would write it.
 */
export function milestoneSheet(milestones: Milestones, lang: Lang): SheetContent {
  const zh = lang === 'zh'
  const { rows, plan } = milestones
  const years = Array.from(
    { length: plan.targetYear - plan.baselineYear },
    (_, at) => plan.baselineYear + 1 + at,
  )
  const regional = rows.some(({ region }) => region !== null)
  const header = [
    zh ? '序号' : 'No',
    zh ? '代码' : 'Code',
    zh ? '指标' : 'Indicator',
    ...(regional ? [zh ? '地区' : 'Region'] : []),
    zh ? '单位' : 'Unit',
    zh ? '属性' : 'Attribute',
    zh ? '目标' : 'Target',
    zh ? '起点年' : 'Start year',
    zh ? '起点值' : 'Start value',
    ...years.map((year) => (zh ? `${year}年` : `${year}`)),
    ...years.map((year) =>
      zh ? `${year}年增减（累计指标为当年数）` : `${year} increment (of totals: own amount)`,
    ),
    ...years.map((year) => (zh ? `${year}年增速或降低率` : `${year} growth or cut`)),
    zh ? '分解方式' : 'How broken down',
  ]
  const body = rows.map((row): readonly SheetCell[] => {
    const shown = shownRow(row, lang)
    const decimals = Math.max(...shown.years.map(decimalsOf))
    const plain = (value: number | null): SheetCell => ({ value, format: formatOf(decimals) })
    return [
      { value: row.no },
      { value: row.code },
      { value: nameOf(row, lang) },
      ...(regional ? [{ value: row.region }] : []),
      { value: cellText(unitText(row.unit, lang)) },
      { value: attributeWords[row.attribute][lang] },
      { value: shown.target },
      { value: row.from?.year ?? null },
      plain(row.from?.value ?? null),
      ...row.years.map(({ value }) => plain(value)),
      ...row.years.map(({ increment }) => plain(increment)),
      ...row.years.map((milestone) => growthOf(milestone, row)),
      { value: row.basis === 'path' ? (zh ? '匀速' : 'steady') : shown.rate },
    ]
  })
  const texts = (cells: readonly SheetCell[]) =>
    cells.map(({ value }) => (typeof value === 'number' ? plainNumber(value) : String(value ?? '')))
  const notes = milestoneNotes(milestones, lang).map((note) => [zh ? `注：${note}` : `Note: ${note}`])
  const first = 2
  return {
    name: zh ? '分年目标' : 'Milestones',
    rows: [[headLine(milestones, lang)], header, ...body.map(texts), [], ...notes],
    headerIndex: 1,
    widths: header.map((_, index) => (index === 2 ? 40 : 12)),
    formats: new Map(
      body.flatMap((cells, at) =>
        cells.flatMap(({ format, value }, column) =>
          format === undefined || value === null ? [] : [[`${at + first},${column}`, format] as const],
        ),
      ),
    ),
  }
}

/** A yearly rate as a fraction, where the scale has one: changes and amounts stand among the increments. */
function growthOf({ rate }: Milestone, { scale }: MilestoneRow): SheetCell {
  return scale === 'growth' || scale === 'cut' ? { value: rate, format: '0.00%' } : { value: null }
}

function decimalsOf(text: string): number {
  return Math.max(0, ...[...text.matchAll(/\.(\d+)/g)].map(([, digits = '']) => digits.length))
}

function formatOf(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(Math.min(decimals, 9))}`
}
