import type { Observation, Reading } from '../../domain/observation.ts'
import type { Plan } from '../../domain/plan.ts'
import { planFor } from '../../domain/plan-for.ts'
import type { Yearly } from '../../domain/yearly.ts'
import { column, type TidyColumn, type TidyTable, tidyTable } from './column.ts'

/** A cell as it was reported. */
export interface ReportedCell {
  readonly text: string
  readonly kind: Reading['kind']
}

interface ValueRow {
  readonly one: Observation
  readonly unit: string
}

const columns: readonly TidyColumn<ValueRow>[] = [
  column(
    'region',
    'string',
    ['地区；没有写明的为空', 'region; empty where none is stated'],
    ({ one }) => one.region,
  ),
  column('code', 'string', ['指标代码', 'code of the indicator'], ({ one }) => one.indicator),
  column('year', 'year', ['数值的年份', 'year of the value'], ({ one }) => one.year),
  column('text', 'string', ['照报送原样', 'as it was written'], ({ one }) => one.text.trim()),
  column(
    'kind',
    'string',
    [
      'number 数、bound 界限、running-total 累计数、statement 完成与否、missing 空缺、unusable 不能用',
      'number, bound, running-total, statement, missing, unusable',
    ],
    ({ one }) => one.reading.kind,
  ),
  column(
    'value',
    'number',
    ['数值，规划的单位；界限为其界', "the number in the plan's unit; of a bound the bound"],
    ({ one }) => numberOf(one.reading),
  ),
  column(
    'bound',
    'string',
    ['界限：>、>=、<、<=', 'which side of the number the value lies: >, >=, <, <='],
    ({ one }) => boundOf(one.reading),
  ),
  column('fulfilled', 'boolean', ['文字任务是否完成', 'whether a task in words is done'], ({ one }) =>
    one.reading.kind === 'statement' ? one.reading.fulfilled : null,
  ),
  column(
    'unit',
    'string',
    ['规划的单位；纯比值为空', "the plan's unit; empty for a pure ratio"],
    ({ unit }) => unit,
  ),
  column(
    'unit_written',
    'string',
    ['报送所用的单位，与规划不同时', "the unit it was written in, where that is another than the plan's"],
    ({ one }) => one.writtenIn ?? null,
  ),
  column('provisional', 'boolean', ['是否初步数', 'whether it is provisional'], ({ one }) => one.provisional),
  column(
    'real_growth',
    'number',
    ['旁边公布的可比价增速，%', 'published growth at constant prices beside it, in %'],
    ({ one }) => one.realGrowth?.value ?? null,
  ),
  column('file', 'string', ['文件', 'file'], ({ one }) => one.place.file),
  column('line', 'integer', ['行，照编辑器的数法', 'line, as an editor counts'], ({ one }) => one.place.line),
  column('column', 'integer', ['列', 'column'], ({ one }) => one.place.column),
  column(
    'cell',
    'string',
    ['单元格，照 Excel 的叫法', 'cell, as Excel names it'],
    ({ one }) => one.place.cell,
  ),
]

/** Every value that was reported, of every year that is asked for. */
export function valuesTable({ plan, values }: Yearly): TidyTable {
  const rows = values.map((one) => ({ one, unit: unitIn(plan, one) }))
  const about = {
    zh: '报送的每个数，照原样和换算后',
    en: 'every value reported, as written and in the plan’s unit',
  }
  return tidyTable({ name: 'values', about, key: ['region', 'code', 'year'] }, columns, rows)
}

function unitIn(plan: Plan, { region, indicator }: Observation): string {
  const own = planFor(plan, region).indicators.find(({ code }) => code === indicator)
  return (own ?? plan.indicators.find(({ code }) => code === indicator))?.unit ?? ''
}

function numberOf(reading: Reading): number | null {
  return 'quantity' in reading ? reading.quantity.value : null
}

function boundOf(reading: Reading): string | null {
  if (reading.kind !== 'bound') return null
  return `${reading.side === 'above' ? '>' : '<'}${reading.inclusive ? '=' : ''}`
}
