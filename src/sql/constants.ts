import { type DirectionAsked, directionAsked } from '../assess/direction.ts'
import { type TargetPath, targetPathOf } from '../assess/target-path.ts'
import type { Plan } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import { planIn } from '../domain/plan-in.ts'
import { possibleRange } from '../domain/possible-range.ts'
import type { Quantity } from '../domain/quantity.ts'
import { type ScaleName, scales } from '../domain/scale.ts'
import { countsFromBaseline } from '../domain/target.ts'
import { expected, shareDue, sinceOf } from '../pathway/line.ts'
import { type RelativeConstants, relativeConstants } from './relative-constants.ts'

/** What is due is nothing: no pace. */
const noise = 1e-12

/** By which rule a value is judged: its number, which way it moved, another's growth, or words alone. */
export type JudgingRule = 'number' | 'direction' | 'relative' | 'words' | 'no-baseline' | 'not-in-sql'

/**
 * All that the plan says of one indicator in one year, as numbers: worked out by the functions that judge, so that a query is
 * left with the values alone. Positions are on the scale; null is undefined.
 */
export interface IndicatorConstants {
  /** The region whose row it is; empty for the row of all regions without one of their own. */
  readonly who: string
  readonly code: string
  readonly rule: JudgingRule
  readonly scale: ScaleName
  readonly baselineYear: number
  /** 1 or −1: which way is better. */
  readonly better: 1 | -1
  /** −1 where a minus is a decline, else 1. */
  readonly sign: 1 | -1
  readonly threshold: Quantity | null
  readonly limit: Quantity | null
  readonly strict: boolean
  readonly kept: boolean | null
  readonly hasLine: boolean
  /** The way begins where it ends. */
  readonly noWay: boolean
  /** The plan states years between. */
  readonly bends: boolean
  /** Position of the baseline, from which it is projected. */
  readonly start: number | null
  /** Positions between which progress is counted. */
  readonly from: number | null
  readonly to: number | null
  /** Share of the way that is due; null where nothing is. */
  readonly due: number | null
  readonly expected: number | null
  /** Positions of the value that is required, and of the far end. */
  readonly goalAt: number | null
  readonly limitAt: number | null
  readonly low: number | null
  readonly high: number | null
  /** Statements are values of it. */
  readonly takesWords: boolean
  readonly redefined: boolean
  /** Without a baseline in the plan a reported one would serve. */
  readonly mayStartReported: boolean
  readonly direction: DirectionAsked | null
  readonly relative: RelativeConstants | null
}

/** The constants of every indicator of the main table, for each region that has rows of its own and for all others. */
export function constantsOf(plan: Plan, year: number): readonly IndicatorConstants[] {
  const inForce = planIn(plan, year)
  const regions = [null, ...plan.regional.map(({ region }) => region)]
  return regions.flatMap((region) => {
    const own = planFor(inForce, region)
    return own.indicators
      .filter(({ group }) => group === 'main')
      .map((indicator) => constants(targetPathOf(own, indicator), region ?? '', year))
  })
}

function constants(path: TargetPath, who: string, year: number): IndicatorConstants {
  const { indicator, goal, line, targetYear } = path
  const { scale, baselineYear, baseline, better, minusIsDecline, redefinedFrom } = indicator
  const { to, running } = scales[scale]
  const whole = targetYear - baselineYear
  const since = line === null ? null : sinceOf(line)
  const due = line === null ? null : shareDue(line, year)
  const { low, high } = possibleRange(indicator)
  const isShare = running === null && low !== null && high !== null
  const relative = goal === null ? relativeConstants(path, year) : null
  return {
    who,
    code: indicator.code,
    rule: ruleOf(path, relative),
    scale,
    baselineYear,
    better: better === 'higher' ? 1 : -1,
    sign: minusIsDecline ? -1 : 1,
    threshold: goal?.threshold ?? null,
    limit: goal?.limit ?? null,
    strict: goal?.strict ?? false,
    kept: goal?.kept ?? null,
    hasLine: line !== null,
    noWay: line !== null && since?.value === line.end,
    bends: line?.through !== undefined,
    start: line === null ? null : to(line.start, 0),
    from: line === null || since === null ? null : to(since.value, since.year - baselineYear),
    to: line === null ? null : to(line.end, whole),
    due: due === null || Math.abs(due) < noise ? null : due,
    expected: line === null ? null : expected(line, year),
    goalAt: goal === null ? null : to(goal.end, whole),
    limitAt: goal === null || goal.limit === null ? null : to(goal.limit.value, whole),
    low: isShare ? low : null,
    high: isShare ? high : null,
    takesWords: indicator.target.kind === 'qualitative' || indicator.assigned !== null,
    redefined: redefinedFrom !== null && year >= redefinedFrom.year,
    mayStartReported: running === null && baseline.kind === 'none',
    direction: directionAsked(indicator),
    relative,
  }
}

function ruleOf({ indicator, goal }: TargetPath, relative: RelativeConstants | null): JudgingRule {
  if (indicator.repeats !== null) return 'not-in-sql'
  if (goal !== null) return 'number'
  const { target } = indicator
  if (target.kind === 'direction') return 'direction'
  if (relative !== null) return relative.beyondSql ? 'not-in-sql' : 'relative'
  return countsFromBaseline(target) ? 'no-baseline' : 'words'
}
