import type { SensitivityCause, SensitivityStep } from '../../domain/status-step.ts'
import { fixed } from '../number.ts'
import { scaleWords } from '../scale.ts'
import { cutText } from '../verdict.ts'
import { about, bare, type Said, type Speech, said } from './said.ts'

/** What would give another answer; nothing is said of a verdict that is not sensitive. */
export function saySensitivity(step: SensitivityStep, speech: Speech): Said | null {
  const { lang } = speech
  const zh = lang === 'zh'
  if (step.result.length === 0) return null
  const causes = step.result.map((cause) => {
    if (cause.to === 'cut') {
      const [pace, cut] = apart(cause.pace, cause.cut)
      return zh
        ? `进度比 ${pace} 离分界 ${cut} 不到 0.02：数据略有修订，评价就可能改变`
        : `the pace, ${pace}, is within 0.02 of the cut at ${cut}: a slight revision may change the verdict`
    }
    if (cause.to === 'rounding') return roundingRemark(cause, speech)
    if (cause.to === 'baseline') {
      if (zh) return `按另一基期数，就${cause.onTrack ? '达到' : '未达'}进度`
      return `by the other figure of the baseline year it is ${cause.onTrack ? 'on' : 'off'} track`
    }
    const path = scaleWords[cause.scale].instead?.[lang] ?? ''
    const on = cause.onTrack ? (zh ? '达到进度' : 'on track') : zh ? '未达进度' : 'off track'
    if (cause.pace !== null)
      return zh
        ? `${path}，进度比是 ${fixed(cause.pace, 2)}，${on}`
        : `${path}, the pace is ${fixed(cause.pace, 2)}: ${on}`
    if (cause.projected === null) return `${path}: ${on}`
    return zh
      ? `${path}，趋势值是 ${about(cause.projected, speech)}，${on}`
      : `${path}, it is projected at ${about(cause.projected, speech)}: ${on}`
  })
  return said(
    zh ? '敏感性' : 'Sensitive',
    zh ? '这个评价容易改变' : 'the verdict could easily be another',
    causes,
  )
}

function roundingRemark(
  { actual, onTrack }: Extract<SensitivityCause, { to: 'rounding' }>,
  speech: Speech,
): string {
  const value = bare(Number(actual.toPrecision(6)), speech.of)
  if (speech.lang === 'zh') return `实际值四舍五入之前可能是 ${value}，那就${onTrack ? '达到' : '未达'}进度`
  return `before it was rounded the actual value may have been ${value}: then it is ${onTrack ? 'on' : 'off'} track`
}

/** Two numbers with so many decimals that they can be told apart. */
export function apart(pace: number, cut: number): readonly [string, string] {
  for (let decimals = 2; decimals < 9; decimals += 1) {
    const shown = fixed(pace, decimals)
    if (Number(shown) !== cut || Math.abs(pace - cut) < 1e-9) return [shown, cutText(cut)]
  }
  return [fixed(pace, 9), cutText(cut)]
}
