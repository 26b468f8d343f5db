import { foldName } from '../text/fold.ts'
import { lazily } from '../text/lazily.ts'

/** Columns known by one of a list of words. */
export type Fixed =
  | 'no'
  | 'code'
  | 'name'
  | 'unit'
  | 'multiplier'
  | 'year'
  | 'region'
  | 'status'
  | 'version'
  | 'action'
  | 'remark'

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
    '考核指标',
    '监测指标',
    '评价指标',
    '具体指标',
    '指标名',
    'indicator',
    'name',
    'indicator name',
    'item',
  ],
  unit: ['单位', '计量单位', '计算单位', 'unit', 'units', 'unit of measure', 'unit measure'],
  multiplier: ['unit mult', 'unit multiplier', '单位乘数', '乘数'],
  year: [
    '年份',
    '年度',
    '年',
    '时间',
    '时期',
    '期间',
    '统计年份',
    '报告期',
    'year',
    'period',
    'time',
    'time period',
  ],
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
    '地区名称',
    '市县',
    '县市',
    '市区县',
    '区县(市)',
    '区、县(市)',
    '县(区)',
    '市州',
    '城市',
    '省份',
    '省市',
    '乡镇',
    '镇(街道)',
    '乡镇(街道)',
    '街道(镇)',
    '区县名称',
    'region',
    'area',
    'ref area',
    'reference area',
    'district',
    'county',
    'city',
    'province',
    'country',
    'country name',
    'area name',
    'geo area name',
  ],
  version: ['版本', '版次', '版本号', '数据版本', 'version', 'ver', 'ver.'],
  action: ['action'],
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
    'name en',
    // What SDMX-CSV says of the file and of the release.
    'structure',
    'structure id',
    'structure name',
    'dataflow',
    'freq',
    'frequency',
    'time format',
    'decimals',
    'conf status',
    'comment obs',
    'last update',
  ],
}

const valueStems = [
  '实绩',
  '实际',
  '完成',
  '实际完成',
  '实现',
  '指标',
  '统计',
  '核算',
  '公布',
  '公报',
  '年报',
  '决算',
  '执行',
  '填报',
  '绝对',
  '全年',
  '本年',
  '本期',
  '当年',
  '年末',
  '期末',
]
/** What a value column is headed, apart from its period, its unit and words such as 初步. */
export const valueWords: ReadonlySet<string> = new Set(
  [
    '',
    '值',
    '数',
    '数值',
    '数据',
    '总量',
    '现价',
    '当年价',
    '当年价格',
    '实绩',
    '实际',
    '完成',
    '实际完成',
    '实现',
    '统计',
    '全年',
    '全年实绩',
    '本年',
    '本年实际',
    '本期',
    '当年',
    '年末',
    '期末',
    ...valueStems.flatMap((stem) => [`${stem}值`, `${stem}数`, `${stem}数值`, `${stem}量`, `${stem}情况`]),
    'value',
    'actual',
    'actual value',
    'obs value',
    'accomplishment',
    'accomplished',
    'achievement',
    'achieved',
    'outturn',
    'result',
    'data',
  ].map(foldName),
)
/** Words that head values only beside a year. */
export const datedValueWords: ReadonlySet<string> = new Set(['基数', '基期', '基期值', '基期数'])
/** Words that head values only where the table says the time: a bulletin's values since the start of the year. */
export const undatedValueWords: ReadonlySet<string> = new Set([
  '累计',
  '累计数',
  '累计值',
  '累计完成',
  '年累计',
  '本年累计',
  '本年累计数',
  '全年累计',
  '自年初累计',
  '年初累计',
  '自年初累计数',
  '自年初累计完成',
  '本期累计',
  '本期止累计',
  '本月止累计',
  '本月累计',
  '至本月累计',
  '1月至本月累计',
  '1-本月累计',
  '年初至今',
  '年初至今累计',
  'ytd',
  'year to date',
  'cumulative',
])
/** What a column of growth at constant prices is headed. */
export const realGrowthWords = lazily(
  (): ReadonlySet<string> =>
    new Set(
      [
        '可比价增速',
        '可比价增长',
        '按可比价增速',
        '实际增速',
        '不变价增速',
        '可比价增长率',
        'real growth',
        ...['同比增长', '同比增速', '比上年增长', '增长', '增速', '增长率', '同比'].flatMap((growth) =>
          ['可比价', '按可比价', '可比价格', '按可比价格计算', '不变价'].flatMap((basis) => [
            `${growth}(${basis})`,
            `${basis}${growth}`,
            `${growth}${basis}`,
          ]),
        ),
      ].map(foldName),
    ),
)

/** The column a folded header names. */
export const roleByWord: ReadonlyMap<string, Fixed> = new Map(
  (Object.keys(fixed) as Fixed[]).flatMap((role) =>
    fixed[role].map((word) => [foldName(word), role] as const),
  ),
)

/** Words that only a header holds, for telling which reading of ambiguous bytes is Chinese: the encoding is judged by them. */
export const headerWords = lazily((): readonly string[] =>
  Object.values(fixed)
    .flat()
    .concat([...valueWords])
    .filter((word) => word.length > 1),
)
