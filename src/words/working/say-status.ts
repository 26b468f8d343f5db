import { isKept } from '../../domain/assessment.ts'
import { scales } from '../../domain/scale.ts'
import type { ElapsedStep, ExpectedStep, PaceStep, ProgressStep } from '../../domain/status-step.ts'
import type { Text } from '../../domain/wording.ts'
import { named, number } from '../../formula/formula.ts'
import { formulas } from '../../formula/scale.ts'
import { fixed, percentText, signedPercent } from '../number.ts'
import { scaleWords } from '../scale.ts'
import { paceText } from '../value.ts'
import { names, startOn, valueOn, written, yearsOver } from './formula.ts'
import { about, bare, distance, type Said, type Speech, said } from './said.ts'

export function sayElapsed(step: ElapsedStep, { lang, of }: Speech): Said {
  const zh = lang === 'zh'
  const isNew = step.from !== of.baselineYear
  const share = percentText(step.result).replace(/\.00%/, '%')
  const run = step.year - step.from
  const years = step.to - step.from
  return said(
    zh ? '时间进度' : 'Time elapsed',
    share,
    [
      isNew
        ? zh
          ? `新路径 ${years} 年，已过 ${run} 年`
          : `${run} of the ${years} years of the new path`
        : zh
          ? `规划 ${years} 年，已过 ${run} 年`
          : `${run} of the plan's ${years} years`,
    ],
    {
      symbols: zh
        ? `(评价年 − ${isNew ? '新起点年' : '基期年'}) ÷ (目标年 − ${isNew ? '新起点年' : '基期年'})`
        : `(year judged − ${isNew ? 'year of the new start' : 'baseline year'}) ÷ (target year − ${isNew ? 'year of the new start' : 'baseline year'})`,
      numbers: `(${step.year} − ${step.from}) ÷ (${step.to} − ${step.from})`,
      equals: share,
    },
  )
}

/** A target to be kept demands no path. */
export function sayExpected(step: ExpectedStep, speech: Speech): Said | null {
  const { lang, of } = speech
  if (step.result === null || isKept(of.aim)) return null
  const zh = lang === 'zh'
  const ends = scales[step.scale].percent ? '%' : ''
  const { scale, start, end, run, years } = step
  const { between, due } = formulas[scale]
  const goal = valueOn(scale, names.target, end)
  const elapsed = yearsOver(step.stretch === null ? names.elapsed : names.stretch, run, years)
  const { stretch } = step
  const from =
    stretch === null || stretch.from === of.baselineYear
      ? names.baseline
      : of.amended === undefined
        ? yearName(stretch.from)
        : names.start
  const to =
    stretch === null || stretch.to === speech.targetYear ? goal : valueOn(scale, yearName(stretch.to), end)
  const formula = due?.(goal) ?? between(startOn(scale, from, start), to, elapsed)
  return said(
    zh ? '应达值' : 'Expected value',
    about(step.result, speech),
    [dueRemark(step, speech), gapRemark(step.gap, speech)],
    written(formula, `${bare(step.result, of)}${ends}`, lang),
  )
}

function yearName(year: number): Text {
  return { zh: `规划 ${year} 年`, en: `plan ${year}` }
}

function dueRemark({ stretch, scale }: ExpectedStep, { lang, of }: Speech): string {
  const zh = lang === 'zh'
  if (stretch === null) return scaleWords[scale].due[lang]
  if (of.amended !== undefined)
    return zh ? '从新起点匀速走到调整后的目标' : 'on a steady path from the new start to the amended target'
  return zh
    ? '规划自己列出了其间年份的数，应达值照这些数走'
    : 'the plan states values of years between, and the value due follows these'
}

function gapRemark(gap: number | null, speech: Speech): string | null {
  if (gap === null) return null
  const zh = speech.lang === 'zh'
  const size = distance(Math.abs(gap), speech)
  if (Math.abs(gap) < 1e-9) return zh ? '实际值正好等于应达值' : 'the actual value is exactly that'
  const better = gap > 0 === (speech.of.better === 'higher')
  if (zh) return `实际值比它${gap > 0 ? '高' : '低'} ${size}，${better ? '好于' : '不及'}进度`
  return `the actual value is ${size} ${gap > 0 ? 'above' : 'below'} it, ${better ? 'better' : 'worse'} than scheduled`
}

export function sayProgress(step: ProgressStep, { lang }: Speech): Said | null {
  if (step.result === null) return null
  const zh = lang === 'zh'
  const { scale, start, actual, end } = step
  const shown = signedPercent(step.result)
  const way =
    step.since === undefined
      ? scaleWords[scale].way[lang]
      : zh
        ? '从新起点到目标的路'
        : 'the way from the new start to the target'
  const formula = formulas[scale].progress(
    startOn(scale, step.since === undefined ? names.baseline : names.start, start),
    valueOn(scale, names.actual, actual),
    valueOn(scale, names.target, end),
    { from: named(names.run, number(step.run ?? 1)), to: named(names.years, number(step.years ?? 1)) },
  )
  const covered = shown.startsWith('-')
    ? zh
      ? `${way}，不进反退`
      : `of ${way}: it went backwards`
    : zh
      ? `${way}，已走完 ${shown}`
      : `${shown} of ${way} is covered`
  return said(zh ? '完成进度' : 'Progress', shown, [covered], written(formula, shown, lang))
}

/** The progress is put in with as many digits as make the printed pace come out of the printed formula. */
export function sayPace(step: PaceStep, { lang }: Speech): Said {
  const zh = lang === 'zh'
  const pace = paceText(step.result)
  const due = step.due === null ? null : Number(fixed(100 * step.due, 4))
  const part = due === null ? step.run / step.years : due / 100
  const shown = [2, 3, 4, 5, 6].map((digits) => fixed(100 * step.progress, digits))
  const comesOut = (text: string) => paceText(Number(text) / 100 / part) === pace
  const progress = shown.find(comesOut) ?? shown.at(-1) ?? ''
  const share = due === null ? `(${step.run} ÷ ${step.years})` : due < 0 ? `(${due}%)` : `${due}%`
  const numbers = `${progress.startsWith('-') ? `(${progress}%)` : `${progress}%`} ÷ ${share}`
  return said(
    zh ? '进度比' : 'Pace',
    pace,
    [
      zh
        ? '1 为正好按期：大于 1 快于进度，小于 1 慢于进度'
        : '1 is on schedule; more is ahead of it, less is behind',
    ],
    { symbols: paceSymbols(step, zh), numbers, equals: pace },
  )
}

function paceSymbols({ due }: PaceStep, zh: boolean): string {
  if (due === null) return zh ? '完成进度 ÷ 时间进度' : 'progress ÷ time elapsed'
  return zh ? '完成进度 ÷ 规划这一年应完成的进度' : 'progress ÷ progress due by the plan that year'
}
