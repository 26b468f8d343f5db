import { type Indicator, type Plan, statedRows } from '../../domain/plan.ts'
import { planIn } from '../../domain/plan-in.ts'
import { tiersNotation } from '../../domain/plan-notation.ts'
import { scales } from '../../domain/scale.ts'
import type { Target } from '../../domain/target.ts'
import type { PathYear, Yearly } from '../../domain/yearly.ts'
import { rateUnitOf } from '../../words/rate-unit.ts'
import { column, type TidyColumn, type TidyTable, tidyTable } from './column.ts'

const pathColumns: readonly TidyColumn<PathYear>[] = [
  column(
    'region',
    'string',
    ['地区；没有写明的为空', 'region; empty where none is stated'],
    ({ region }) => region,
  ),
  column('code', 'string', ['指标代码', 'code of the indicator'], ({ code }) => code),
  column('year', 'year', ['年份，规划期每年一行', 'year; a row for each of the plan'], ({ year }) => year),
  column('unit', 'string', ['单位；纯比值为空', 'unit; empty for a pure ratio'], ({ unit }) => unit),
  column('expected', 'number', ['按规划进度应达的值', 'value due by the plan'], ({ expected }) => expected),
  column(
    'actual',
    'number',
    [
      '实际值；累计的为累计数，年均的为均值',
      'actual value; of totals the sum since the baseline, of means the mean since',
    ],
    ({ actual }) => actual,
  ),
  column('latest', 'number', ['当年的数', "the year's own value"], ({ latest }) => latest),
]

/** What is due in each year of the plan, and what was. */
export function pathTable({ path }: Yearly): TidyTable {
  const about = { zh: '规划期每年应达的和实际的', en: 'what is due in each year of the plan, and what was' }
  return tidyTable({ name: 'path', about, key: ['region', 'code', 'year'] }, pathColumns, path)
}

interface TargetRow {
  readonly row: Indicator
  readonly fromYear: number
  readonly targetYear: number
}

const targetColumns: readonly TidyColumn<TargetRow>[] = [
  column(
    'region',
    'string',
    ['地区；适用于所有地区的为空', 'region; empty where it holds for all'],
    ({ row }) => row.region,
  ),
  column('code', 'string', ['指标代码', 'code of the indicator'], ({ row }) => row.code),
  column('year', 'year', ['目标年', 'target year'], ({ targetYear }) => targetYear),
  column(
    'from_year',
    'year',
    [
      '这一行从哪年起有效：规划期第一年，或调整的起始年份',
      'first year in which the row is in force: that of the plan, or of an amendment',
    ],
    ({ fromYear }) => fromYear,
  ),
  column('unit', 'string', ['单位；纯比值为空', 'unit; empty for a pure ratio'], ({ row }) => row.unit),
  column(
    'target_text',
    'string',
    ['目标照规划原样', 'the target as the plan writes it'],
    ({ row }) => row.target.text,
  ),
  column('target_kind', 'string', ['目标的写法', 'kind of target'], ({ row }) => row.target.kind),
  column(
    'target_low',
    'number',
    ['目标的下限', 'lower end of the target'],
    ({ row }) => endsOf(row.target, row).low,
  ),
  column(
    'target_high',
    'number',
    ['目标的上限', 'upper end of the target'],
    ({ row }) => endsOf(row.target, row).high,
  ),
  column(
    'inclusive',
    'boolean',
    ['正好等于是否算达标', 'whether it is met exactly at its end'],
    ({ row }) => row.target.inclusive,
  ),
  column('baseline', 'number', ['基期值', 'baseline'], ({ row }) =>
    'quantity' in row.baseline ? row.baseline.quantity.value : null,
  ),
  column('baseline_text', 'string', ['基期值照规划原样', 'the baseline as the plan writes it'], ({ row }) =>
    row.baseline.kind === 'none' ? null : row.baseline.text,
  ),
  column('baseline_year', 'year', ['基期年', 'base year'], ({ row }) => row.baselineYear),
  column(
    'attribute',
    'string',
    ['binding 约束性、anticipatory 预期性、guiding 指导性', 'binding, anticipatory or guiding'],
    ({ row }) => row.attribute,
  ),
  column(
    'better',
    'string',
    ['higher 越高越好、lower 越低越好、range 区间内', 'higher, lower, or range: both ends count'],
    ({ row }) => (row.twoSided ? 'range' : row.better),
  ),
  column('scale', 'string', ['尺度', 'the scale on which the path is straight'], ({ row }) => row.scale),
  column(
    'rate_unit',
    'string',
    ['各年均的单位：1/yr、pp/yr、unit/yr', 'unit of its rates: 1/yr, pp/yr, unit/yr'],
    ({ row }) => rateUnitOf(row),
  ),
  column(
    'group',
    'string',
    ['main 主要指标、text 仅见于正文', 'main, or text: stated in the body only'],
    ({ row }) => row.group,
  ),
  column('category', 'string', ['类别', "division of the plan's table"], ({ row }) => row.category),
  column(
    'owner',
    'string',
    ['责任单位，多个以分号隔开', 'who answers for it, separated by semicolons'],
    ({ row }) => row.owners.join(';') || null,
  ),
  column('tiers', 'string', ['分档目标', 'graded goals'], ({ row }) => tiersNotation(row) || null),
  column('source', 'string', ['出处', 'where the plan says it'], ({ row }) => row.source),
  column(
    'decision',
    'string',
    ['调整的决定；没有调整的为空', 'by which decision it was amended; empty where it was not'],
    ({ row }) => row.amended?.by.decision || null,
  ),
]

/** What the plan asks, row by row, as it was made and as it was amended: of every region, or of one. */
export function targetsTable({ plan }: Yearly): TidyTable {
  const about = {
    zh: '规划的目标和基期，有调整的另列一行',
    en: 'targets and baselines of the plan; what was amended has a further row',
  }
  const key = ['region', 'code', 'from_year']
  return tidyTable({ name: 'targets', about, key }, targetColumns, rowsInForce(plan))
}

/** Each row of a plan from the first year on, and again from each year in which it was amended. */
function rowsInForce(plan: Plan): readonly TargetRow[] {
  const { baselineYear, targetYear, amendments } = plan
  const years = [...new Set([baselineYear + 1, ...amendments.map(({ fromYear }) => fromYear)])]
  const states = years
    .toSorted((a, b) => a - b)
    .map((fromYear) => ({ fromYear, rows: statedRows(planIn(plan, fromYear)) }))
  return statedRows(plan).flatMap((_, index) =>
    states.flatMap(({ fromYear, rows }, at) => {
      const row = rows[index]
      const isSame = at > 0 && row?.amended?.by === states[at - 1]?.rows[index]?.amended?.by
      return row === undefined || isSame ? [] : [{ row, fromYear, targetYear }]
    }),
  )
}

/** Both ends of a target in its unit, null where one is open or it names no figure of its own. */
function endsOf(
  target: Target,
  { better, scale }: Pick<Indicator, 'better' | 'scale'>,
): { readonly low: number | null; readonly high: number | null } {
  const floor = better === 'higher' || scales[scale].reduces
  switch (target.kind) {
    case 'interval':
      return { low: target.low.value, high: target.high.value }
    case 'about':
      return { low: target.quantity.value, high: target.quantity.value }
    case 'upper-bound':
      return { low: null, high: target.quantity.value }
    case 'lower-bound':
      return { low: target.quantity.value, high: null }
    case 'level':
    case 'total':
    case 'rank':
      return floor ? { low: target.quantity.value, high: null } : { low: null, high: target.quantity.value }
    case 'multiple':
    case 'change':
    case 'growth-rate':
    case 'direction':
    case 'relative':
    case 'qualitative':
      return { low: null, high: null }
  }
}

const nameColumns: readonly TidyColumn<Indicator>[] = [
  column('code', 'string', ['指标代码', 'code of the indicator'], ({ code }) => code),
  column('no', 'string', ['序号', "number in the plan's table"], ({ no }) => no),
  column('name', 'string', ['名称', 'name'], ({ name }) => name),
  column('name_en', 'string', ['英文名', 'English name'], ({ nameEn }) => nameEn),
  column('category', 'string', ['类别', "division of the plan's table"], ({ category }) => category),
]

/** What the codes stand for: the only table with labels. */
export function namesTable({ plan }: Yearly): TidyTable {
  const about = { zh: '代码对应的名称', en: 'what the codes stand for' }
  return tidyTable({ name: 'names', about, key: ['code'] }, nameColumns, plan.indicators)
}
