import type { Assessment } from '../domain/assessment.ts'
import type { Cause, ComparedRow } from '../domain/comparison.ts'
import type { DirectionTrend } from '../domain/method/office-method.ts'
import type { Method } from '../domain/method.ts'
import type { Lang } from '../domain/wording.ts'
import { asked, ratioBesideCut, shareBesideCut } from './beside-cut.ts'
import { type CauseWords, type MeasureTerms, measureWords, type PlanSpan } from './method-measure.ts'
import { computedText, signedPercent } from './number.ts'
import { rateText } from './rate.ts'
import { targetText } from './target.ts'
import { reasonWords } from './verdict.ts'

/** The words of a cause. */
export function causeWords(cause: Cause, assessment: Assessment, span: PlanSpan): CauseWords {
  const terms: MeasureTerms = {
    span,
    assessment,
    change: (change, lang) =>
      change === null ? '—' : rateText(change, { ...assessment, scale: 'change' }, lang),
    value: (value) => (value === null ? '—' : computedText(value, [assessment.actual, assessment.baseline])),
  }
  switch (cause.kind) {
    case 'path':
    case 'window':
      return wayWords(cause, terms)
    case 'direction':
      return directionWords(cause.trend, terms)
    case 'threshold': {
      const { rule, figures } = measureWords(cause.measure, terms)
      const pace = ratioBesideCut(cause.pace)
      return {
        rule: { zh: `标准不同：${rule.zh}`, en: `another measure: ${rule.en}` },
        figures: {
          zh: `${figures.zh}；进度比 ${pace}（须 0.95）`,
          en: `${figures.en}; pace ${pace} (0.95 is asked)`,
        },
      }
    }
    case 'target-year': {
      const { rule, figures } = measureWords(cause.measure, terms)
      return {
        rule: {
          zh: `${span.targetYear} 年已过：规划进度只看是否实现，该方法仍看接近程度，即${rule.zh}`,
          en: `${span.targetYear} is over: the schedule counts only a target reached, the method how near it came, by ${rule.en}`,
        },
        figures,
      }
    }
    case 'kept':
    case 'worsening':
      return metWords(cause, terms)
  }
}

/** A target without a figure: the schedule looks at the move since the baseline, a method at its growth or latest changes. */
function directionWords(trend: DirectionTrend, { change }: MeasureTerms): CauseWords {
  if (trend.of === 'growth') {
    const growth = trend.growth === null ? '—' : signedPercent(trend.growth)
    return {
      rule: {
        zh: '目标没有数值：规划进度看基期以来的方向，该方法还要年均增速达到 1.5%',
        en: 'a target without a figure: the schedule asks for the way since the baseline, the method for growth of 1.5% a year in it',
      },
      figures: { zh: `按要求的方向年均 ${growth}`, en: `${growth} a year in the wished direction` },
    }
  }
  return {
    rule: {
      zh: '目标没有数值：规划进度看基期以来的方向，该方法看近年平均和最近一年的增减',
      en: 'a target without a figure: the schedule asks for the way since the baseline, the method for that of the mean and the last of the latest changes',
    },
    figures: {
      zh: `近年平均每年 ${change(trend.mean, 'zh')}，最近一年 ${change(trend.last, 'zh')}`,
      en: `${change(trend.mean, 'en')} a year on average, ${change(trend.last, 'en')} last`,
    },
  }
}

function wayWords(
  cause: Extract<Cause, { kind: 'path' | 'window' }>,
  { span, change }: MeasureTerms,
): CauseWords {
  const own = ratioBesideCut(cause.pace)
  if (cause.kind === 'window') {
    const covered = shareBesideCut(cause.covered, asked)
    return {
      rule: {
        zh: `时段不同：只看近年的变化`,
        en: `another window: only the last years count`,
      },
      figures: {
        zh: `${cause.since} 年以来每年 ${change(cause.change, 'zh')}，到 ${span.targetYear} 年走完全程的 ${covered}（须 95%）；${span.baselineYear} 年以来进度比 ${own}（须 0.95）`,
        en: `${change(cause.change, 'en')} a year since ${cause.since} covers ${covered} of the way by ${span.targetYear} (95% is asked); pace since ${span.baselineYear} ${own} (0.95 is asked)`,
      },
    }
  }
  const other = ratioBesideCut(cause.other)
  const rule =
    cause.along === 'compound'
      ? {
          zh: '路径不同：按复合增速，而规划的路径是直线（进度比须 0.95）',
          en: "another path: compound growth, where the plan's is a straight line (a pace of 0.95 is asked)",
        }
      : {
          zh: '路径不同：按直线，而规划的路径是复合的（进度比须 0.95）',
          en: "another path: a straight line, where the plan's is compound (a pace of 0.95 is asked)",
        }
  return {
    rule,
    figures: { zh: `进度比 ${other}，按规划路径 ${own}`, en: `pace ${other}, along the plan's path ${own}` },
  }
}

function metWords(
  cause: Extract<Cause, { kind: 'kept' | 'worsening' }>,
  { span, change, value, assessment }: MeasureTerms,
): CauseWords {
  const landing = {
    zh: `${span.targetYear} 年趋势值 ${value(cause.projected)}，目标 ${targetText(assessment, 'zh')}`,
    en: `heading for ${value(cause.projected)} in ${span.targetYear}, target ${targetText(assessment, 'en')}`,
  }
  const moving =
    cause.change === null
      ? { zh: '', en: '' }
      : {
          zh: `近年每年 ${change(cause.change, 'zh')}；`,
          en: `${change(cause.change, 'en')} a year of late; `,
        }
  if (cause.kind === 'kept') {
    return {
      rule: {
        zh: '目前达标即可；规划进度还看照基期以来的速度能否保持',
        en: 'met so far is enough; the schedule asks whether it lasts at the mean pace since the baseline',
      },
      figures: { zh: `${moving.zh}${landing.zh}`, en: `${moving.en}${landing.en}` },
    }
  }
  if (cause.projected === null) {
    return {
      rule: {
        zh: '达标但走坏的降一等；规划进度只看是否实现',
        en: 'met but worsening is marked down; for the schedule, reached is met',
      },
      figures: { zh: moving.zh.replace(/；$/, ''), en: moving.en.replace(/; $/, '') },
    }
  }
  return {
    rule: {
      zh: '达标但走坏的降一等；规划进度看照基期以来的速度能否保持',
      en: 'met but worsening is marked down; the schedule asks whether it lasts at the mean pace since the baseline',
    },
    figures: { zh: `${moving.zh}${landing.zh}`, en: `${moving.en}${landing.en}` },
  }
}

/** Why a method differs from the schedule on an indicator, in one line with the numbers put in. */
export function causeText(cause: Cause, assessment: Assessment, span: PlanSpan, lang: Lang): string {
  const { rule, figures } = causeWords(cause, assessment, span)
  return lang === 'zh' ? `${rule.zh}：${figures.zh}` : `${rule.en}: ${figures.en}`
}

/** What is to be said of a method's answer on an indicator: why it differs from the schedule, or why there is none. */
export function whyText(row: ComparedRow, method: Method, span: PlanSpan, lang: Lang): string | null {
  const difference = row.differences.find((one) => one.method === method)
  if (difference !== undefined) return causeText(difference.cause, row.assessment, span, lang)
  const { reason } = row.answers[method]
  return reason === null ? null : reasonWords[reason][lang]
}
