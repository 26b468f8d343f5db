import type { ElapsedStep, ExpectedStep, PaceStep, ProgressStep } from '../../domain/standing-step.ts'
import { fixed, percentText } from '../number.ts'
import { paceText } from '../value.ts'
import { expectedFormula, progressFormula } from './formula.ts'
import { about, bare, distance, type Said, type Speech, said } from './said.ts'

export function sayElapsed(step: ElapsedStep, { lang }: Speech): Said {
  const zh = lang === 'zh'
  const share = percentText(step.result).replace(/\.00%/, '%')
  const run = step.year - step.from
  const years = step.to - step.from
  return said(
    zh ? '时间进度' : 'Time elapsed',
    share,
    [zh ? `规划 ${years} 年，已过 ${run} 年` : `${run} of the plan's ${years} years`],
    {
      symbols: zh
        ? '(评价年 − 基期年) ÷ (目标年 − 基期年)'
        : '(year judged − baseline year) ÷ (target year − baseline year)',
      numbers: `(${step.year} − ${step.from}) ÷ (${step.to} − ${step.from})`,
      equals: share,
    },
  )
}

/** A target to be kept demands no path. */
export function sayExpected(step: ExpectedStep, speech: Speech): Said | null {
  const { lang, of } = speech
  if (step.result === null || of.aim === 'keep') return null
  const zh = lang === 'zh'
  const ends = step.scale === 'cut' ? '%' : ''
  const formula = { ...expectedFormula(step.scale, step, lang), equals: `${bare(step.result, of)}${ends}` }
  const steady = {
    growth: zh
      ? '每年增速相同时，到这一年应有的数'
      : 'the value due by now if every year grows by the same %',
    change: zh
      ? '每年增减相同时，到这一年应有的数'
      : 'the value due by now if every year changes by the same amount',
    sum: zh
      ? '每年数量相同时，到这一年应有的累计数'
      : 'the total due by now if every year brings the same amount',
    cut: zh
      ? '每年降低率相同时，到这一年应有的累计降幅'
      : 'the cut due by now if every year cuts by the same %',
  }[step.scale]
  return said(
    zh ? '应达值' : 'Expected value',
    about(step.result, speech),
    [steady, gapRemark(step.gap, speech)],
    formula,
  )
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
  const share = `${step.result < 0 ? '-' : ''}${percentText(step.result)}`
  const way = {
    growth: zh
      ? '从基期到目标的路，按增速（对数）量'
      : 'the way from baseline to target, measured in growth (logarithms),',
    change: zh ? '从基期到目标的路' : 'the way from baseline to target',
    sum: zh ? '全期总量' : 'the whole total',
    cut: zh ? '要降低的总幅度，按连乘（对数）量' : 'the whole cut, measured as it compounds (logarithms),',
  }[step.scale]
  const covered =
    step.result < 0
      ? zh
        ? `${way}，不进反退`
        : `of ${way}: it went backwards`
      : zh
        ? `${way}，已走完 ${share}`
        : `${share} of ${way} is covered`
  return said(zh ? '完成进度' : 'Progress', share, [covered], {
    ...progressFormula(step.scale, step, lang),
    equals: share,
  })
}

/** The progress is put in with as many digits as make the printed pace come out of the printed formula. */
export function sayPace(step: PaceStep, { lang }: Speech): Said {
  const zh = lang === 'zh'
  const pace = paceText(step.result)
  const shown = [2, 3, 4, 5, 6].map((digits) => fixed(100 * step.progress, digits))
  const comesOut = (text: string) => paceText((Number(text) / 100 / step.run) * step.years) === pace
  const progress = shown.find(comesOut) ?? shown.at(-1) ?? ''
  const share = `(${step.run} ÷ ${step.years})`
  const numbers = `${progress.startsWith('-') ? `(${progress}%)` : `${progress}%`} ÷ ${share}`
  return said(
    zh ? '进度比' : 'Pace',
    pace,
    [
      zh
        ? '1 为正好按期：大于 1 快于进度，小于 1 慢于进度'
        : '1 is on schedule; more is ahead of it, less is behind',
    ],
    { symbols: zh ? '完成进度 ÷ 时间进度' : 'progress ÷ time elapsed', numbers, equals: pace },
  )
}
