import type { Observation } from '../domain/observation.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'

/** Observations of one region: indicator → year → the one that counts. */
export type Values = ReadonlyMap<string, ReadonlyMap<number, Observation>>

/**
 * Gather the values of several submissions by region. Where two give the same indicator and year the later
 * submission counts, unless it says nothing there.
 */
export function valuesByRegion(submissions: readonly Submission[]): ReadonlyMap<string | null, Values> {
  const regions = new Map<string | null, Map<string, Map<number, Observation>>>()
  for (const { observations } of submissions) {
    for (const observation of observations) {
      const values = entry(regions, observation.region, newValues)
      const years = entry(values, observation.indicator, newYears)
      const earlier = years.get(observation.year)
      if (earlier === undefined || observation.reading.kind !== 'missing')
        years.set(observation.year, observation)
    }
  }
  return regions
}

/** The values of an indicator; those of its first statement where the plan states its target once more. */
export function valuesOf(
  values: Values,
  { code, repeats }: Pick<Indicator, 'code' | 'repeats'>,
): ReadonlyMap<number, Observation> {
  return values.get(code) ?? values.get(repeats ?? '') ?? new Map()
}

/** Codes of the indicators whose values decide on one: itself, its first statement, and what it is measured against. */
export function restsOn({ code, repeats, target }: Indicator): readonly string[] {
  const against = target.kind === 'relative' ? target.code : null
  return [code, repeats, against].filter((other) => other !== null)
}

/** The regions that submissions are of; what is read for what others rest on is of none. */
export function reportedRegions(submissions: readonly Submission[]): ReadonlySet<string | null> {
  const reported = submissions.filter(({ history }) => history !== true)
  return new Set(reported.flatMap(({ observations }) => observations.map(({ region }) => region)))
}

/**
 * The newest year of the plan, after its baseline, that a value is reported for, else one that has empty cells or part of
 * a year only; null where there is none.
 */
export function newestYear(plan: Plan, submissions: readonly Submission[]): number | null {
  let newest: number | null = null
  let newestEmpty: number | null = null
  for (const { observations, history } of submissions) {
    if (history === true) continue
    for (const { year, reading } of observations) {
      if (year <= plan.baselineYear || year > plan.targetYear) continue
      const isPart = reading.kind === 'unusable' && reading.reason === 'part-year'
      if (reading.kind === 'missing' || isPart) newestEmpty = Math.max(year, newestEmpty ?? year)
      else newest = Math.max(year, newest ?? year)
    }
  }
  return newest ?? newestEmpty
}

const newValues = () => new Map<string, Map<number, Observation>>()
const newYears = () => new Map<number, Observation>()

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
