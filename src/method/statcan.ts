import type { AnyReason } from '../domain/assessment.ts'
import type { MethodNumbers, MethodVerdict } from '../domain/method.ts'
import { clean } from '../pathway/scale.ts'
import { noise, reachedBy, type Standing, signOf } from './facts.ts'

export type StatcanOutcome = MethodNumbers['statcan'] & {
  readonly verdict: MethodVerdict<'statcan'>
  readonly reason: AnyReason | null
}

/** Least ratio of each word. */
export const cuts = { substantial: 0.95, moderate: 0.6, limited: 0 } as const

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
export function statcan(standing: Standing): StatcanOutcome {
  const { base, value, target } = standing
  const met = standing.met ?? reachedBy(value, standing)
  const reason = whyNot(standing)
  const ratio = reason === null ? ratioOf(standing) : null
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

function whyNot({ base, baseYear, value, year, target }: Standing): AnyReason | null {
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
export function ratioOf(standing: Standing): number | null {
  const rates = growthsOf(standing)
  return rates === null ? null : clean((signOf(standing) * rates.achieved) / Math.abs(rates.required))
}

/** The compound growth achieved from base to value and the one required from base to target, fractions a year. */
export function growthsOf(
  standing: Standing,
): { readonly achieved: number; readonly required: number } | null {
  const { base, baseYear, value, year, target, targetYear } = standing
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

function wordOf(ratio: number): MethodVerdict<'statcan'> {
  if (ratio >= cuts.substantial - noise) return 'substantial'
  if (ratio >= cuts.moderate - noise) return 'moderate'
  return ratio >= cuts.limited - noise ? 'limited' : 'deterioration'
}

/**
 * The score of a ratio: 7.1429·R − 4.2857 from 0.60 on, at most 5; 4.1667·R − 2.5 below, at least −5.
 *
 * @example scoreOf(0.9010899546976208) // 2.15069…
 */
export function scoreOf(ratio: number): number {
  return ratio >= cuts.moderate ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5)
}
