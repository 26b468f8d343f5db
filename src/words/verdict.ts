import type { Aim, AnyReason, AnyVerdict, Assessment } from '../domain/assessment.ts'
import type { Attribute, Better, ScaleName } from '../domain/plan.ts'
import type { Lang, Text } from '../domain/wording.ts'

/** A verdict is a word and a sign, so that colour is never needed to read it. */
interface VerdictWords {
  readonly word: Text
  /** One that GBK fonts have. */
  readonly sign: string
}

const verdictWords: Readonly<Record<AnyVerdict, VerdictWords>> = {
  met: { word: { zh: '已实现', en: 'met' }, sign: '√' },
  ahead: { word: { zh: '快于预期', en: 'ahead' }, sign: '▲' },
  'on-track': { word: { zh: '基本符合预期', en: 'on track' }, sign: '△' },
  behind: { word: { zh: '滞后', en: 'behind' }, sign: '▽' },
  'far-behind': { word: { zh: '严重滞后', en: 'far behind' }, sign: '▼' },
  reversing: { word: { zh: '背离目标', en: 'reversing' }, sign: '←' },
  holding: { word: { zh: '保持达标', en: 'holding' }, sign: '≡' },
  'at-risk': { word: { zh: '有不达标风险', en: 'at risk' }, sign: '!' },
  breached: { word: { zh: '未能保持', en: 'breached' }, sign: '×' },
  missed: { word: { zh: '未实现', en: 'missed' }, sign: '×' },
  'no-data': { word: { zh: '缺数据', en: 'no data' }, sign: '-' },
  'not-assessed': { word: { zh: '无法评价', en: 'not assessed' }, sign: '?' },
  // statcan
  substantial: { word: { zh: '进展显著', en: 'substantial' }, sign: '△' },
  moderate: { word: { zh: '进展中等', en: 'moderate' }, sign: '▽' },
  limited: { word: { zh: '进展有限', en: 'limited' }, sign: '▼' },
  deterioration: { word: { zh: '恶化', en: 'deterioration' }, sign: '←' },
  'not-available': { word: { zh: '无从判断', en: 'not available' }, sign: '?' },
  // destatis
  sun: { word: { zh: '晴', en: 'sun' }, sign: '△' },
  'sun-cloud': { word: { zh: '晴间多云', en: 'sun/cloud' }, sign: '▽' },
  cloud: { word: { zh: '多云', en: 'cloud' }, sign: '▼' },
  storm: { word: { zh: '雷雨', en: 'storm' }, sign: '←' },
  none: { word: { zh: '无符号', en: 'no symbol' }, sign: '?' },
  // unsd
  accelerate: { word: { zh: '须加快', en: 'accelerate' }, sign: '▽' },
  stagnation: { word: { zh: '停滞或倒退', en: 'stagnation' }, sign: '▼' },
  // escap
  slow: { word: { zh: '进展缓慢', en: 'slow' }, sign: '▽' },
  regression: { word: { zh: '倒退', en: 'regression' }, sign: '←' },
}

const metEarly: Text = { zh: '提前实现', en: 'met early' }
/** Other offices say so of a target that the baseline met already, and that is still to be kept. */
const metSoFar: Text = { zh: '目前达标', en: 'met so far' }

/**
 * The word of a verdict. `met` before the target year is 提前实现, in it 已实现; of a target to be kept, 目前达标.
 *
 * @example verdictWord({ verdict: 'met', elapsed: 0.8 }, 'zh') // '提前实现'
 */
export function verdictWord(
  { verdict, elapsed, aim }: Pick<Assessment, 'verdict' | 'elapsed'> & Partial<Pick<Assessment, 'aim'>>,
  lang: Lang,
): string {
  if (verdict !== 'met' || elapsed >= 1) return verdictWords[verdict].word[lang]
  return (aim === 'keep' ? metSoFar : metEarly)[lang]
}

/** The sign before the word of a verdict. */
export function verdictSign(verdict: AnyVerdict): string {
  return verdictWords[verdict].sign
}

/** Verdicts in the order a reader acts on them: what is off track first, the worst at the top. */
export const byUrgency: readonly AnyVerdict[] = [
  'missed',
  'breached',
  'reversing',
  'deterioration',
  'storm',
  'regression',
  'far-behind',
  'stagnation',
  'limited',
  'cloud',
  'behind',
  'moderate',
  'accelerate',
  'slow',
  'at-risk',
  'sun-cloud',
  'on-track',
  'holding',
  'substantial',
  'sun',
  'ahead',
  'met',
  'not-assessed',
  'not-available',
  'none',
  'no-data',
]

/** Why an indicator cannot be assessed, as a clause. */
export const reasonWords: Readonly<Record<AnyReason, Text>> = {
  qualitative: {
    zh: '目标没有数值，须填完成或未完成',
    en: 'its target is in words: report done or not done',
  },
  'no-baseline': { zh: '没有基期值，期中看不出进度', en: 'no baseline to measure progress from' },
  'open-bound': { zh: '只报了界限，不足以判断', en: 'only a bound is reported, which does not decide' },
  'incomplete-series': { zh: '有年份缺数，累计数不明', en: 'a year is missing, so the total is unknown' },
  'not-positive': { zh: '有零或负数，算不出增速', en: 'a value is not positive, so no growth rate exists' },
  'part-year': { zh: '不是全年数', en: 'not a whole year' },
  invalid: { zh: '填报的数有错误', en: 'the reported value has an error' },
  'opposite-signs': {
    zh: '有正有负，算不出增速',
    en: 'its values have opposite signs, so no growth rate exists',
  },
  'too-few-years': {
    zh: '连续年份的数不足四个',
    en: 'fewer than four values in consecutive years',
  },
  'running-total': {
    zh: '累计数从零起、只增不减，该方法不适用',
    en: 'a running total starts from 0 and can only rise, which the method cannot judge',
  },
  statement: {
    zh: '填报的是完成情况，该方法只看数值',
    en: 'reported as done or not done, where the method needs a number',
  },
  'no-numeric-target': {
    zh: '目标没有数值，该方法不适用',
    en: 'its target has no number, which the method needs',
  },
  'no-comparison': {
    zh: '所比指标的增速不明',
    en: 'the growth it is measured against is not known',
  },
}

export const aimWords: Readonly<Record<Aim, Text>> = {
  reach: { zh: '实现', en: 'reach' },
  keep: { zh: '保持', en: 'keep' },
}

export const scaleWords: Readonly<Record<ScaleName, Text>> = {
  growth: { zh: '年均增速', en: 'compound growth' },
  change: { zh: '每年增减', en: 'change a year' },
  sum: { zh: '五年累计', en: 'running total' },
  cut: { zh: '累计降幅', en: 'compound reduction' },
}

export const attributeWords: Readonly<Record<Attribute, Text>> = {
  anticipatory: { zh: '预期性', en: 'anticipatory' },
  binding: { zh: '约束性', en: 'binding' },
}

export const betterWords: Readonly<Record<Better, Text>> = {
  higher: { zh: '越高越好', en: 'higher' },
  lower: { zh: '越低越好', en: 'lower' },
}

/**
 * A cut between two verdicts as it is written.
 *
 * @example cutText(0.6) // '0.60'
 */
export function cutText(cut: number): string {
  return cut === 0 ? '0' : cut.toFixed(2)
}
