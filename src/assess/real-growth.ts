import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import { scales } from '../domain/scale.ts'
import { rate } from '../pathway/line.ts'
import { type ReportedValues, valueIn } from './reported.ts'
import { seriesOf } from './series.ts'
import { type TargetPath, targetPathOf } from './target-path.ts'

/** A path, and what is reported for it. */
export interface JudgedBy {
  readonly path: TargetPath
  readonly reported: ReportedValues
}

/**
 * The growth at constant prices that is published of every year after the baseline, in %; null where a year has none: a
 * mean of some years is none of the plan's.
 */
export function realRates(
  observations: ReadonlyMap<number, Observation>,
  baselineYear: number,
  year: number,
): readonly number[] | null {
  const rates: number[] = []
  for (let at = baselineYear + 1; at <= year; at += 1) {
    const known = observations.get(at)?.realGrowth ?? null
    if (known === null) return null
    rates.push(known.value)
  }
  return rates.length === 0 ? null : rates
}

/** The mean of yearly growth rates in %, as a fraction: they compound. Null where one is a fall by all there was. */
export function meanRate(rates: readonly number[]): number | null {
  if (rates.length === 0 || rates.some((one) => one <= -100)) return null
  return Math.expm1(rates.reduce((sum, one) => sum + Math.log1p(one / 100), 0) / rates.length)
}

/**
 * An amount of money whose target is a growth rate, judged by the growth at constant prices that is published, where the
 * file has it of every year: its path is then that of a row of yearly rates.
 *
 * @returns null where it is judged by its amounts
 */
export function inRealTerms(plan: Plan, { path, reported }: JudgedBy, year: number): JudgedBy | null {
  const { indicator, nominal, baselineYear } = path
  if (!nominal || indicator.target.kind !== 'growth-rate') return null
  if (realRates(reported.observations, baselineYear, year) === null) return null
  const rows = {
    ...indicator,
    unit: '%',
    scale: 'mean-growth',
    baseline: { kind: 'none' },
    tiers: [],
  } as const
  const observations = new Map(
    [...reported.observations].flatMap(([at, observation]): [number, Observation][] => {
      const { realGrowth } = observation
      if (realGrowth === null) return []
      const { value, decimals } = realGrowth
      const place = { ...observation.place, column: null, cell: null }
      const reading = { kind: 'number', quantity: realGrowth } as const
      return [[at, { ...observation, reading, place, text: `${value.toFixed(decimals)}%` }]]
    }),
  )
  return {
    path: { ...targetPathOf(plan, rows), nominalMean: nominalMeanOf(path, reported, year) },
    reported: { ...reported, observations, series: seriesOf(rows, observations, baselineYear) },
  }
}

/** The mean growth a year of the amounts, which is at current prices; null where one is not known. */
export function nominalMeanOf(path: TargetPath, reported: ReportedValues, year: number): number | null {
  const { baselineYear } = path
  const [from, to] = [baselineYear, year].map((at) => valueIn(path, reported, at))
  return from == null || to == null ? null : rate(scales.growth, from, to, year - baselineYear)
}
