import { finite } from '../quantity.ts'
import type { AnyReason } from '../verdict.ts'
import { byGrowth, noise, reachedBy, type Status, signOf } from './facts.ts'
import type { MethodWords, OfficeMethod } from './office-method.ts'

/** Least share of the way that compound growth must cover by the target year. */
export const cuts = { onTrack: 0.95, accelerate: 0.1 } as const

export interface Unsd {
  readonly method: 'unsd'
  readonly verdict: 'met' | 'on-track' | 'accelerate' | 'stagnation' | 'not-assessed'
  /** Where compound growth leads in the target year, and the share of the way from baseline to target that covers. */
  readonly result: {
    readonly method: 'unsd'
    readonly projected: number | null
    readonly ratio: number | null
  }
  readonly measure: { readonly of: 'landing'; readonly covered: number | null }
}

export const unsdWords: MethodWords<Unsd> = {
  office: { zh: '联合国统计司', en: 'UN Statistics Division' },
  words: {
    met: { like: 'met' },
    'on-track': { like: 'on-track' },
    // On the way, but it has to go faster to arrive.
    accelerate: { like: 'behind', word: { zh: '须加快', en: 'accelerate' } },
    stagnation: { like: 'far-behind', word: { zh: '停滞或倒退', en: 'stagnation' } },
    'not-assessed': { like: 'not-assessed' },
  },
  numbers: {
    projected: { kind: 'value' },
    ratio: { kind: 'ratio', title: { zh: '比率', en: 'Ratio' } },
  },
}

export const unsdMethod: OfficeMethod<Unsd> = {
  rule: {
    zh: '比率：照基期以来的年均增速到目标年，走完基期至目标全程的多少；0.95 以上基本符合预期，0.10 以上须加快，其余停滞或倒退；已达到目标的即为实现，目标为 0 或 100% 的，差一个百分点以内也算。算达到进度的：实现、基本符合预期。',
    en: 'Ratio: the share of the way from baseline to target that compound growth so far covers by the target year; on track from 0.95, accelerate from 0.10, else stagnation or regression; met once the target is reached, one of 0 or 100 % within one point of it. Counts as on track: met, on track.',
  },
  judge: (facts) => {
    const { verdict, reason, projected, ratio } = unsd(facts)
    return { verdict, reason, result: { method: 'unsd', projected, ratio } }
  },
  noAnswer: { verdict: 'not-assessed', result: { method: 'unsd', projected: null, ratio: null } },
  ofTotal: byGrowth,
  decides: { by: 'ratio', cuts },
  path: 'compound',
  measure: (facts) => ({ of: 'landing', covered: unsd(facts).ratio }),
  measured: {
    of: 'landing',
    rule: {
      zh: '照基期以来的增速，到 {end} 年走完全程的多少（须 95%）',
      en: 'the share of the way that growth so far covers by {end} (95% is asked)',
    },
    figures: { zh: '{covered}', en: '{covered}' },
    numbers: { covered: 'share' },
    asked: 0.95,
  },
}

type UnsdOutcome = Omit<Unsd['result'], 'method'> & {
  readonly verdict: Unsd['verdict']
  readonly reason: AnyReason | null
}

/**
 * The trend assessment of the UN Statistics Division: compound growth from the base B to the latest value leads to P in
 * the target year, which covers x = d·(P − B)/|T − B| of the way, d being 1 where higher is better, else −1. `on-track`
 * from 0.95, `accelerate` from 0.10, else `stagnation` (stagnation or regression). `met` where the latest value
 * satisfies the target, or, of a target of 0 or 100 %, lies within one point of it.
 *
 * `not-assessed` without a base, or where base or value are not positive (a value of 0 is: it stays 0). The ratio is
 * null where base and target are equal: short of the target is then a regression.
 *
 * @see UN Statistics Division, SDG progress assessment, technical note 2023
 * @example unsd({ base: 100, baseYear: 2020, value: 112, year: 2022, target: 140, targetYear: 2025, better: 'higher' }).verdict // 'accelerate'
 */
export function unsd(status: Status): UnsdOutcome {
  const met = (status.met ?? reachedBy(status.value, status)) || isAllButAll(status)
  const projected = projectedBy(status)
  const ratio = coveredBy(status, projected)
  if (met) return { verdict: 'met', projected, ratio, reason: null }
  if (projected === null) return { verdict: 'not-assessed', projected, ratio, reason: whyNot(status) }
  const verdict =
    ratio === null || ratio < cuts.accelerate - noise
      ? 'stagnation'
      : ratio < cuts.onTrack - noise
        ? 'accelerate'
        : 'on-track'
  return { verdict, projected, ratio, reason: null }
}

/** None and all in % are met within a point. */
function isAllButAll({ value, target, percent }: Status): boolean {
  return percent === true && (target === 0 || target === whole) && Math.abs(value - target) <= 1 + noise
}

const whole = 100

function whyNot({ base, baseYear, year }: Status): AnyReason {
  return base === null || year === baseYear ? 'no-baseline' : 'not-positive'
}

/** The value in the target year by compound growth: B·(A/B)^((t1 − t0)/(t − t0)). */
function projectedBy({ base, baseYear, value, year, targetYear }: Status): number | null {
  if (base === null || base <= 0 || value < 0 || year === baseYear) return null
  return finite(base * (value / base) ** ((targetYear - baseYear) / (year - baseYear)))
}

function coveredBy(status: Status, projected: number | null): number | null {
  const { base, target } = status
  if (base === null || projected === null) return null
  return finite((signOf(status) * (projected - base)) / Math.abs(target - base))
}
