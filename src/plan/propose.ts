import type { Better, Proposal } from '../domain/plan.ts'
import { type ScaleName, scaleNames, scales } from '../domain/scale.ts'
import type { Baseline } from '../domain/target.ts'
import { parseUnit } from '../domain/unit.ts'
import type { Text } from '../domain/wording.ts'
import { yearlyRate } from '../domain/yearly-rate.ts'
import type { Notation } from './notation.ts'

/** What a row of a printed table says, from which its direction and scale are proposed. */
export interface RowFacts {
  /** The name, and that of the row it is a part of. */
  readonly names: readonly string[]
  readonly unit: string
  /** The target read without a scale; null where it cannot be read. */
  readonly target: Notation | null
  readonly baseline: Baseline | null
}

/** A rule that proposes a value where its words are found: the first that fits is the proposal. */
interface ProposalRule<Value> {
  readonly value: Value
  readonly fits: (facts: RowFacts) => boolean
  readonly because: Text
}

const says = (words: RegExp, names: readonly string[]) => names.some((name) => words.test(name))

/** A reduction counts upwards: 单位GDP能耗降低, 用水量下降率, 排放削减. */
const reduced =
  /(?:降低|下降|减少|削减|减排|降幅|压减)(?:率|量|幅度|比例|程度)?$|(?:reduction|decrease|decline)s?\b/i
/** What is done against something bad is good: 污水处理率, 排放达标率, 化肥利用率. */
const coped =
  /(?:处理|治理|利用|达标|覆盖|普及|回收|处置|救治|登记|管理|控制|修复|就业|清零|化解|查处|破案|结案|办结|合格|优良|满意|脱贫|无害化|资源化|收集|监测|参保|参与)(?:率|度|比例|比重|面积|量|数|人口|人数)?$/
/** Where less is better. */
const bad =
  /失业|死亡|事故|伤亡|浓度|PM2\.?5|PM10|能耗|能源消耗|电耗|水耗|煤耗|物耗|用水量|消费量(?=$|[（(])|排放|污染|负债|债务|赤字|收入(?:之)?比|收入(?:差距|倍差)|基尼|恩格尔|贫困|发病|患病|近视|犯罪|案件|案发|投诉|信访|涨幅|上涨|通胀|价格指数|化肥|农药|拥堵|时限|时间|天数(?=$)|次数(?=压)|排名|位次|名次|成本|差距|不良|逾期|流失|漏损|空置|辍学|缺陷|早产|低体重|肥胖|吸烟|自杀|黑臭|荒漠化|unemployment|mortality|death|poverty|emission|pollution|debt|deficit|inflation|gini|crime|accident|rank(?!ile)|stunting|dropout/i
const better: readonly ProposalRule<Better>[] = [
  {
    value: 'higher',
    fits: isPrintedDecline,
    because: {
      zh: '目标用负号写降低的幅度，降得越多越好',
      en: 'its target is a reduction with a minus: the more the better',
    },
  },
  {
    value: 'higher',
    fits: ({ target }) => target?.demands === 'higher',
    because: { zh: '目标的写法要求不低于', en: 'its target is written as a floor' },
  },
  {
    value: 'higher',
    fits: ({ names, target }) =>
      (says(reduced, names) && target?.demands !== 'lower') || target?.reduction === true,
    because: { zh: '指标计的是降低的幅度，降得越多越好', en: 'it counts a reduction: the more the better' },
  },
  {
    value: 'lower',
    fits: ({ target }) => target?.demands === 'lower',
    because: { zh: '目标的写法要求不高于', en: 'its target is written as a ceiling' },
  },
  {
    value: 'higher',
    fits: ({ names }) => says(coped, names),
    because: {
      zh: '名称说的是处理、达标或覆盖的程度',
      en: 'its name is of how much is dealt with or covered',
    },
  },
  {
    value: 'higher',
    fits: ({ names }) => says(/优良|达到或好于|percentile/i, names),
    because: { zh: '名称说的是优良的程度', en: 'its name is of how good it is' },
  },
  {
    value: 'lower',
    fits: ({ names }) => says(bad, names),
    because: { zh: '名称说的是越少越好的事', en: 'its name is of what is better when less' },
  },
  {
    value: 'higher',
    fits: () => true,
    because: { zh: '名称和目标写法都没有别的说法', en: 'neither its name nor its target says otherwise' },
  },
]

/** Rows that are themselves yearly growth rates. */
function isYearlyRate({ names: [name = ''], unit }: RowFacts): boolean {
  return parseUnit(unit)?.dimension === 'share' && yearlyRate.test(name.replace(/[（(][^（）()]*[）)]$/, ''))
}
const dimensionOf = ({ unit }: RowFacts) => parseUnit(unit)?.dimension ?? null
const isTotal = ({ target }: RowFacts) => target?.target.kind === 'total'

/** The scale of means of yearly rates. */
const ofMeans = scaleNames.filter((name) => scales[name].running === 'mean')

const scale: readonly ProposalRule<ScaleName>[] = [
  ...ofMeans.map((value) => ({
    value,
    fits: (facts: RowFacts) => facts.target?.target.kind === 'growth-rate' && isYearlyRate(facts),
    because: {
      zh: '指标本身是年增长率，目标是年均',
      en: 'it is itself a yearly growth rate, and its target is their mean',
    },
  })),
  {
    value: 'cut',
    fits: isPrintedDecline,
    because: {
      zh: '目标是用负号写的累计下降百分比',
      en: 'its target is a reduction in all, in %, with a minus',
    },
  },
  {
    value: 'cut',
    fits: ({ target }) => target?.reduction === true,
    because: { zh: '目标是累计下降的百分比', en: 'its target is a reduction in all, in %' },
  },
  {
    value: 'cut',
    fits: (facts) =>
      (isTotal(facts) || facts.target?.target.kind === 'qualitative') &&
      says(reduced, facts.names) &&
      dimensionOf(facts) === 'share',
    because: {
      zh: '名称说的是降低率，目标是累计数或由上级下达',
      en: 'it counts a reduction, and its target is a total or assigned',
    },
  },
  {
    value: 'change',
    fits: (facts) => isTotal(facts) && levels.has(dimensionOf(facts) ?? ''),
    because: {
      zh: '方括号里是五年的增减，比率和年龄不能各年相加',
      en: 'a rate or an age does not add up: the brackets hold its change over the plan',
    },
  },
  {
    value: 'sum',
    fits: isTotal,
    because: { zh: '方括号里是各年之和', en: 'the brackets hold the total of the years' },
  },
  {
    value: 'growth',
    fits: (facts) => facts.target?.target.kind === 'growth-rate' && !levels.has(dimensionOf(facts) ?? ''),
    because: { zh: '目标是总量的年均增速', en: 'its target is the growth a year of an amount' },
  },
  {
    value: 'change',
    fits: ({ target }) => target?.target.kind === 'rank',
    because: { zh: '目标是位次', en: 'its target is a rank' },
  },
  {
    value: 'change',
    fits: (facts) => facts.unit !== '' && levels.has(dimensionOf(facts) ?? ''),
    because: {
      zh: '单位是比率、年龄或位次，按增减量计',
      en: 'its unit is of a share, an age or a rank: it moves by points',
    },
  },
  {
    value: 'growth',
    fits: ({ unit }) => unit !== '',
    because: { zh: '单位是数量，按增长率计', en: 'its unit is of an amount: it moves by per cent' },
  },
  {
    value: 'growth',
    fits: ({ names }) => says(/(?:额|量|产值|增加值|总值|收入|人数|户数|个数|规模|里程|面积)$/, names),
    because: { zh: '没有单位，名称说的是数量', en: 'it has no unit, and its name is of an amount' },
  },
  {
    value: 'change',
    fits: () => true,
    because: { zh: '没有单位，视为比值或指数', en: 'it has no unit: a ratio or an index' },
  },
]

/** Dimensions of what moves by points or units, not by per cent. */
const levels: ReadonlySet<string> = new Set(['share', 'points', 'years', 'score', 'rank'])

/** Which way is better, as far as name and notation tell; a bound in the target decides before any name. */
export function proposeBetter(facts: RowFacts): Proposal & { readonly value: Better } {
  return proposal('better', better, facts, 'higher')
}

/** The scale, from notation, unit and name. */
export function proposeScale(facts: RowFacts): Proposal & { readonly value: ScaleName } {
  return proposal('scale', scale, facts, 'change')
}

/**
 * That a minus means a decline: where a row of reductions prints its target with one. Nothing where the table prints none.
 *
 * @param scale the scale as written; empty where it is proposed too
 */
export function proposeSign(facts: RowFacts, scale: string): readonly Proposal[] {
  if (!isPrintedDecline(facts) || (scale !== '' && scale !== 'cut' && scale !== '累计下降')) return []
  const because = {
    zh: '目标用负号表示下降',
    en: 'its target prints the decline with a minus',
  }
  return [{ column: 'sign', value: 'minus-is-decline', because }]
}

/** `[-17]` in %: a reduction in all, printed with a minus. */
function isPrintedDecline(facts: RowFacts): boolean {
  const target = facts.target?.target
  return target?.kind === 'total' && target.quantity.value < 0 && dimensionOf(facts) === 'share'
}

function proposal<Value extends string, Column extends Proposal['column']>(
  column: Column,
  rules: readonly ProposalRule<Value>[],
  facts: RowFacts,
  fallback: Value,
): { readonly column: Column; readonly value: Value; readonly because: Text } {
  const rule = rules.find(({ fits }) => fits(facts))
  return {
    column,
    value: rule?.value ?? fallback,
    because: rule?.because ?? { zh: '', en: '' },
  }
}
