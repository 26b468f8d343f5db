import type { AnyReason } from '../domain/assessment.ts'
import type { MethodNumbers, MethodVerdict } from '../domain/method.ts'
import { clean } from '../pathway/scale.ts'
import { noise, reachedBy, signOf, type Trend, type YearValue } from './facts.ts'

export type DestatisOutcome = MethodNumbers['destatis'] & {
  readonly verdict: MethodVerdict<'destatis'>
  readonly reason: AnyReason | null
}

/** Largest miss, as a share of the way left, that is still a sun, or a sun with a cloud. */
export const cuts = { sun: 0.05, cloud: 0.2 } as const

/** Yearly changes that are averaged, and the fewest values they may come from. */
export const window = { changes: 5, fewestValues: 4 } as const

/**
 * The weather symbols of the German Sustainable Development Strategy (Destatis). The mean s of the last five yearly
 * changes leads from the latest value y to P = y + s·years left, and misses the target T by m = d·(T − P)/|T − y| of
 * the way left, d being 1 where higher is better, else −1: below 5 % `sun`, up to 20 % `sun-cloud`, above `cloud`; the
 * wrong way, or no change, `storm`. A target to be kept in every year, or already met: met and not worsening `sun`,
 * met and worsening `sun-cloud`, not met but improving `cloud`, else `storm`.
 *
 * Changes are between consecutive years: the run of years that ends with the latest value counts. `none` with fewer
 * than four values in it. The deviation m is null where the rule for kept and met targets applies.
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
  const change = clean((last.value - first.value) / (run.length - 1))
  const improving = sign * (last.value - first.value)
  const projected =
    targetYear === null || change === null ? null : clean(last.value + change * (targetYear - last.year))
  const met = trend.met ?? reachedBy(last.value, trend)
  if (met || kept || projected === null) {
    const verdict = met ? (improving >= 0 ? 'sun' : 'sun-cloud') : improving > 0 ? 'cloud' : 'storm'
    return { verdict, change, projected, deviation: null, reason: null }
  }
  const left = Math.abs(target - last.value)
  const deviation = left === 0 ? 0 : clean((sign * (target - projected)) / left)
  const verdict = improving > 0 ? wordOf(deviation) : 'storm'
  return { verdict, change, projected, deviation, reason: null }
}

/**
 * The values the mean change comes from: those of consecutive years up to the latest, six at most.
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
  return run.slice(0, window.changes + 1).toReversed()
}

function wordOf(deviation: number | null): MethodVerdict<'destatis'> {
  if (deviation === null) return 'none'
  if (deviation < cuts.sun - noise) return 'sun'
  return deviation <= cuts.cloud + noise ? 'sun-cloud' : 'cloud'
}
