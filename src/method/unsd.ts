import type { AnyReason } from '../domain/assessment.ts'
import type { MethodNumbers, MethodVerdict } from '../domain/method.ts'
import { clean } from '../pathway/scale.ts'
import { noise, reachedBy, type Standing, signOf } from './facts.ts'

export type UnsdOutcome = MethodNumbers['unsd'] & {
  readonly verdict: MethodVerdict<'unsd'>
  readonly reason: AnyReason | null
}

/** Least share of the way that compound growth must cover by the target year. */
export const cuts = { onTrack: 0.95, accelerate: 0.1 } as const

/**
 * The trend assessment of the UN Statistics Division: compound growth from the base B to the latest value leads to P in
 * the target year, which covers x = d·(P − B)/|T − B| of the way, d being 1 where higher is better, else −1. `on-track`
 * from 0.95, `accelerate` from 0.10, else `stagnation` (stagnation or regression). `met` where the latest value
 * satisfies the target.
 *
 * `not-assessed` without a base, or where base or value are not positive (a value of 0 is: it stays 0). The ratio is
 * null where base and target are equal: short of the target is then a regression.
 *
 * @see UN Statistics Division, SDG progress assessment, technical note 2023
 * @example unsd({ base: 100, baseYear: 2020, value: 112, year: 2022, target: 140, targetYear: 2025, better: 'higher' }).verdict // 'accelerate'
 */
export function unsd(standing: Standing): UnsdOutcome {
  const met = standing.met ?? reachedBy(standing.value, standing)
  const projected = projectedBy(standing)
  const ratio = coveredBy(standing, projected)
  if (met) return { verdict: 'met', projected, ratio, reason: null }
  if (projected === null) return { verdict: 'not-assessed', projected, ratio, reason: whyNot(standing) }
  const verdict =
    ratio === null || ratio < cuts.accelerate - noise
      ? 'stagnation'
      : ratio < cuts.onTrack - noise
        ? 'accelerate'
        : 'on-track'
  return { verdict, projected, ratio, reason: null }
}

function whyNot({ base, baseYear, year }: Standing): AnyReason {
  return base === null || year === baseYear ? 'no-baseline' : 'not-positive'
}

/** The value in the target year by compound growth: B·(A/B)^((t1 − t0)/(t − t0)). */
function projectedBy({ base, baseYear, value, year, targetYear }: Standing): number | null {
  if (base === null || base <= 0 || value < 0 || year === baseYear) return null
  return clean(base * (value / base) ** ((targetYear - baseYear) / (year - baseYear)))
}

function coveredBy(standing: Standing, projected: number | null): number | null {
  const { base, target } = standing
  if (base === null || projected === null) return null
  return clean((signOf(standing) * (projected - base)) / Math.abs(target - base))
}
