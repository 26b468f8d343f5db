import { finite } from '../quantity.ts'
import type { AnyReason } from '../verdict.ts'
import { byGrowth, type Direction, noise, reachedBy, type Status, signOf } from './facts.ts'
import type { MethodWords, OfficeMethod } from './office-method.ts'

/** Least ratio of each word. */
export const cuts = { substantial: 0.95, moderate: 0.6, limited: 0 } as const

export interface Statcan {
  readonly method: 'statcan'
  readonly verdict: 'met' | 'substantial' | 'moderate' | 'limited' | 'deterioration' | 'not-available'
  /** Achieved over required compound growth, and the score it makes, −5 to 5. */
  readonly result: {
    readonly method: 'statcan'
    readonly ratio: number | null
    readonly score: number | null
  }
  readonly measure: {
    readonly of: 'growth'
    readonly achieved: number | null
    readonly required: number | null
    readonly ratio: number | null
  }
}

export const statcanWords: MethodWords<Statcan> = {
  office: { zh: '加拿大统计局', en: 'Statistics Canada' },
  words: {
    met: { like: 'met' },
    // From 0.95 of the growth required: the cut that `schedule` has from this office.
    substantial: { like: 'on-track', word: { zh: '进展显著', en: 'substantial' } },
    // From 0.60 to 0.95: progress, but too slow.
    moderate: { like: 'behind', word: { zh: '进展中等', en: 'moderate' } },
    limited: { like: 'far-behind', word: { zh: '进展有限', en: 'limited' } },
    deterioration: { like: 'reversing', word: { zh: '恶化', en: 'deterioration' } },
    'not-available': { like: 'not-assessed', word: { zh: '无从判断', en: 'not available' } },
  },
  numbers: {
    ratio: { kind: 'ratio', title: { zh: '比率', en: 'Ratio' } },
    score: { kind: 'ratio', title: { zh: '得分', en: 'Score' } },
  },
}

export const statcanMethod: OfficeMethod<Statcan> = {
  rule: {
    zh: '比率：实际年均增速与所需年均增速之比（复合）；0.95 以上进展显著，0.60 以上进展中等，0 以上进展有限，其余恶化；已达到目标的即为实现。目标没有数值的看年均增速（按要求的方向）：1.5% 以上、0.5% 以上、0 以上、其余。算达到进度的：实现、进展显著。',
    en: 'Ratio: compound growth achieved over compound growth required; substantial from 0.95, moderate from 0.60, limited from 0, else deterioration; met once the target is reached. Without a target, by the growth a year in the wished direction: from 1.5%, from 0.5%, from 0, else. Counts as on track: met, substantial.',
  },
  judge: (facts) => {
    const { verdict, reason, ratio, score } = statcan(facts)
    return { verdict, reason, result: { method: 'statcan', ratio, score } }
  },
  judgeDirection: (facts) => {
    const { verdict, reason, ratio, score } = statcanWithoutTarget(facts)
    return { verdict, reason, result: { method: 'statcan', ratio, score } }
  },
  directionTrend: (facts) => ({ of: 'growth', growth: wishedGrowth(facts) }),
  noAnswer: { verdict: 'not-available', result: { method: 'statcan', ratio: null, score: null } },
  ofTotal: byGrowth,
  decides: { by: 'ratio', cuts },
  path: 'compound',
  measure: (facts) => {
    const { achieved, required } = growthsOf(facts) ?? { achieved: null, required: null }
    return { of: 'growth', achieved, required, ratio: ratioOf(facts) }
  },
  measured: {
    of: 'growth',
    rule: {
      zh: '实际年均增速与所需年均增速之比（须 0.95）',
      en: 'the growth a year over the growth required (0.95 is asked)',
    },
    figures: { zh: '{achieved} 比 {required}，为 {ratio}', en: '{achieved} of {required}, {ratio}' },
    numbers: { achieved: 'growth', required: 'growth', ratio: 'ratio' },
    asked: 0.95,
  },
}

type StatcanOutcome = Omit<Statcan['result'], 'method'> & {
  readonly verdict: Statcan['verdict']
  readonly reason: AnyReason | null
}

/** What stands for a base or a target of 0, from which no growth rate is defined. */
const almostZero = 0.001

/**
 * Statistics Canada's measure of progress (Open SDG's progress measure): the compound growth achieved over the one
 * required, R = d·g(B→A)/|g(B→T)|, where g(x→y) = (y/x)^(1/years) − 1 and d is 1 where higher is better, else −1.
 * A target that is satisfied is `met`, whatever the trend; else `substantial` from 0.95, `moderate` from 0.60,
 * `limited` from 0, `deterioration` below. The score, −5 to 5, is linear in R with a bend at 0.60; `met` scores 5.
 *
 * A base or a target of 0 counts as 0.001, so there verdicts depend on the unit. `not-available` with one data point
 * or where signs are opposite; where all are negative too, for growth then points the wrong way. The ratio is null
 * where base and target are equal: short of the target is then a deterioration.
 *
 * @see Open SDG 2.4, Progress measurement methodology; Statistics Canada, Progress measurement for Canada's SDGs
 * @example statcan({ base: 8.1, baseYear: 2015, value: 6.8, year: 2024, target: 8, targetYear: 2025, better: 'lower' }).verdict // 'met'
 */
export function statcan(status: Status): StatcanOutcome {
  const { base, value, target } = status
  const met = status.met ?? reachedBy(value, status)
  const reason = whyNot(status)
  const ratio = reason === null ? ratioOf(status) : null
  if (met) return { verdict: 'met', ratio, score: 5, reason: null }
  if (reason !== null) return { verdict: 'not-available', ratio: null, score: null, reason }
  if (ratio === null) {
    // No way to go and yet short of the target: away from it.
    return base === target ? { verdict: 'deterioration', ratio, score: -5, reason } : unknown
  }
  return { verdict: wordOf(ratio), ratio, score: scoreOf(ratio), reason }
}

const unknown: StatcanOutcome = {
  verdict: 'not-available',
  ratio: null,
  score: null,
  reason: 'not-positive',
}

/** Least growth a year in the wished direction of each word, where there is no target. */
export const growthCuts = { substantial: 0.015, moderate: 0.005, limited: 0 } as const

/**
 * Statistics Canada's measure where there is no target: the compound growth a year in the wished direction, `substantial`
 * from 1.5 %, `moderate` from 0.5 %, `limited` from 0, `deterioration` below. The score is 500·v − 5 from 1.5 %, 250·v −
 * 1.25 from 0.5 %, 500·v − 2.5 from 0 and 125·v − 2.5 below, within −5 and 5.
 *
 * `not-available` with one data point, where a value is negative, and between 0 and 1.5 % where the wished way ends at a
 * natural limit: how much growth is asked of a share then depends on how near the whole it is. The ratio is null
 * always, there being none.
 *
 * @see Open SDG 2.4, Progress measurement methodology; Statistics Canada, Progress measurement for Canada's SDGs
 * @example statcanWithoutTarget({ base: 70900, baseYear: 2015, value: 75500, year: 2024, points: [], better: 'higher', limited: false }).verdict // 'moderate'
 */
export function statcanWithoutTarget(facts: Direction): StatcanOutcome {
  const { base, baseYear, value, year, limited } = facts
  if (base === null || year === baseYear) return { ...unknown, reason: 'no-baseline' }
  const v = base < 0 || value < 0 ? null : wishedGrowth(facts)
  if (v === null) return unknown
  const undecided = limited && v >= growthCuts.limited - noise && v < growthCuts.substantial - noise
  if (undecided) return { ...unknown, reason: 'natural-limit' }
  return { verdict: wordOf(v, growthCuts), ratio: null, score: scoreOfGrowth(v), reason: null }
}

/** Compound growth a year from base to value, above 0 in the wished direction; null without a base. */
function wishedGrowth(facts: Direction): number | null {
  const { base, baseYear, value, year } = facts
  if (base === null || year === baseYear) return null
  return value === base
    ? 0
    : finite(signOf(facts) * growth(base === 0 ? almostZero : base, value, year - baseYear))
}

function scoreOfGrowth(v: number): number {
  if (v >= growthCuts.substantial) return Math.min(500 * v - 5, 5)
  if (v >= growthCuts.moderate) return 250 * v - 1.25
  return v >= 0 ? 500 * v - 2.5 : Math.max(125 * v - 2.5, -5)
}

function whyNot({ base, baseYear, value, year, target }: Status): AnyReason | null {
  if (base === null || year === baseYear) return 'no-baseline'
  const numbers = [base, value, target]
  if (numbers.every((number) => number >= 0)) return null
  return numbers.some((number) => number > 0) ? 'opposite-signs' : 'not-positive'
}

/**
 * Achieved over required compound growth, positive towards improvement.
 *
 * @returns null without a base, or where no growth is required
 * @example ratioOf({ base: 14.5, baseYear: 2015, value: 10.4, year: 2023, target: 7.25, targetYear: 2030, better: 'lower' }) // 0.90108…
 */
export function ratioOf(status: Status): number | null {
  const rates = growthsOf(status)
  return rates === null ? null : finite((signOf(status) * rates.achieved) / Math.abs(rates.required))
}

/** The compound growth achieved from base to value and the one required from base to target, fractions a year. */
export function growthsOf(status: Status): { readonly achieved: number; readonly required: number } | null {
  const { base, baseYear, value, year, target, targetYear } = status
  if (base === null) return null
  const from = base === 0 ? almostZero : base
  return {
    achieved: value === base ? 0 : growth(from, value, year - baseYear),
    required: growth(from, target === 0 ? almostZero : target, targetYear - baseYear),
  }
}

/** Mean yearly compound growth, as a fraction. */
function growth(from: number, to: number, years: number): number {
  return (to / from) ** (1 / years) - 1
}

function wordOf(
  ratio: number,
  { substantial, moderate, limited }: typeof cuts | typeof growthCuts = cuts,
): Statcan['verdict'] {
  if (ratio >= substantial - noise) return 'substantial'
  if (ratio >= moderate - noise) return 'moderate'
  return ratio >= limited - noise ? 'limited' : 'deterioration'
}

/**
 * The score of a ratio: 7.1429·R − 4.2857 from 0.60 on, at most 5; 4.1667·R − 2.5 below, at least −5.
 *
 * @example scoreOf(0.9010899546976208) // 2.15069…
 */
export function scoreOf(ratio: number): number {
  return ratio >= cuts.moderate ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5)
}
