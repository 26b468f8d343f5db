import { newestYear } from '../assess/values.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import { submissionOf } from './validating.ts'

/** What is remembered of values that are not kept. */
export interface Seen {
  readonly add: (observations: readonly Observation[]) => void
  readonly years: ReadonlySet<number>
  readonly regions: ReadonlySet<string | null>
  /** The newest year of all of them, as it is chosen where no year is asked for. */
  readonly newest: (plan: Plan) => number | null
}

export function seenValues(): Seen {
  const years = new Set<number>()
  const regions = new Set<string | null>()
  /** One value of each year and kind of reading: of these the newest year is that of all. */
  const samples = new Map<string, Observation>()
  return {
    add: (observations) => {
      for (const observation of observations) {
        const { year, region, reading } = observation
        years.add(year)
        regions.add(region)
        const key = `${year} ${reading.kind === 'unusable' ? reading.reason : reading.kind}`
        if (!samples.has(key)) samples.set(key, observation)
      }
    },
    years,
    regions,
    newest: (plan) => newestYear(plan, [submissionOf('', [...samples.values()])]),
  }
}
