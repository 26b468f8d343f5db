import { type Aim, type AnyVerdict, type Assessment, isKept, likeOf } from '../domain/assessment.ts'
import { officeWords, otherMethods } from '../domain/method.ts'
import type { Attribute, Better, Redefinition } from '../domain/plan.ts'
import type { AnyReason, Verdict } from '../domain/verdict.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { cellText } from './plain-text.ts'

/** Why values of a year are not comparable, with what the plan file says of it. */
export function redefinedText({ year, why }: Redefinition, lang: Lang): string {
  const known = why === '' ? '' : { zh: `（${cellText(why)}）`, en: ` (${cellText(why)})` }[lang]
  return {
    zh: `${year} 年起口径已变${known}，与规划的基期、目标不可比`,
    en: `redefined from ${year} on${known}: not comparable with the plan’s baseline and target`,
  }[lang]
}

/** A verdict is a word and a sign, so that colour is never needed to read it. */
interface VerdictWords {
  readonly word: Text
  /** One that GBK fonts have. */
  readonly sign: string
}

const verdictWords: Readonly<Record<Verdict, VerdictWords>> = {
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
}

/** What other offices say that the schedule does not. */
const otherWords: ReadonlyMap<AnyVerdict, Text> = new Map(
  otherMethods.flatMap((method) =>
    officeWords(method).flatMap(([verdict, { word }]) =>
      word === undefined ? [] : [[verdict, word] as const],
    ),
  ),
)

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
  if (verdict !== 'met' || elapsed >= 1)
    return (otherWords.get(verdict) ?? verdictWords[likeOf(verdict)].word)[lang]
  return (isKept(aim ?? null) ? metSoFar : metEarly)[lang]
}

/** The sign before the word of a verdict. */
export function verdictSign(verdict: AnyVerdict): string {
  return verdictWords[likeOf(verdict)].sign
}

const urgency: readonly Verdict[] = [
  'missed',
  'breached',
  'reversing',
  'far-behind',
  'behind',
  'at-risk',
  'on-track',
  'holding',
  'ahead',
  'met',
  'not-assessed',
  'no-data',
]

/** Verdicts in the order a reader acts on them: what is off track first, the worst at the top. */
export const byUrgency: readonly AnyVerdict[] = urgency.flatMap((own) => [
  own,
  ...[...otherWords.keys()].filter((verdict) => likeOf(verdict) === own),
])

/** Best first, and last those without an answer. */
export function bestFirst<V extends AnyVerdict>(verdicts: readonly V[]): readonly V[] {
  const place = (verdict: V) => byUrgency.indexOf(verdict)
  const isAnswer = (verdict: V) => !['not-assessed', 'no-data'].includes(likeOf(verdict))
  const sorted = verdicts.toSorted((a, b) => place(b) - place(a))
  return [...sorted.filter(isAnswer), ...sorted.filter((verdict) => !isAnswer(verdict))]
}

/** Why an indicator cannot be assessed, as a clause. */
export const reasonWords: Readonly<Record<AnyReason, Text>> = {
  qualitative: {
    zh: '目标没有数值，须填完成或未完成',
    en: 'its target is in words: report done or not done',
  },
  'no-baseline': { zh: '没有基期值，期中看不出进度', en: 'no baseline to measure progress from' },
  'open-bound': { zh: '只报了界限，不足以判断', en: 'only a bound is reported, which does not decide' },
  'incomplete-series': {
    zh: '有年份缺数，累计数或平均数不明',
    en: 'a year is missing, so the total or mean is unknown',
  },
  'not-positive': { zh: '有零或负数，算不出增速', en: 'a value is not positive, so no growth rate exists' },
  'part-year': { zh: '不是全年数', en: 'not a whole year' },
  'not-started': { zh: '该指标的基期不早于这一年', en: 'its own baseline is no earlier than this year' },
  redefined: {
    zh: '口径已变，与规划的基期、目标不可比',
    en: 'redefined: not comparable with the plan’s baseline and target',
  },
  invalid: { zh: '填报的数有错误', en: 'the reported value has an error' },
  'opposite-signs': {
    zh: '有正有负，算不出增速',
    en: 'its values have opposite signs, so no growth rate exists',
  },
  'too-few-years': {
    zh: '有数的年份不足四个',
    en: 'fewer than four values',
  },
  'natural-limit': {
    zh: '方向的尽头是自然的上限（如 100%），该方法没有数值目标就定不了',
    en: 'it rises towards a natural limit such as 100%, where the method decides by a figure only',
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
  'mean-of-rates': {
    zh: '增速的平均没有基期水平，该方法不适用',
    en: 'a mean of growth rates has no level to start from, which the method needs',
  },
  'no-comparison': {
    zh: '所比指标的增速不明',
    en: 'the growth it is measured against is not known',
  },
}

export const aimWords: Readonly<Record<Aim, Text>> = {
  reach: { zh: '实现', en: 'reach' },
  keep: { zh: '保持', en: 'keep' },
  'every-year': { zh: '每年', en: 'every year' },
}

export const attributeWords: Readonly<Record<Attribute, Text>> = {
  anticipatory: { zh: '预期性', en: 'anticipatory' },
  binding: { zh: '约束性', en: 'binding' },
  guiding: { zh: '指导性', en: 'guiding' },
}

/** The same as a fact of an indicator. */
export const betterFacts: Readonly<Record<Better | 'range', Text>> = {
  range: { zh: '区间内为好', en: 'to stay within the range' },
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
}

export const betterWords: Readonly<Record<Better | 'range', Text>> = {
  range: { zh: '区间内', en: 'range' },
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
