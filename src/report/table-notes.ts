import type { Assessment } from '../domain/assessment.ts'
import type { Report } from '../domain/report.ts'
import { isMoney } from '../domain/unit.ts'
import type { Lang } from '../domain/wording.ts'
import { methodRules, otherArithmetic } from '../words/method.ts'
import { nameOf } from '../words/name.ts'
import { valueText } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import type { ShownColumn } from './fit.ts'
import { listed } from './table-lines.ts'
import { assignedNotes, comparisonNotes } from './target-notes.ts'

/** How to read the table: only what is in it is explained. */
export function notes(
  { plan, method }: Report,
  shown: readonly Assessment[],
  columns: readonly ShownColumn[],
  lang: Lang,
): readonly string[] {
  const zh = lang === 'zh'
  const several = new Set(shown.map(({ region }) => region)).size > 1
  const named = (assessment: Assessment) => {
    const name = nameOf(assessment, lang)
    if (!several || assessment.region === null) return name
    const region = cellText(assessment.region)
    return zh ? `${region}${name}` : `${name}, ${region}`
  }
  const names = (holds: (assessment: Assessment) => boolean) => shown.filter(holds).map(named)
  const has = (id: ShownColumn) => columns.includes(id) && shown.length > 0
  const first = plan.baselineYear + 1
  const real = shown.flatMap((assessment) =>
    assessment.realGrowth === null
      ? []
      : [`${named(assessment)}${zh ? '' : ' '}${valueText(assessment.realGrowth)}%`],
  )
  const when = (holds: boolean, inZh: string, inEn: string) => (holds ? [zh ? inZh : inEn] : [])
  return [
    ...(method === 'schedule' || shown.length === 0
      ? []
      : [methodRules[method][lang], otherArithmetic[lang]]),
    ...when(
      has('expected'),
      '应达值：从基期匀速走到目标，这一年应有的数。',
      'Expected: the value this year on a steady path from baseline to target.',
    ),
    ...when(
      has('pace'),
      '进度比：完成进度除以时间进度，1 为正好按期。',
      'Pace: share of the way covered over share of the time elapsed; 1 is on schedule.',
    ),
    ...when(
      (has('expected') || has('pace') || has('rate_planned')) && shown.some(({ aim }) => aim === 'keep'),
      '基期已达标、只需保持的指标，没有应达值、计划年均和进度比。',
      'Targets that the baseline already met are to be kept: they have no expected value, planned rate or pace.',
    ),
    ...when(
      shown.some(({ scale, rate }) => (scale === 'change' || scale === 'sum') && anyRate(rate)),
      '年均：带 % 的是年均增速，其余是每年增减量或数量，单位同指标（点为百分点）。',
      'Per year: % is compound growth; the rest are changes or amounts in the unit of the indicator (pp: percentage points).',
    ),
    ...when(
      shown.some(isSlack),
      '可降、可升：每年照此变动仍能达标，是余地而非要求。',
      'may fall, may rise: room to move that much a year and still meet the target.',
    ),
    ...when(
      has('projected'),
      `趋势值：照基期以来的平均速度，到 ${plan.targetYear} 年的数。`,
      `Projected: the value in ${plan.targetYear} at the mean pace since the baseline.`,
    ),
    ...when(
      has('outlook'),
      '到期达标：照基期以来的平均速度能否达标。',
      'Outlook: whether the mean pace since the baseline is enough to meet the target.',
    ),
    ...when(
      has('outlook') && shown.some(({ outlook }) => outlook.probability !== null),
      '其后的百分数：按各年变动估计的达标可能性，年数很少，只供参考。',
      'The % after it: the chance of meeting the target, by the few yearly changes so far; an indication.',
    ),
    ...when(
      has('trend'),
      `走势：${plan.baselineYear} 年以来各年的数（累计指标为当年数），最低到最高；空格是缺数。`,
      `Trend: the yearly values since ${plan.baselineYear} (of totals, each year's own), from lowest to highest; a blank is a gap.`,
    ),
    ...when(
      has('margin'),
      '比目标：（实际 − 目标）÷ 目标，正数为超额；越低越好的指标反过来算，正数为好于目标。',
      'Margin: (actual − target) ÷ target, above zero is over-fulfilled; turned round where lower is better.',
    ),
    ...when(
      shown.some(({ scale, actual }) => (scale === 'sum' || scale === 'cut') && actual !== null),
      `[ ]：${first} 年以来的累计数；其前为当年数。`,
      `[ ]: running total since ${first}; before it, the value of the year.`,
    ),
    ...when(
      shown.some(({ unit, actual }) => actual !== null && isMoney(unit)),
      '现价：金额按当年价格计算，其增速为名义增速，不能与可比价增速直接比较。',
      'Nominal: amounts of money are at current prices; so are their rates, which do not compare with real growth.',
    ),
    ...assignedNotes(shown, named, lang),
    ...comparisonNotes(shown, named, lang),
    ...(has('real_growth') && real.length > 0
      ? [
          zh
            ? '可比价增速：公布数，扣除了物价变动，只列在旁边，不参与评价。'
            : 'Real/yr: published growth at constant prices, with changes of prices taken out; it stands beside the verdict and has no part in it.',
        ]
      : listed(zh ? '公布的可比价增速：' : 'Published real growth: ', real, lang)),
    ...listed(
      sensitiveWords[method === 'schedule' ? 'schedule' : 'others'][lang],
      names(({ sensitive }) => sensitive),
      lang,
    ),
    ...listed(
      zh ? '初步数（可能修订）：' : 'Provisional (may be revised): ',
      names(({ provisional }) => provisional),
      lang,
    ),
  ]
}

const sensitiveWords = {
  schedule: {
    zh: '结论敏感（改用另一种尺度计算，或数据略有修订，评价就可能改变）：',
    en: 'Sensitive (a path in % instead of units or the reverse, or a slight revision, may change the verdict): ',
  },
  others: {
    zh: '结论敏感（数据略有修订，评价就可能改变）：',
    en: 'Sensitive (a slight revision may change the verdict): ',
  },
} as const

function anyRate({ planned, achieved, required }: Assessment['rate']): boolean {
  return planned !== null || achieved !== null || required !== null
}

/** Whether the required rate reads as slack on a scale where that is a movement the wrong way. */
function isSlack({ scale, better, rate }: Assessment): boolean {
  if (rate.required === null || scale === 'sum') return false
  return scale === 'cut' || better === 'higher' ? rate.required < 0 : rate.required > 0
}
