import { foldName } from '../text/fold.ts'
import { withoutMarks } from '../text/footnote-mark.ts'
import { isProse } from '../text/prose.ts'

/** The columns of a plan file that hold one thing, whatever year it is of. */
export const columns = [
  'no',
  'code',
  'category',
  'name',
  'name_en',
  'aliases',
  'unit',
  'baseline',
  'baseline_year',
  'target',
  'change',
  'attribute',
  'better',
  'scale',
  'tiers',
  'group',
  'source',
  'repeats',
  'other_definitions',
  'aim',
  'sign',
  'redefined_from',
  'owner',
  'region',
  'aggregate',
  'proposed',
] as const
export type PlanColumn = (typeof columns)[number]

const words: ReadonlyMap<string, PlanColumn> = new Map(
  (
    [
      ['no', 'no. number 序号 编号'],
      ['code', '代码 指标代码'],
      ['category', '类别 领域 分类 类型 维度 指标类别 指标类型 指标分类 一级指标 area theme'],
      ['name', 'indicator indicators 指标 指标名称 主要指标 名称 二级指标 具体指标'],
      ['name_en', '英文名 英文名称'],
      ['aliases', '别名'],
      ['unit', 'units 单位 计量单位 unitofmeasure'],
      ['baseline_year', 'baselineyear baseyear 基期年 基期年份 基年'],
      ['attribute', '属性 指标属性 指标性质 性质 属性类别 type'],
      ['better', '方向'],
      ['scale', '尺度'],
      ['tiers', '分档'],
      ['group', '组'],
      ['source', '出处'],
      ['other_definitions', '其他口径'],
      ['repeats', '重复 重复指标'],
      ['aim', '要求'],
      ['sign', '符号 正负号'],
      ['redefined_from', 'redefinedfrom redefined 口径变更 口径变更年份 口径调整 口径调整年份'],
      ['owner', 'owners 责任单位 责任部门 牵头单位 牵头部门 主管部门 牵头责任单位 responsible'],
      ['region', '地区 区县 县区 市县 县市区 区县市 行政区 行政区划 district'],
      ['aggregate', 'aggregation 汇总 汇总方式 汇总办法'],
      ['proposed', '拟定'],
    ] as const
  ).flatMap(([column, spellings]) => [
    ...spellings.split(' ').map((spelling) => [spelling, column] as const),
    [column, column] as const,
  ]),
)

/** What a header says its column holds; year null where it names none. */
export type PlanRole =
  | { readonly kind: 'column'; readonly column: PlanColumn; readonly unitInside: boolean }
  | { readonly kind: 'baseline' | 'target' | 'year'; readonly year: number | null }
  /** The third column of many tables: a mean growth a year, a total or change over the plan, or either by its brackets. */
  | { readonly kind: 'change'; readonly yearly: boolean; readonly total: boolean }

const ofBaseline = /基期|基年|基数|基准|实绩|实际|现状|完成|预计|baseline|base|actual/g
const ofTarget = /目标|规划|预期|计划|planned|plan|target|goal/g
const around =
  /指标|水平|数值|情况|年度|[值数年期末底为的_()/:-]|end|value|year|the|of|in|by|[一二三四五六七八九十]{1,3}五/g
const plan = /[一二三四五六七八九十]{1,3}五(?:时期|期间|规划)?/

/**
 * What the header `text` of a plan says its column holds. Closed: years as offices write them with words for a baseline
 * (`2020年实绩`, `基期值（2020年）`, `2020年现状值`) or a target (`2025年规划目标`, `目标值（2025年）`), and nothing that has another
 * word in it. Null for a column that is none of the plan's.
 *
 * @example planRoleOf('目标值（2025年）') // { kind: 'target', year: 2025 }
 */
export function planRoleOf(text: string): PlanRole | null {
  if (isProse(text)) return null
  const folded = foldName(withoutMarks(text))
  const bare = folded.replace(/^(.+)\(?(?:及|和|与|\()(?:计量)?单位\)?$/, '$1')
  const known = words.get(folded) ?? words.get(bare)
  if (known !== undefined && known !== 'baseline' && known !== 'target' && known !== 'change')
    return { kind: 'column', column: known, unitInside: bare !== folded && known === 'name' }
  return changeRole(folded) ?? yearRole(folded)
}

function yearRole(folded: string): PlanRole | null {
  const years = folded.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []
  const [year] = years
  if (years.length > 1) return null
  const rest = folded.replace(year ?? '', '')
  const base = rest.replace(ofBaseline, '')
  const left = base.replace(ofTarget, '').replace(around, '')
  if (left !== '') return null
  const named = year === undefined ? null : Number(year)
  if (base !== rest) return { kind: 'baseline', year: named }
  if (rest.search(ofTarget) !== -1)
    return rest.search(/[值数]|目标|target|goal|预期/) !== -1 || named !== null
      ? { kind: 'target', year: named }
      : null
  return named === null ? null : { kind: 'year', year: named }
}

const yearlyWords = /年均|年平均|average(?:annual)?|annual|peryear/
const totalWords = /累计|cumulative/
const ofChange =
  /年均|年平均|累计|增长|增速|增幅|变化|升降|幅度|速度|或者?|和|及|average|annual|growth|rate|peryear|cumulative|change|total|[率度%(),、/_-]|五年/g

/** `年均增长（%）`, `年均/累计`, `〔累计〕`, `“十四五”年均增速`. */
function changeRole(folded: string): PlanRole | null {
  const yearly = yearlyWords.test(folded)
  const total = totalWords.test(folded)
  if (folded === 'change') return { kind: 'change', yearly: true, total: true }
  if (!yearly && !total) return null
  const left = folded
    .replace(/(?:19|20)\d{2}-(?:19|20)\d{2}年?/, '')
    .replace(plan, '')
    .replace(/目标|规划|预期/g, '')
    .replace(ofChange, '')
    .replace(around, '')
  return left === '' ? { kind: 'change', yearly, total } : null
}
