import type { Assessment } from '../../domain/assessment.ts'
import { chanceWordOf } from '../../domain/assessment.ts'
import type { Yearly } from '../../domain/yearly.ts'
import { rateUnitOf } from '../../words/rate-unit.ts'
import { lastYear } from '../last-year.ts'
import { column, type TidyColumn, type TidyTable, tidyTable } from './column.ts'
import type { ReportedCell } from './values.ts'

/** An assessment, and the cell of its year. */
interface StatusRow {
  readonly a: Assessment
  readonly cell: ReportedCell | null
}

const columns: readonly TidyColumn<StatusRow>[] = [
  column(
    'region',
    'string',
    ['地区；没有写明的为空', 'region; empty where none is stated'],
    ({ a }) => a.region,
  ),
  column('code', 'string', ['指标代码', 'code of the indicator'], ({ a }) => a.code),
  column('year', 'year', ['评价年份', 'year judged'], ({ a }) => a.year),
  column(
    'unit',
    'string',
    [
      '实际值、应达值、差距等的单位；纯比值为空',
      'unit of actual, expected, gap and the like; empty for a pure ratio',
    ],
    ({ a }) => a.unit,
  ),
  column(
    'actual',
    'number',
    [
      '实际值；累计的为基期以来累计数，年均的为基期以来均值',
      'actual value; of totals the sum since the baseline, of means the mean since',
    ],
    ({ a }) => a.actual,
  ),
  column(
    'actual_text',
    'string',
    ['当年的数照报送原样', "the year's value as it was written"],
    ({ cell }) => cell?.text ?? null,
  ),
  column(
    'actual_kind',
    'string',
    [
      '当年的数是什么：number 数、bound 界限、running-total 累计数、statement 完成与否、missing 空缺、unusable 不能用',
      "what the year's value is: number, bound, running-total, statement, missing, unusable",
    ],
    ({ cell }) => cell?.kind ?? null,
  ),
  column('latest', 'number', ['当年的数', "the year's own value"], ({ a }) => a.latest),
  column(
    'expected',
    'number',
    ['按规划进度这一年应达的值', 'value due in the year by the plan'],
    ({ a }) => a.expected,
  ),
  column('gap', 'number', ['差距：实际值 − 应达值', 'actual − expected'], ({ a }) =>
    difference(a.actual, a.expected),
  ),
  column('target', 'number', ['目标值', 'value of the target'], ({ a }) => a.target.value),
  column('remaining', 'number', ['还差多少：目标值 − 实际值', 'target − actual'], ({ a }) =>
    difference(a.target.value, a.actual),
  ),
  column(
    'elapsed',
    'number',
    ['时间进度，0 到 1', 'share of the time elapsed, 0 to 1'],
    ({ a }) => a.elapsed,
  ),
  column(
    'progress',
    'number',
    ['完成进度：从基期到目标的路走完的份额', 'share of the way from baseline to target that is covered'],
    ({ a }) => a.progress,
  ),
  column(
    'pace',
    'number',
    ['进度比：完成进度 ÷ 应完成的进度', 'progress over the progress due'],
    ({ a }) => a.pace,
  ),
  column('rate_planned', 'number', ['计划年均', 'planned rate a year'], ({ a }) => a.rate.planned),
  column(
    'rate_achieved',
    'number',
    ['基期以来实际年均', 'rate a year since the baseline'],
    ({ a }) => a.rate.achieved,
  ),
  column(
    'rate_required',
    'number',
    ['余下各年尚需年均', 'rate a year still required'],
    ({ a }) => a.rate.required,
  ),
  column(
    'rate_unit',
    'string',
    [
      '上面各年均的单位：1/yr 每年的份额（0.05 即 5%）、pp/yr 每年的百分点、unit/yr 每年的本单位',
      'unit of these rates: 1/yr a fraction a year (0.05 is 5 %), pp/yr points a year, unit/yr units a year',
    ],
    ({ a }) => rateUnitOf(a),
  ),
  column(
    'effort',
    'number',
    ['努力倍数：尚需年均 ÷ 实际年均', 'rate required over rate achieved'],
    ({ a }) => a.effort,
  ),
  column(
    'projected',
    'number',
    ['趋势值：照实际年均到目标年的值', 'value in the target year at the rate achieved'],
    ({ a }) => a.projected,
  ),
  column(
    'probability',
    'number',
    ['到期达标的可能性，0 到 1', 'chance of meeting the target, 0 to 1'],
    ({ a }) => a.outlook.probability,
  ),
  column(
    'chance',
    'string',
    ['可能性的用语：very-likely、likely、even、unlikely、very-unlikely', 'the chance in words'],
    ({ a }) => (a.outlook.probability === null ? null : chanceWordOf(a.outlook.probability)),
  ),
  column(
    'next_on_track',
    'number',
    ['下一年达到这个数即符合进度', 'value with which the next year is on track'],
    ({ a }) => a.next?.onTrack ?? null,
  ),
  column('verdict', 'string', ['评价', 'verdict'], ({ a }) => a.verdict),
  column(
    'on_track',
    'boolean',
    ['是否达到进度；未评价的为空', 'whether it is on track; empty where not assessed'],
    ({ a }) => a.onTrack,
  ),
  column('reason', 'string', ['没有评价的原因', 'why it is not assessed'], ({ a }) => a.reason),
  column(
    'last_verdict',
    'string',
    ['上年的评价', 'verdict of the year before'],
    ({ a }) => lastYear(a)?.verdict ?? null,
  ),
  column(
    'sensitive_to',
    'string',
    ['结论对什么敏感，多项以分号隔开', 'what would change the answer, separated by semicolons'],
    ({ a }) => a.sensitiveTo.join(';') || null,
  ),
  column(
    'provisional',
    'boolean',
    ['是否初步数', 'whether the value is provisional'],
    ({ a }) => a.provisional,
  ),
  column(
    'missing_years',
    'string',
    ['累计数缺的年份，以分号隔开', 'years that a total lacks, separated by semicolons'],
    ({ a }) => a.missingYears.join(';') || null,
  ),
  column(
    'amended_from',
    'year',
    ['目标调整从哪一年起；没有调整的为空', 'year from which the target is amended; empty where it is not'],
    ({ a }) => a.amended?.fromYear ?? null,
  ),
]

/** Status by region, indicator and year, each year judged with what was reported for it. */
export function statusTable({ years }: Yearly, cells: (key: string) => ReportedCell | null): TidyTable {
  const rows = years.flatMap(({ assessments }) =>
    assessments.map((a) => ({ a, cell: cells(JSON.stringify([a.region, a.code, a.year])) })),
  )
  const about = { zh: '各地区各指标各年的进度和评价', en: 'status by region, indicator and year' }
  return tidyTable({ name: 'status', about, key: ['region', 'code', 'year'] }, columns, rows)
}

/** One number less another; null where either is none. Tables are written at 12 digits, so binary noise is not seen. */
function difference(from: number | null, less: number | null): number | null {
  return from === null || less === null ? null : from - less
}
