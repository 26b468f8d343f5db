import type { Assessment } from '../../domain/assessment.ts'
import type { Finding } from '../../domain/finding.ts'
import { type Method, numberIn, numbersOf } from '../../domain/method.ts'
import type { Yearly } from '../../domain/yearly.ts'
import { column, type TidyColumn, type TidyTable, tidyTable } from './column.ts'

interface MethodRow {
  readonly method: Method
  readonly a: Assessment
}

const methodColumns: readonly TidyColumn<MethodRow>[] = [
  column(
    'region',
    'string',
    ['地区；没有写明的为空', 'region; empty where none is stated'],
    ({ a }) => a.region,
  ),
  column('code', 'string', ['指标代码', 'code of the indicator'], ({ a }) => a.code),
  column('year', 'year', ['评价年份', 'year judged'], ({ a }) => a.year),
  column('method', 'string', ['评价方法', 'method'], ({ method }) => method),
  column(
    'verdict',
    'string',
    ['这种方法的评价用语', 'verdict in the words of the method'],
    ({ a }) => a.verdict,
  ),
  column(
    'on_track',
    'boolean',
    ['这种方法是否认为达到进度', 'whether the method has it on track'],
    ({ a }) => a.onTrack,
  ),
  column('reason', 'string', ['没有评价的原因', 'why it is not assessed'], ({ a }) => a.reason),
  column(
    'measure',
    'string',
    ['评价所依据的数是什么', 'name of the number that the verdict goes by'],
    ({ method }) => (method === 'schedule' ? 'pace' : (numbersOf(method)[0]?.[0] ?? null)),
  ),
  column('value', 'number', ['这个数', 'that number'], measured),
]

function measured({ method, a }: MethodRow): number | null {
  if (method === 'schedule') return a.pace
  const [name] = numbersOf(method)[0] ?? []
  return name === undefined ? null : numberIn(a.methodResult, name)
}

/** What each method says of each indicator of each region and year: a row a method. */
export function methodsTable({ years }: Yearly): TidyTable {
  const rows = years.flatMap(({ byMethod }) =>
    byMethod.flatMap(({ method, assessments }) => assessments.map((a) => ({ method, a }))),
  )
  const about = { zh: '各种方法的评价，一种一行', en: 'verdicts by each method, a row a method' }
  return tidyTable({ name: 'methods', about, key: ['region', 'code', 'year', 'method'] }, methodColumns, rows)
}

const findingColumns: readonly TidyColumn<Finding>[] = [
  column(
    'region',
    'string',
    ['地区；与地区无关的为空', 'region; empty where it is of none'],
    ({ region }) => region,
  ),
  column(
    'code',
    'string',
    ['指标代码；关于整个文件的为空', 'code of the indicator; empty where it is about a file as a whole'],
    ({ indicator }) => indicator,
  ),
  column('year', 'year', ['数据的年份', 'year of the data'], ({ year }) => year),
  column('id', 'string', ['规则编号', 'id of the rule'], ({ id }) => id),
  column('name', 'string', ['规则名称', 'name of the rule'], ({ name }) => name),
  column(
    'severity',
    'string',
    ['error 错误、warning 警告、note 提示', 'error, warning or note'],
    ({ severity }) => severity,
  ),
  column('accepted', 'boolean', ['是否已说明', 'whether it is explained'], ({ accepted }) => accepted),
  column('explanation', 'string', ['说明', 'the explanation'], ({ explanation }) => explanation),
  column('value', 'string', ['读到的值', 'the value as read'], ({ value }) => value),
  column('file', 'string', ['文件', 'file'], ({ place }) => place.file),
  column('line', 'integer', ['行', 'line'], ({ place }) => place.line),
  column('column', 'integer', ['列', 'column'], ({ place }) => place.column),
  column('cell', 'string', ['单元格，照 Excel 的叫法', 'cell, as Excel names it'], ({ place }) => place.cell),
  column('message_zh', 'string', ['问题，中文', 'what was found, in Chinese'], ({ message }) => message.zh),
  column('message_en', 'string', ['问题，英文', 'what was found, in English'], ({ message }) => message.en),
  column('remedy_zh', 'string', ['处理，中文', 'the remedy, in Chinese'], ({ remedy }) => remedy.zh),
  column('remedy_en', 'string', ['处理，英文', 'the remedy, in English'], ({ remedy }) => remedy.en),
]

/** Everything that speaks against the submissions, each with the year it is of. */
export function findingsTable({ findings }: Yearly): TidyTable {
  const about = { zh: '数据问题', en: 'findings about the submissions' }
  return tidyTable({ name: 'findings', about, key: [] }, findingColumns, findings)
}
