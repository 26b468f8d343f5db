import { valuesOf } from '../assess/values.ts'
import type { SubmissionCoverage } from '../domain/coverage.ts'
import type { Place } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { perPlan } from '../domain/per-plan.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import { type CoverageOptions, dueOf } from './coverage-options.ts'
import { firstCell, isValue, type Part, type PartYears, yearsOf } from './part.ts'
import { lies } from './spread.ts'

/** What one submission holds of the plan, once its values need no longer be kept. */
export interface Measured {
  /** The year judged; null where nothing says which. */
  readonly year: number | null
  readonly coverage: SubmissionCoverage
  readonly years: PartYears
  /** The first cell of the last year that is blank. */
  readonly blankCell: Place | null
  /** Empty cells of that year, of whatever indicator. */
  readonly empty: readonly (readonly [Indicator, Observation])[]
  /** Indicators due that have an empty cell. */
  readonly blank: readonly Indicator[]
  /** Indicators due that have none at all: one list for all submissions that lack the same. */
  readonly absent: readonly Indicator[]
}

const none: readonly Indicator[] = []

/** Make what measures the submissions of a run: for the year `judged`, where none is asked for, else for their own newest. */
export function measurer(
  plan: Plan,
  options: CoverageOptions,
): (part: Part, judged: number | null) => Measured {
  const dueIn = perPlan((own: Plan) => {
    const due = dueOf(own, options)
    const codes = new Set(due.map(({ code }) => code))
    /** A target that is stated once more is missing where it was stated first. */
    const isFirst = ({ repeats }: Indicator) => repeats === null || !codes.has(repeats)
    return { due, isFirst }
  })
  const known = new Map<string, readonly Indicator[]>()
  const shared = (indicators: readonly Indicator[]): readonly Indicator[] => {
    if (indicators.length === 0) return none
    const key = indicators.map(({ code }) => code).join(' ')
    const same = known.get(key) ?? indicators
    known.set(key, same)
    return same
  }

  return (part, judged) => {
    const asked = planFor(plan, part.region)
    const { due, isFirst } = dueIn(asked)
    const years = yearsOf(part, plan)
    const listed = years.listed === plan.baselineYear ? null : years.listed
    const year = options.asked ?? judged ?? years.newest ?? listed
    const empty: (readonly [Indicator, Observation])[] = []
    const [blank, absent]: [Indicator[], Indicator[]] = [[], []]
    let filled = 0
    for (const indicator of due) {
      const observation = year === null ? undefined : valuesOf(part.values, indicator).get(year)
      if (observation === undefined) {
        if (isFirst(indicator)) absent.push(indicator)
      } else if (isValue(observation.reading)) filled += 1
      else if (observation.reading.kind === 'missing' && isFirst(indicator)) blank.push(indicator)
    }
    for (const indicator of years.hasEmpty ? asked.indicators : none) {
      const own = year === null ? undefined : part.values.get(indicator.code)?.get(year)
      if (own?.reading.kind !== 'missing') continue
      if (!part.shifted.some((spread) => lies(own.place, spread))) empty.push([indicator, own])
    }
    const coverage = { region: part.region, file: years.fileOf(year), filled, of: due.length }
    const last = years.blank.at(-1) ?? null
    const blankCell = last === null ? null : firstCell(part, years.fileOf(last), last)
    return { year, coverage, years, blankCell, empty, blank, absent: shared(absent) }
  }
}
