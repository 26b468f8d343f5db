import { type Assessment, isKept } from '../../domain/assessment.ts'
import { rangeBy } from '../../domain/possible-range.ts'
import { computed } from '../../domain/quantity.ts'
import type { Report } from '../../domain/report.ts'
import { type Scale, scales } from '../../domain/scale.ts'

/** What a spreadsheet has to know of an indicator, besides its cells, to work out how it stands. */
export interface LiveTerms {
  readonly scale: Scale
  /** Years from the baseline to the one judged, and to the target. */
  readonly run: number
  readonly years: number
  readonly better: 'higher' | 'lower'
  readonly strict: boolean
  readonly about: boolean
  readonly kept: boolean
  /** The baseline is the target: there is no way to go. */
  readonly noWay: boolean
  /** What is due in the year judged where the plan states a path of its own; null on a straight line. */
  readonly ownDue: number | null
  /** Ends of a share, to which what is projected is held. */
  readonly ends: { readonly low: number; readonly high: number } | null
  /** Decimals at which a value is held against the target: what lies beyond them is binary noise. */
  readonly decimals: number
}

/**
 * What an indicator is worked out by in cells; null where a value typed over the one reported would be judged by more than
 * its number: bounds, statements, targets in words, of two sides or amended on the way, series that were redefined.
 */
export function liveTerms(a: Assessment, { plan }: Pick<Report, 'plan'>): LiveTerms | null {
  const scale = scales[a.scale]
  const target = a.target.value
  const start = scale.running === null ? a.baseline : 0
  const [run, years] = [a.year - a.baselineYear, plan.targetYear - a.baselineYear]
  const defined = start !== null && scale.to(start, 0) !== null
  if (!defined || target === null || scale.to(target, years) === null) return null
  if (a.path.length === 0 || a.aim === null || run < 1 || run > years) return null
  if (a.actualBound !== null || a.twoSided || changedOnTheWay(a)) return null
  const own = a.path.some(({ year, stated }) => stated && year < plan.targetYear)
  const due = a.path.find(({ year }) => year === a.year)?.expected ?? null
  // A path of its own that asks for nothing yet has no pace.
  if (own && (due === null || due === start)) return null
  return {
    scale,
    run,
    years,
    better: a.better,
    strict: !a.target.inclusive,
    about: a.target.kind === 'about' || a.target.about === true,
    kept: isKept(a.aim),
    noWay: start === target,
    ownDue: own ? due : null,
    ends: endsOf(a),
    decimals: computed(target).decimals,
  }
}

function changedOnTheWay({ amended, redefinedFrom, year }: Assessment): boolean {
  const redefined = redefinedFrom !== null && redefinedFrom.year <= year
  return redefined || (amended?.target ?? null) !== null
}

function endsOf(a: Assessment): LiveTerms['ends'] {
  if (scales[a.scale].running !== null) return null
  const { low, high } = rangeBy(a, figuresOf(a))
  return low === null || high === null ? null : { low, high }
}

/** The figures the plan states of an indicator: of a change from the baseline the change itself. */
function figuresOf({ baseline, target, tiers }: Assessment): readonly number[] {
  const stated = () => {
    switch (target.kind) {
      case 'level':
      case 'about':
      case 'upper-bound':
      case 'lower-bound':
      case 'rank':
        return target.value
      case 'change':
        return target.value === null || baseline === null ? null : target.value - baseline
      default:
        return null
    }
  }
  return [baseline, stated(), ...tiers.map(({ value }) => value)].filter((figure) => figure !== null)
}
