import { goalOf, meets } from '../assess/goal.ts'
import type { Point, Series } from '../assess/series.ts'
import type { Direction, MethodFacts, YearValue } from '../domain/method/facts.ts'
import type { Better, Indicator, Plan } from '../domain/plan.ts'
import { shareEnds } from '../domain/possible-range.ts'
import { addsUp, scales } from '../domain/scale.ts'
import { countsFromBaseline } from '../domain/target.ts'
import { parseUnit } from '../domain/unit.ts'
import type { AnyReason } from '../domain/verdict.ts'

/** What the values of one indicator come to for the methods of other offices: facts, nothing reported, or why not. */
export type MethodValues =
  | {
      readonly kind: 'facts'
      readonly facts: MethodFacts
      readonly level: Level
      /** The values are running totals, from 0 in the base year. */
      readonly running: boolean
    }
  /** A target that only says which way. */
  | { readonly kind: 'direction'; readonly facts: Direction }
  | { readonly kind: 'no-data' }
  | { readonly kind: 'unavailable'; readonly reason: AnyReason }

/** The level an indicator's values stand for in the facts: themselves, or what a running reduction has left of 100. */
export interface Level {
  readonly of: (value: number) => number
  /** From a level, or a change of it, back to the indicator's own terms. */
  readonly back: (level: number) => number
  readonly backChange: (change: number) => number
  readonly better: (better: Better) => Better
}

const same: Level = { of: (x) => x, back: (x) => x, backChange: (x) => x, better: (better) => better }

/** A cut of R % leaves 100 − R of what there was, which is to fall where the cut is to rise. */
const remaining: Level = {
  of: (reduction) => 100 - reduction,
  back: (level) => 100 - level,
  backChange: (change) => -change,
  better: (better) => (better === 'higher' ? 'lower' : 'higher'),
}

/**
 * Turn the values of one indicator up to `year` into the plain numbers other methods take. The plan decides what they
 * are about: the baseline stands in its year, the value of `year` is judged, and whether that satisfies the target is
 * asked of the plan's own notation (strict bounds, 左右). A target is where the path leads: for 左右 the number itself.
 * Totals are running totals from 0; a cut is the level it leaves, from 100. A bound (`99以上`) that `boundMet` says
 * decides the target is met, without a base or a series; one that does not is no value. `projected` is where the plan's
 * own path leads, in the indicator's terms.
 */
export function gather(
  plan: Plan,
  indicator: Indicator,
  series: Series,
  year: number,
  { boundMet, projected }: { readonly boundMet: boolean; readonly projected: number | null },
): MethodValues {
  const { target, scale } = indicator
  const inWords = target.kind === 'qualitative' || indicator.assigned !== null
  const point = series.get(year)
  if (point === undefined) return { kind: 'no-data' }
  if (point.kind === 'unusable') return { kind: 'unavailable', reason: point.reason }
  if (point.kind === 'statement') {
    return { kind: 'unavailable', reason: inWords ? 'statement' : 'invalid' }
  }
  if (target.kind === 'direction' && point.kind === 'value')
    return directionOf(indicator, series, point.actual.value, year)
  const goal = goalOf(indicator, plan.targetYear - indicator.baselineYear)
  if (scales[scale].running === 'mean') return { kind: 'unavailable', reason: 'mean-of-rates' }
  if (goal === null) return { kind: 'unavailable', reason: withoutGoal(target.kind) }
  if (point.kind === 'bound' && !boundMet) return { kind: 'unavailable', reason: 'open-bound' }

  const level = scales[scale].reduces ? remaining : same
  const known = point.kind === 'value'
  const value = known ? point.actual : point.quantity
  const facts: MethodFacts = {
    base: known && goal.start !== null ? level.of(goal.start) : null,
    baseYear: indicator.baselineYear,
    value: level.of(value.value),
    year,
    target: level.of(goal.end),
    targetYear: plan.targetYear,
    better: level.better(indicator.better),
    kept: goal.kept === true,
    met: known ? meets(value, goal, indicator.better) : true,
    projected: projected === null ? null : level.of(projected),
    percent: isPercent(indicator.unit),
    points: known ? pointsOf(series, indicator.baselineYear, goal.start, year, level) : [],
  }
  return { kind: 'facts', facts, level, running: addsUp(scales[scale]) }
}

/** A target without a figure: from the baseline, else from the first value reported. Stable is no direction. */
function directionOf(indicator: Indicator, series: Series, value: number, year: number): MethodValues {
  const { target, baseline, baselineYear, better: wished } = indicator
  const towards = target.kind === 'direction' ? (target.towards ?? wished) : wished
  if (towards === 'stable') return { kind: 'unavailable', reason: 'no-numeric-target' }
  const start = baseline.kind === 'value' ? baseline.quantity.value : null
  const points = pointsOf(series, baselineYear, start, year, same)
  const first = points[0] ?? null
  const ends = shareEnds(indicator, value)
  const facts: Direction = {
    base: first?.value ?? null,
    baseYear: first?.year ?? baselineYear,
    value,
    year,
    points,
    better: towards,
    limited: ends !== null && towards === 'higher',
  }
  return { kind: 'direction', facts }
}

function isPercent(unit: string): boolean {
  const read = parseUnit(unit)
  return unit !== '' && read?.dimension === 'share' && read.times === 1 && read.by === 1 && read.power === -2
}

function withoutGoal(kind: Indicator['target']['kind']): AnyReason {
  return countsFromBaseline({ kind }) ? 'no-baseline' : 'no-numeric-target'
}

/** The yearly values up to `year`, the baseline in its own year. */
function pointsOf(
  series: Series,
  baselineYear: number,
  start: number | null,
  year: number,
  level: Level,
): readonly YearValue[] {
  const usable = (at: number, point: Point): readonly YearValue[] =>
    point.kind === 'value' && at > baselineYear && at <= year
      ? [{ year: at, value: level.of(point.actual.value) }]
      : []
  const base = start === null ? [] : [{ year: baselineYear, value: level.of(start) }]
  const later = [...series].flatMap(([at, point]) => usable(at, point)).toSorted((a, b) => a.year - b.year)
  return [...base, ...later]
}
