import { finite } from '../quantity.ts'
import type { AnyReason } from '../verdict.ts'
import { type Direction, noise, reachedBy, signOf, type Trend, type YearValue } from './facts.ts'
import type { MethodWords, OfficeMethod, Recent } from './office-method.ts'

/** Largest miss, as a share of the way left, that is still a sun, or a sun with a cloud. */
export const cuts = { sun: 0.05, cloud: 0.2 } as const

/** Yearly changes that are averaged, and the fewest values they may come from. */
export const window = { changes: 5, fewestValues: 4 } as const

export interface Destatis {
  readonly method: 'destatis'
  readonly verdict: 'sun' | 'sun-cloud' | 'cloud' | 'storm' | 'none'
  /** Mean yearly change, where it leads in the target year, and by what share of the way left that misses the target. */
  readonly result: {
    readonly method: 'destatis'
    readonly change: number | null
    readonly projected: number | null
    readonly deviation: number | null
  }
  readonly measure: {
    readonly of: 'miss'
    readonly change: number | null
    readonly deviation: number | null
  }
}

export const destatisWords: MethodWords<Destatis> = {
  office: { zh: '德国联邦统计局', en: 'Destatis, Germany' },
  words: {
    // Reached, or reached by the target year if it goes on like this.
    sun: { like: 'on-track', word: { zh: '晴', en: 'sun' } },
    // Missed by up to a fifth of the way left, or met while it worsens. Destatis itself counts only the suns among the
    // targets that are reached or will be.
    'sun-cloud': { like: 'behind', word: { zh: '晴间多云', en: 'sun/cloud' } },
    cloud: { like: 'far-behind', word: { zh: '多云', en: 'cloud' } },
    storm: { like: 'reversing', word: { zh: '雷雨', en: 'storm' } },
    none: { like: 'not-assessed', word: { zh: '无符号', en: 'no symbol' } },
  },
  numbers: {
    change: { kind: 'change' },
    projected: { kind: 'value' },
    deviation: { kind: 'share', title: { zh: '偏差', en: 'Deviation' } },
  },
}

export const destatisMethod: OfficeMethod<Destatis> = {
  rule: {
    zh: '偏差：照近五年（至少四个年份；有缺年的，取最近四个有数的年份）的平均增减量到目标年，与目标之差占现值至目标的比例，负数为超过目标；不到 5% 为晴，不超过 20% 为晴间多云，超过为多云，不动或相反为雷雨；已达标的看是否走坏。目标没有数值的，看平均和最近一年的增减方向：都对为晴，只有平均对为晴间多云，只有最近一年对为多云。算达到进度的：晴。',
    en: 'Deviation: by what share of the way left the mean of the last five yearly changes (four values at least; with gaps, the last four) misses the target, below 0 where it leads beyond it; sun below 5%, sun/cloud up to 20%, cloud above, storm for no change or the wrong way; of a met target, whether it worsens. Without a target by the way of the mean and of the last change: both right sun, the mean sun/cloud, the last cloud, neither storm. Counts as on track: sun.',
  },
  judge: (facts) => {
    const { verdict, reason, change, projected, deviation } = destatis(facts)
    return { verdict, reason, result: { method: 'destatis', change, projected, deviation } }
  },
  judgeDirection: (facts) => {
    const { verdict, reason, change, projected, deviation } = destatisWithoutTarget(facts)
    return { verdict, reason, result: { method: 'destatis', change, projected, deviation } }
  },
  directionTrend: (facts) => ({ of: 'changes', ...changesOf(windowOf(facts.points)) }),
  noAnswer: {
    verdict: 'none',
    result: { method: 'destatis', change: null, projected: null, deviation: null },
  },
  // A ceiling on a total that can only rise is not kept by falling.
  ofTotal: (total) => (total.better === 'lower' ? null : total),
  decides: { by: 'deviation', cuts },
  path: 'straight',
  recent: (facts): Recent | null => {
    const since = windowOf(facts.points)[0]?.year
    const { change, projected } = destatis(facts)
    return since === undefined || change === null || projected === null ? null : { since, change, projected }
  },
  measure: (facts, change) => ({ of: 'miss', change, deviation: destatis(facts).deviation }),
  measured: {
    of: 'miss',
    rule: {
      zh: '照近年的平均增减，到 {end} 年还差目前差距的多少（不到 5% 为晴）',
      en: "how much of today's gap the recent mean change leaves in {end} (a sun leaves less than 5%)",
    },
    figures: { zh: '每年 {change}，还差 {deviation}', en: '{change} a year leaves {deviation}' },
    numbers: { change: 'change', deviation: 'share' },
    asked: 0.05,
  },
}

type DestatisOutcome = Omit<Destatis['result'], 'method'> & {
  readonly verdict: Destatis['verdict']
  readonly reason: AnyReason | null
}

/**
 * The weather symbols of the German Sustainable Development Strategy (Destatis). The mean s of the last five yearly
 * changes leads from the latest value y to P = y + s·years left, and misses the target T by m = d·(T − P)/|T − y| of
 * the way left, d being 1 where higher is better, else −1: below 5 % `sun`, up to 20 % `sun-cloud`, above `cloud`; the
 * wrong way, or no change, `storm`. A target to be kept in every year, or already met: met and not worsening `sun`,
 * met and worsening `sun-cloud`, not met but improving `cloud`, else `storm`.
 *
 * The years are consecutive ones up to the latest; with gaps, the last four that have a value. `none` with fewer than
 * four values. The deviation m is null where the rule for kept and met targets applies.
 *
 * @see Destatis, Indicator report of the German Sustainable Development Strategy
 * @example destatis({ points: [{ year: 2018, value: 79.9 }, { year: 2019, value: 80.6 }, { year: 2020, value: 79.2 }, { year: 2021, value: 79.6 }, { year: 2022, value: 80.8 }, { year: 2023, value: 81.1 }], target: 83, targetYear: 2030, better: 'higher', kept: false }).verdict // 'sun-cloud'
 */
export function destatis(trend: Trend): DestatisOutcome {
  const { target, targetYear, kept } = trend
  const run = windowOf(trend.points)
  const [first] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined || run.length < window.fewestValues) {
    return { verdict: 'none', change: null, projected: null, deviation: null, reason: 'too-few-years' }
  }
  const sign = signOf(trend)
  const change = changesOf(run).mean
  const improving = sign * (last.value - first.value)
  const projected =
    targetYear === null || change === null ? null : finite(last.value + change * (targetYear - last.year))
  const met = trend.met ?? reachedBy(last.value, trend)
  if (met || kept || projected === null) {
    const verdict = met ? (improving >= 0 ? 'sun' : 'sun-cloud') : improving > 0 ? 'cloud' : 'storm'
    return { verdict, change, projected, deviation: null, reason: null }
  }
  const left = Math.abs(target - last.value)
  const deviation = left === 0 ? 0 : finite((sign * (target - projected)) / left)
  const verdict = improving > 0 ? wordOf(deviation) : 'storm'
  return { verdict, change, projected, deviation, reason: null }
}

/**
 * The weather symbol of a target that only says which way, by the mean of the last five yearly changes and by the last of
 * them: both the wished way `sun`, the mean alone `sun-cloud`, the last alone `cloud`, neither `storm`. `none` with fewer
 * than four values.
 *
 * @see Destatis, Indicator report of the German Sustainable Development Strategy
 * @example destatisWithoutTarget({ base: 79, baseYear: 2014, value: 80, year: 2019, points: [79, 81, 81, 81, 80, 80].map((value, at) => ({ year: 2014 + at, value })), better: 'higher', limited: false }).verdict // 'sun-cloud'
 */
export function destatisWithoutTarget(facts: Direction): DestatisOutcome {
  const run = windowOf(facts.points)
  const { mean, last } = changesOf(run)
  const outcome = { change: mean, projected: null, deviation: null }
  if (mean === null || last === null || run.length < window.fewestValues)
    return { verdict: 'none', ...outcome, change: null, reason: 'too-few-years' }
  const sign = signOf(facts)
  const [meanImproves, lastImproves] = [sign * mean > 0, sign * last > 0]
  const verdict = meanImproves ? (lastImproves ? 'sun' : 'sun-cloud') : lastImproves ? 'cloud' : 'storm'
  return { verdict, ...outcome, reason: null }
}

/** The mean change a year over some values, and the change a year between the last two. */
function changesOf(run: readonly YearValue[]): {
  readonly mean: number | null
  readonly last: number | null
} {
  const between = (from: YearValue | undefined, to: YearValue | undefined) =>
    from === undefined || to === undefined || from.year === to.year
      ? null
      : finite((to.value - from.value) / (to.year - from.year))
  return { mean: between(run[0], run.at(-1)), last: between(run.at(-2), run.at(-1)) }
}

/**
 * The values the mean change comes from: those of consecutive years up to the latest, six at most; where these are fewer
 * than four for a gap, the last four that there are.
 *
 * @example windowOf([{ year: 2019, value: 1 }, { year: 2021, value: 2 }, { year: 2022, value: 3 }]) // [{ year: 2021, value: 2 }, { year: 2022, value: 3 }]
 */
export function windowOf(points: readonly YearValue[]): readonly YearValue[] {
  const run: YearValue[] = []
  for (const point of points.toReversed()) {
    const later = run.at(-1)
    if (later !== undefined && point.year !== later.year - 1) break
    run.push(point)
  }
  return run.length < window.fewestValues && points.length >= window.fewestValues
    ? points.slice(-window.fewestValues)
    : run.slice(0, window.changes + 1).toReversed()
}

function wordOf(deviation: number | null): Destatis['verdict'] {
  if (deviation === null) return 'none'
  if (deviation < cuts.sun - noise) return 'sun'
  return deviation <= cuts.cloud + noise ? 'sun-cloud' : 'cloud'
}
