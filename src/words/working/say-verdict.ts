import { scales } from '../../domain/scale.ts'
import type { SatisfiedStep, VerdictStep } from '../../domain/status-step.ts'
import { valueText } from '../number.ts'
import { runningWords } from '../scale.ts'
import { paceText } from '../value.ts'
import { cutText, reasonWords, verdictWord } from '../verdict.ts'
import { actualText, bare, goalText, type Said, type Speech, said } from './said.ts'
import { apart } from './say-sensitivity.ts'

export function saySatisfied(step: SatisfiedStep, speech: Speech): Said {
  const { of, lang } = speech
  const { running } = scales[of.scale]
  const zh = lang === 'zh'
  const actual = actualText(step.actual, of.latest, speech)
  const higher = step.better === 'higher'
  const isBeyond = step.limit !== null && (higher ? step.actual > step.limit : step.actual < step.limit)
  const bound = isBeyond && step.limit !== null ? step.limit : step.threshold
  const goal = goalText(bound, speech)
  const side =
    step.actual === bound
      ? zh
        ? '等于'
        : 'equals'
      : step.actual < bound
        ? zh
          ? '低于'
          : 'is below'
        : zh
          ? '高于'
          : 'is above'
  const meets = step.result ? (zh ? '达标' : 'yes') : zh ? '未达标' : 'no'
  const strict =
    step.strict && step.actual === step.threshold
      ? zh
        ? '，而目标不含等于'
        : ', and the target excludes that'
      : ''
  return said(zh ? '是否达标' : 'Target met', meets, [
    `${actual} ${side} ${goal}${strict}`,
    running === 'mean' && of.elapsed < 1 ? (runningWords.mean.settled?.[lang] ?? null) : null,
  ])
}

export function sayVerdict(step: VerdictStep, speech: Speech): Said {
  const { of, lang } = speech
  const zh = lang === 'zh'
  const word = verdictWord({ verdict: step.result, elapsed: of.elapsed }, lang)
  const status =
    step.onTrack === null
      ? ''
      : step.onTrack
        ? zh
          ? '（达到进度）'
          : ' (on track)'
        : zh
          ? '（未达进度）'
          : ' (off track)'
  return said(zh ? '评价' : 'Verdict', of.elapsed >= 1 ? word : `${word}${status}`, ruleRemarks(step, speech))
}

function ruleRemarks({ rule, result, reason, year }: VerdictStep, speech: Speech): readonly string[] {
  const { of, lang } = speech
  const zh = lang === 'zh'
  switch (rule.by) {
    case 'no-value':
      return [zh ? `没有 ${year} 年的数` : `no value is reported for ${year}`]
    case 'unusable':
    case 'words':
    case 'no-baseline':
    case 'not-defined':
      return reason === null ? [] : [reasonWords[reason][lang]]
    case 'statement':
      return [
        rule.over
          ? zh
            ? `规划期满，填报${rule.fulfilled ? '完成' : '未完成'}`
            : `the plan is over, and it is reported as ${rule.fulfilled ? 'done' : 'not done'}`
          : zh
            ? `当年任务填报${rule.fulfilled ? '完成：视为基本符合预期' : '未完成：视为滞后'}`
            : `the task of the year is reported as ${rule.fulfilled ? 'done, which counts as on track' : 'not done, which counts as behind'}`,
      ]
    case 'bound':
      return [
        rule.satisfied === null
          ? reasonWords['open-bound'][lang]
          : rule.satisfied
            ? zh
              ? '界限以内的数都达标'
              : 'every value within the bound meets the target'
            : reason === null
              ? zh
                ? '界限以内的数都不达标'
                : 'no value within the bound meets the target'
              : zh
                ? '还没有达标；只知道界限，看不出进度'
                : 'the target is not met yet, and a bound shows no progress',
      ]
    case 'direction':
      return [directionRemark(rule, speech)]
    case 'satisfied':
      return [
        zh
          ? `${speech.targetYear} 年的目标，${year} 年已经达到`
          : `the target for ${speech.targetYear} is met in ${year} already`,
        zh ? '以后能否保持，还看今后各年' : 'whether it stays so is for the years to come to show',
      ].slice(0, of.projected === null ? 1 : 2)
    case 'final':
      return [
        zh
          ? `规划期满：${rule.satisfied ? '达到' : '没有达到'}目标`
          : `the plan is over, and the target is ${rule.satisfied ? 'met' : 'not met'}`,
      ]
    case 'pace':
      return [paceRemark(rule, speech), bandsRemark(zh)]
    case 'beyond':
      return [
        zh
          ? '越过了区间的另一端：再往前走，离目标更远'
          : 'it has passed the far end of the range: any further takes it away from the target',
      ]
    case 'bound-pace':
      return [
        zh
          ? `界限本身的速度比是 ${paceText(rule.pace)}，界限以内没有比它更差的数`
          : `the bound itself has a pace of ${paceText(rule.pace)}, and no value within it is worse`,
      ]
    case 'nothing-due':
      return [nothingDueRemark(rule, zh)]
    case 'no-way':
      return [noWayRemark(rule, zh)]
    case 'relative':
      return [
        zh
          ? `对照的指标没有增长，比不出倍数：${rule.satisfied ? '比它快，算基本符合预期' : '没有比它快，算滞后'}`
          : `the other indicator does not grow, so there is no ratio: ${rule.satisfied ? 'being faster counts as on track' : 'not being faster counts as behind'}`,
      ]
    case 'keep':
      return [
        of.aim === 'every-year' ? everyYearRemark(rule, zh) : keepRemark(rule, zh),
        ...(result === 'breached'
          ? []
          : [
              zh
                ? '只需保持的目标不看进度，看照平均速度到期还达不达标'
                : 'a target to be kept has no progress: what counts is whether the mean pace still meets it in the end',
            ]),
      ]
  }
}

/** The plan's own path still stands where it began. */
function nothingDueRemark(
  { side }: Extract<VerdictStep['rule'], { by: 'nothing-due' }>,
  zh: boolean,
): string {
  const where = {
    '-1': zh ? '实际值比基期离目标更远' : 'the value is further from the target than the baseline was',
    '0': zh ? '实际值也是基期的数' : 'and so does the value',
    '1': zh ? '实际值已经更近一步' : 'the value is nearer to the target already',
  }[side]
  return zh
    ? `规划这一年仍是基期的数；${where}`
    : `the plan's own path still stands at the baseline; ${where}`
}

/** The target is the baseline itself, and asks for more than that. */
function noWayRemark({ side }: Extract<VerdictStep['rule'], { by: 'no-way' }>, zh: boolean): string {
  if (side === 0)
    return zh
      ? '目标要求比基期更进一步，实际值仍是基期的数'
      : 'the target asks for more than the baseline, and the value is still that'
  return zh
    ? '目标要求比基期更进一步，实际值却比基期更差'
    : 'the target asks for more than the baseline, and the value is worse than that'
}

/** Which way the value has moved, against the way it is to move. */
function directionRemark(
  { towards, moved, within }: Extract<VerdictStep['rule'], { by: 'direction' }>,
  { lang, of }: Speech,
): string {
  const zh = lang === 'zh'
  const by = valueText(Math.abs(moved))
  const tolerance = within === null ? '' : bare(within, of)
  const way =
    moved === 0
      ? zh
        ? '没有变化'
        : 'has not moved'
      : zh
        ? `${moved > 0 ? '提高' : '下降'}了 ${by}`
        : `has ${moved > 0 ? 'risen' : 'fallen'} by ${by}`
  const asked = {
    higher: zh ? '要求提高' : 'it is to rise',
    lower: zh ? '要求下降' : 'it is to fall',
    stable: zh
      ? `要求稳定，上下 ${tolerance} 以内算稳定`
      : `it is to be stable, within ${tolerance} either way`,
  }[towards]
  return zh
    ? `目标没有数值，只说方向：${asked}；基期以来${way}`
    : `the target has no figure, only a direction: ${asked}; since the baseline it ${way}`
}

function paceRemark(rule: Extract<VerdictStep['rule'], { by: 'pace' }>, { lang }: Speech): string {
  const zh = lang === 'zh'
  const { low, high } = rule
  const pace =
    low === null
      ? apart(rule.pace, high ?? rule.pace)[0]
      : high === null
        ? apart(rule.pace, low)[0]
        : nearer(rule.pace, low, high)
  if (low === null)
    return zh
      ? `进度比 ${pace} 小于 0，离目标比基期还远`
      : `the pace, ${pace}, is below 0: further from the target than the baseline was`
  if (high === null)
    return zh ? `进度比 ${pace} 大于 ${cutText(low)}` : `the pace, ${pace}, is above ${cutText(low)}`
  return zh
    ? `进度比 ${pace} 在 ${cutText(low)} 与 ${cutText(high)} 之间`
    : `the pace, ${pace}, lies between ${cutText(low)} and ${cutText(high)}`
}

function nearer(pace: number, low: number, high: number): string {
  return apart(pace, pace - low < high - pace ? low : high)[0]
}

function bandsRemark(zh: boolean): string {
  return zh
    ? '分界：小于 0 背离目标；0 至不足 0.60 严重滞后；0.60 至不足 0.95 滞后；0.95 至 1.05 基本符合预期；大于 1.05 快于预期'
    : 'cuts: below 0 reversing; 0 to under 0.60 far behind; 0.60 to under 0.95 behind; 0.95 to 1.05 on track; above 1.05 ahead'
}

function everyYearRemark(
  { satisfied, lasts }: Extract<VerdictStep['rule'], { by: 'keep' }>,
  zh: boolean,
): string {
  if (!satisfied)
    return zh ? '每年都要达到，这一年没有达到' : 'it is to hold in each year, and does not in this one'
  if (lasts === false)
    return zh
      ? '这一年达到了，但照基期以来的平均速度到期会不达标'
      : 'it holds this year, but at the mean pace since the baseline will not in the end'
  return zh ? '这一年达到了' : 'it holds this year'
}

function keepRemark({ satisfied, lasts }: Extract<VerdictStep['rule'], { by: 'keep' }>, zh: boolean): string {
  if (!satisfied)
    return zh ? '基期达标，现在已经不达标' : 'the baseline met the target, and the value no longer does'
  if (lasts === null) return zh ? '现在达标' : 'it meets the target'
  return lasts
    ? zh
      ? '现在达标，照基期以来的平均速度到期仍达标'
      : 'it meets the target, and at the mean pace since the baseline still will'
    : zh
      ? '现在达标，但照基期以来的平均速度到期会不达标'
      : 'it meets the target, but at the mean pace since the baseline will not'
}
