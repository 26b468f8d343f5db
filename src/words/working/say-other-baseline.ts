import type { OtherBaselineStep } from '../../domain/status-step.ts'
import { fixed } from '../number.ts'
import { verdictWord } from '../verdict.ts'
import { about, amount, type Said, type Speech, said } from './said.ts'

/** What the other figure of the baseline year comes to: that of the plan, or the one reported since. */
export function sayOtherBaseline(
  { of, value, year, expected, pace, result }: OtherBaselineStep,
  speech: Speech,
): Said {
  const { lang } = speech
  const zh = lang === 'zh'
  const word = verdictWord({ ...speech.of, verdict: result }, lang)
  const title = zh ? '另一基期数' : 'Other baseline'
  const whose = zh ? (of === 'plan' ? '规划的' : '报送的') : of === 'plan' ? "the plan's" : 'the reported'
  return said(
    title,
    zh
      ? `按${whose} ${year} 年 ${amount(value, speech)}：${word}`
      : `by ${whose} ${amount(value, speech)} of ${year}: ${word}`,
    [
      expected === null
        ? null
        : zh
          ? `应达值 ${about(expected, speech)}${pace === null ? '' : `，进度比 ${fixed(pace, 2)}`}`
          : `${about(expected, speech)} is then due${pace === null ? '' : `; the pace is ${fixed(pace, 2)}`}`,
      zh
        ? '普查后的修订不是实绩；从规划基期数到报送数列的一步不算年度变动'
        : 'a revision is no achievement: the step from the plan’s figure to the reported series counts as no yearly change',
    ],
  )
}
