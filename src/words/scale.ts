import { type Scale, type ScaleName, scales } from '../domain/scale.ts'
import type { Lang, Text } from '../domain/wording.ts'

/** What is said of a scale and not of another. */
interface ScaleWords {
  /** Its word in the plan's column, in Chinese, and what it is for. */
  readonly word: string
  readonly meantFor: Text
  readonly name: Text
  /** A yearly rate as a noun. */
  readonly rate: Text
  /** What the value due by some year is worked out from. */
  readonly due: Text
  /** The way that is covered, and how it is measured. */
  readonly way: Text
  /** The plan measured by this scale in place of its rival; null where it has none. */
  readonly instead: Text | null
  /** What is made of the years of a running value, and how; null where each year stands for itself. */
  readonly years: ((span: string, last: number) => Text) | null
  readonly together: Text | null
  /** What is still to be done of a total. */
  readonly left: Text | null
  /** What to fill into a form; null where that is simply a number. */
  readonly fill: Text | null
}

export const scaleWords: Readonly<Record<ScaleName, ScaleWords>> = {
  growth: {
    word: '增长',
    meantFor: { zh: '总量，按增长率', en: 'amounts, by rate' },
    name: { zh: '年均增速', en: 'compound growth' },
    rate: { zh: '年均增速', en: 'growth a year' },
    due: {
      zh: '每年增速相同时，到这一年应有的数',
      en: 'the value due by now if every year grows by the same %',
    },
    way: {
      zh: '从基期到目标的路，按增速（对数）量',
      en: 'the way from baseline to target, measured in growth (logarithms),',
    },
    instead: { zh: '改按每年增速相同来量', en: 'measured by equal growth in % a year instead' },
    years: null,
    together: null,
    left: null,
    fill: null,
  },
  change: {
    word: '变动',
    meantFor: { zh: '比重、比率，按增减量', en: 'shares and ratios, by points' },
    name: { zh: '每年增减', en: 'change a year' },
    rate: { zh: '每年增减', en: 'change a year' },
    due: {
      zh: '每年增减相同时，到这一年应有的数',
      en: 'the value due by now if every year changes by the same amount',
    },
    way: { zh: '从基期到目标的路', en: 'the way from baseline to target' },
    instead: { zh: '改按每年增减相同来量', en: 'measured by equal changes a year instead' },
    years: null,
    together: null,
    left: null,
    fill: null,
  },
  sum: {
    word: '累计',
    meantFor: { zh: '各年之和', en: 'total of yearly amounts' },
    name: { zh: '五年累计', en: 'running total' },
    rate: { zh: '每年数量', en: 'amount a year' },
    due: {
      zh: '每年数量相同时，到这一年应有的累计数',
      en: 'the total due by now if every year brings the same amount',
    },
    way: { zh: '全期总量', en: 'the whole total' },
    instead: null,
    years: (span, last) => ({
      zh: `${span} 年各年数加起来，不是 ${last} 年一年的数`,
      en: `the years ${span} added up, not the value of ${last} alone`,
    }),
    together: { zh: '各年数相加', en: 'the yearly amounts added up' },
    left: { zh: '还差 ', en: 'still to come: ' },
    fill: {
      zh: '填当年数；填累计数时加方括号，如 [8.6]',
      en: "the year's own amount, or the running total in brackets: [8.6]",
    },
  },
  cut: {
    word: '累计下降',
    meantFor: { zh: '累计下降率', en: 'cumulative reduction' },
    name: { zh: '累计降幅', en: 'compound reduction' },
    rate: { zh: '每年降低', en: 'cut a year' },
    due: {
      zh: '每年降低率相同时，到这一年应有的累计降幅',
      en: 'the cut due by now if every year cuts by the same %',
    },
    way: {
      zh: '要降低的总幅度，按连乘（对数）量',
      en: 'the whole cut, measured as it compounds (logarithms),',
    },
    instead: null,
    years: (span) => ({
      zh: `${span} 年各年降低率连乘，不是相加：每年都在上年已降低的基础上再降`,
      en: `the yearly cuts of ${span} compound, they are not added: each is taken off what the years before left`,
    }),
    together: { zh: '1 − 各年（1 − 降低率）连乘', en: '1 − the product of (1 − cut) of every year' },
    left: { zh: '还须再降 ', en: 'still to be cut: ' },
    fill: {
      zh: '填当年降低率；填累计降低率时加方括号',
      en: "the year's own reduction, or the running reduction in brackets",
    },
  },
  'mean-growth': {
    word: '平均增速',
    meantFor: { zh: '本身是年增速，按平均增速', en: 'yearly growth rates, by their mean' },
    name: { zh: '平均增速', en: 'mean of growth rates' },
    rate: { zh: '年均增速', en: 'growth a year' },
    due: {
      zh: '基期以来每年都按目标增长时的平均增速',
      en: 'the mean due by now if every year grows at the target rate',
    },
    way: {
      zh: '全期要实现的增长，按连乘（对数）量',
      en: 'the growth asked of the whole plan, measured as it compounds (logarithms),',
    },
    instead: null,
    years: (span, last) => ({
      zh: `${span} 年各年增速连乘后的年均增速，不是 ${last} 年一年的增速`,
      en: `the mean of the years ${span}, whose growth compounds, not the rate of ${last} alone`,
    }),
    together: {
      zh: '各年（1 + 增速）连乘后按年数开方 − 1',
      en: '(the product of (1 + growth) of every year)^(1 ÷ years) − 1',
    },
    left: null,
    fill: {
      zh: '填当年增速；填基期以来的年均增速时加方括号，如 [5.2]',
      en: "the year's own growth, or the mean since the baseline in brackets: [5.2]",
    },
  },
}

/** Which notation asks for which scale. */
export const choiceOfScale: { readonly why: Text; readonly remedy: Text } = {
  why: {
    zh: '累计数只能用 sum 或 cut 尺度，年均增长只能用 growth 或 mean-growth 尺度；不符时算不出应有进度。',
    en: 'Totals need the scale sum or cut, mean annual growth needs growth or mean-growth; otherwise no expected path follows from the target.',
  },
  remedy: {
    zh: '累计数 [20] 用 sum，累计下降率 [10] 用 cut，年均增长用 growth，指标本身是增速时用 mean-growth；按规划原文改正 scale',
    en: 'Use sum for a total [20], cut for a cumulative reduction [10], growth for mean annual growth, mean-growth where the indicator is itself a growth rate; correct the scale',
  },
}

/** What is said of values that are made of every year since the baseline. */
interface RunningWords {
  readonly fromZero: Text
  readonly noneNeeded: Text
  readonly ofItsYear: (year: number) => Text
  readonly dueTitle: Text
  readonly over: (span: string, value: string) => Text
  /** When it is settled that a target is met; null where as soon as it is reached. */
  readonly settled: Text | null
  /** How a year's lack is made good. */
  readonly missing: (years: string) => Text
}

export const runningWords: Readonly<Record<NonNullable<Scale['running']>, RunningWords>> = {
  total: {
    fromZero: { zh: '累计数从 0 起步', en: 'the running total starts at 0' },
    noneNeeded: { zh: '累计数从 0 算起，不受影响', en: 'running totals start at 0, so none is needed' },
    ofItsYear: (year) => ({
      zh: `这是 ${year} 年当年数；累计数从 0 算起`,
      en: `that is the value of ${year} alone; the running total starts at 0`,
    }),
    dueTitle: { zh: '每年应累计达到', en: 'Total due each year' },
    over: (span, value) => ({ zh: `${span} 年累计 ${value}`, en: `${value} in total over ${span}` }),
    settled: null,
    missing: (years) => ({
      zh: `缺 ${years} 年；补报当年数，或报累计数（写作 [8.6]）`,
      en: `missing: ${years}; report them, or the running total, written [8.6]`,
    }),
  },
  mean: {
    fromZero: { zh: '年均数从基期的下一年算起', en: 'the mean is that of the years after the baseline' },
    noneNeeded: {
      zh: '年均数从基期的下一年算起，不受影响',
      en: 'the mean is that of the years after the baseline, so none is needed',
    },
    ofItsYear: (year) => ({
      zh: `这是 ${year} 年当年数，不计入以后的年均数`,
      en: `that is the value of ${year} alone; it does not enter the mean of the years after it`,
    }),
    dueTitle: { zh: '每年应达到的年均数', en: 'Mean due each year' },
    over: (span, value) => ({ zh: `${span} 年年均 ${value}`, en: `a mean of ${value} over ${span}` }),
    settled: {
      zh: '年均数到规划期满才算数，此前只看进度',
      en: 'a mean is settled when the plan is over; until then the pace decides',
    },
    missing: (years) => ({
      zh: `缺 ${years} 年；补报当年数，或报基期以来的年均数（写作 [5.2]）`,
      en: `missing: ${years}; report them, or the mean since the baseline, written [5.2]`,
    }),
  },
}

/** The years without which a running value is unknown, and what makes that good. */
export function missingYearsText(scale: ScaleName, years: readonly number[], lang: Lang): string {
  const list = years.join({ zh: '、', en: ', ' }[lang])
  return runningWords[scales[scale].running ?? 'total'].missing(list)[lang]
}

/** A running value beside the year's own: a total in the plan's square brackets, a mean in round ones. */
export function inRunningBrackets(running: Scale['running'], text: string): string {
  if (running === null) return text
  return running === 'total' ? `[${text}]` : `(${text})`
}

/** How to read a mean beside the values of its years. */
export function meanNote(first: number): Text {
  return {
    zh: `( )：${first} 年以来的年均数；其前为当年数。`,
    en: `( ): mean since ${first}; before it, the value of the year.`,
  }
}

/** The names of scales, each with what it is meant for. */
export function scalesMeantFor(names: readonly ScaleName[], lang: Lang): string {
  const each = names.map((name) => ({ name, text: scaleWords[name].meantFor[lang] }))
  return lang === 'zh'
    ? each.map(({ name, text }) => `${name}（${text}）`).join('、')
    : each.map(({ name, text }) => `${name} (${text})`).join(', ')
}
