import { parseUnit } from '../domain/unit.ts'
import { foldName } from '../text/fold.ts'
import { type Period, parsePeriod } from './year.ts'

/** What a column of a submission is for. */
export type Role =
  | { readonly kind: 'no' | 'code' | 'name' | 'unit' | 'year' | 'region' | 'status' | 'remark' }
  /** A column of values; unit and period where its header states them. */
  | {
      readonly kind: 'value'
      readonly unit: string | null
      readonly period: Period | null
      readonly provisional: boolean
    }
  /** Published growth at constant prices: shown beside the verdict, never mixed into it. */
  | { readonly kind: 'real-growth'; readonly period: Period | null }
  /** Nothing `kq` reads: targets, growth rates, and whatever else an office keeps in its tables. */
  | { readonly kind: 'other' }

type Fixed = 'no' | 'code' | 'name' | 'unit' | 'year' | 'region' | 'status' | 'remark'

const fixed: Readonly<Record<Fixed, readonly string[]>> = {
  no: ['序号', '编号', '指标序号', '指标编号', 'no', 'no.', 'number', '#', '№'],
  code: ['代码', '指标代码', '编码', '指标编码', 'code', 'id', 'indicator code', 'indicator id'],
  name: [
    '指标',
    '指标名称',
    '名称',
    '项目',
    '主要指标',
    '统计指标',
    '指标名',
    'indicator',
    'name',
    'indicator name',
    'item',
  ],
  unit: ['单位', '计量单位', '计算单位', 'unit', 'units', 'unit of measure'],
  year: ['年份', '年度', '年', '时间', '时期', '期间', '统计年份', '报告期', 'year', 'period', 'time'],
  region: [
    '地区',
    '区域',
    '区县',
    '县区',
    '县(市、区)',
    '县市区',
    '行政区',
    '行政区划',
    '镇街',
    '地域',
    'region',
    'area',
    'district',
    'county',
  ],
  status: ['状态', '数据状态', '数据性质', 'status', 'flag', 'obs status'],
  remark: [
    '来源',
    '数据来源',
    '资料来源',
    '出处',
    '备注',
    '说明',
    '注',
    '填报说明',
    '填报单位',
    '责任单位',
    '填报人',
    '英文名',
    '英文名称',
    '属性',
    '指标属性',
    'source',
    'note',
    'notes',
    'remark',
    'remarks',
    'comment',
    'publisher',
    'name_en',
  ],
}

const valueWords = new Set(
  [
    '',
    '数值',
    '值',
    '实绩',
    '实绩值',
    '实际',
    '实际值',
    '实际数',
    '完成',
    '完成值',
    '完成数',
    '完成情况',
    '实际完成',
    '实际完成值',
    '数据',
    '指标值',
    '统计值',
    '公布值',
    '实现值',
    '全年',
    '全年值',
    '全年实绩',
    '本年',
    '本年值',
    '本年实际',
    '总量',
    '绝对值',
    '绝对数',
    '年末',
    '年末数',
    '填报值',
    'value',
    'actual',
    'actual value',
    'obs value',
    'result',
    'data',
  ].map(foldName),
)
const realGrowthWords = new Set(
  ['可比价增速', '可比价增长', '按可比价增速', '实际增速', '不变价增速', '可比价增长率', 'real growth'].map(
    foldName,
  ),
)

const roleByWord: ReadonlyMap<string, Fixed> = new Map(
  (Object.keys(fixed) as Fixed[]).flatMap((role) =>
    fixed[role].map((word) => [foldName(word), role] as const),
  ),
)

const yearExpression = /(?:FY\s*)?(?:(?:19|20|１９|２０)[\d０-９]{2}|[〇零○一二三四五六七八九]{4}(?=年))/i
const periodExpression = new RegExp(
  `${yearExpression.source}(?:年度|年)?(?:第?[一二三四1-4](?:至|到|[-—–~～])?[一二三四1-4]?季度|前[一二三两123]季度|[上下]半年|\\d{1,2}(?:[-—–~～至到])+\\d{1,2}月份?|\\d{1,2}月份?|Q[1-4](?:-?Q?[1-4])?|H[12])?`,
  'i',
)

/** Separate `数值（亿元）` into its words and the unit in its last brackets; null unit where there is none. */
export function splitUnit(text: string): { readonly words: string; readonly unit: string | null } {
  const match = /^(.*?)[\s]*[（([［【]([^（）()［］[\]【】]*)[)）\]］】]\s*$/su.exec(text)
  if (match?.[1] === undefined || match[2] === undefined) return { words: text, unit: null }
  const inside = match[2].replace(/^\s*单位\s*[:：]\s*/, '')
  return inside.trim() === '' || parseUnit(inside) === null
    ? { words: text, unit: null }
    : { words: match[1], unit: inside.trim() }
}

/**
 * What the header `text` says its column holds. Closed: a header that is not known is `other`, never a guess.
 *
 * @example roleOf('2023年实绩（亿元）') // { kind: 'value', unit: '亿元', period: { year: 2023, … } }
 */
export function roleOf(text: string): Role {
  const word = foldName(text)
  if (word === '') return { kind: 'other' }
  const known = roleByWord.get(word)
  if (known !== undefined) return { kind: known }
  if (/^(?:指标|指标名称)(?:及|和|与)?[(（]?(?:计量)?单位[)）]?$/.test(word)) return { kind: 'name' }

  const { words, unit } = splitUnit(text)
  const period = parsePeriod(words)
  if (period !== null) return { kind: 'value', unit, period, provisional: false }

  const mention = periodExpression.exec(words)
  const stated = mention === null ? null : parsePeriod(mention[0])
  const rest = mention === null ? words : words.replace(mention[0], '')
  const provisional = /初步|快报|初核|暂定|provisional|preliminary/i.test(rest)
  const forecast = /预计|预测|forecast|projected/i.test(rest)
  const bare = foldName(
    rest.replace(/初步|快报|初核|暂定|预计|预测|provisional|preliminary|forecast|projected/gi, ''),
  )
    .replace(/[()[\]]/g, '')
    .replace(/^的/, '')
  if (realGrowthWords.has(bare.replace(/[%]/g, ''))) return { kind: 'real-growth', period: stated }
  if (!valueWords.has(bare) || (bare === '' && stated === null)) return { kind: 'other' }
  return {
    kind: 'value',
    unit,
    period: stated === null ? null : { ...stated, forecast: stated.forecast || forecast },
    provisional,
  }
}

/** Words that only a header holds, for telling which reading of ambiguous bytes is Chinese: the encoding is judged by them. */
export const headerWords: readonly string[] = Object.values(fixed)
  .flat()
  .concat([...valueWords])
  .filter((word) => word.length > 1)
