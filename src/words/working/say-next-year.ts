import type { NextYearStep } from '../../domain/outlook-step.ts'
import { scales } from '../../domain/scale.ts'
import { fixed } from '../number.ts'
import { targetText } from '../target.ts'
import { neededText } from '../value.ts'
import { type Said, type Speech, said, withUnit } from './said.ts'

/** What the year after the judged one must bring to be on track, and to be met at the pace of the judged one. */
export function sayNextYear(step: NextYearStep, speech: Speech): Said | null {
  if (step.result === null) return null
  const { lang, of, targetYear } = speech
  const zh = lang === 'zh'
  const higher = of.better === 'higher'
  const over = step.year === targetYear
  const value = withUnit(neededText(step.result, of), of, lang)
  const least = zh ? (higher ? '至少' : '至多') : higher ? 'at least' : 'at most'
  return said(
    zh ? `${step.year} 年须达到` : `Needed in ${step.year}`,
    over ? targetText(of, lang) : `${least} ${value}`,
    [
      over
        ? zh
          ? '期末，须实现目标'
          : 'the last year: the target is to be met'
        : step.due === null || step.enough === null
          ? zh
            ? '到那时仍能保持'
            : 'so that it still keeps the target at the mean pace'
          : zh
            ? `到那时应走完 ${fixed(100 * step.due, 0)}%，走完其中的 ${fixed(100 * step.enough, 0)}% 即基本符合预期`
            : `${fixed(100 * step.due, 0)}% of the way is due then, and ${fixed(100 * step.enough, 0)}% of that is on track`,
      ownRemark(step, speech),
      over ? null : paceRemark(step, speech),
    ],
  )
}

/** What the year itself must bring of a running value. */
function ownRemark({ own, scale, year }: NextYearStep, { of, lang }: Speech): string | null {
  if (own === null || scales[scale].running === null) return null
  const value = withUnit(neededText(own, of), of, lang)
  return lang === 'zh' ? `${year} 年当年 ${value}` : `${value} in ${year} alone`
}

/** How much the year must bring for the target to be met if the later ones move as the judged one did. */
function paceRemark({ atLastPace }: NextYearStep, { of, lang, targetYear }: Speech): string | null {
  if (atLastPace === null) return null
  const value = withUnit(neededText(atLastPace, of), of, lang)
  return lang === 'zh'
    ? `此后各年照 ${of.year} 年的变动走，${targetYear} 年要实现目标，须达到 ${value}`
    : `to meet the target in ${targetYear} with later years moving as ${of.year} did it would have to be ${value}`
}
