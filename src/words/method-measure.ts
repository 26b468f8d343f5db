import type { Assessment } from '../domain/assessment.ts'
import type { Measure } from '../domain/comparison.ts'
import type { Plan } from '../domain/plan.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { asked, ratioBesideCut, shareBesideCut, tenths } from './beside-cut.ts'
import { percentText, withSign } from './number.ts'

export type PlanSpan = Pick<Plan, 'baselineYear' | 'targetYear'>

/** Why a method differs from the schedule: what is the same for all indicators, and the numbers of this one. */
export interface CauseWords {
  readonly rule: Text
  readonly figures: Text
}

/** What stands of an indicator in the words of its cause, in both languages. */
export interface MeasureTerms {
  readonly span: PlanSpan
  readonly change: (value: number | null, lang: Lang) => string
  readonly value: (value: number | null) => string
  readonly assessment: Assessment
}

function growthText(growth: number | null): string {
  return growth === null ? '—' : withSign(growth, percentText(growth)).replace(/^\+/, '')
}

/** The words of the number a method decides by. */
export function measureWords(measure: Measure, { span, change }: MeasureTerms): CauseWords {
  const end = span.targetYear
  switch (measure.of) {
    case 'growth': {
      const [achieved, required] = [growthText(measure.achieved), growthText(measure.required)]
      const ratio = ratioBesideCut(measure.ratio)
      return {
        rule: {
          zh: '实际年均增速与所需年均增速之比（须 0.95）',
          en: 'the growth a year over the growth required (0.95 is asked)',
        },
        figures: {
          zh: `${achieved} 比 ${required}，为 ${ratio}`,
          en: `${achieved} of ${required}, ${ratio}`,
        },
      }
    }
    case 'landing': {
      const covered = shareBesideCut(measure.covered, asked)
      return {
        rule: {
          zh: `照基期以来的增速，到 ${end} 年走完全程的多少（须 95%）`,
          en: `the share of the way that growth so far covers by ${end} (95% is asked)`,
        },
        figures: { zh: covered, en: covered },
      }
    }
    case 'miss': {
      const miss = shareBesideCut(measure.deviation, 0.05)
      return {
        rule: {
          zh: `照近年的平均增减，到 ${end} 年还差目前差距的多少（不到 5% 为晴）`,
          en: `how much of today's gap the recent mean change leaves in ${end} (a sun leaves less than 5%)`,
        },
        figures: {
          zh: `每年 ${change(measure.change, 'zh')}，还差 ${miss}`,
          en: `${change(measure.change, 'en')} a year leaves ${miss}`,
        },
      }
    }
    case 'whole-way':
      return {
        rule: {
          zh: '全程走完 10 分中的几分（须超过 9 分）',
          en: 'tenths of the whole way (over 9 is asked)',
        },
        figures: { zh: `${tenths(measure.index)} 分`, en: tenths(measure.index) },
      }
  }
}
