import type { Observation, Reading } from '../domain/observation.ts'
import type { Submission } from '../domain/submission.ts'
import type { Part } from './part.ts'
import type { Spread } from './spread.ts'

/** Observations of one region that are still being added to: indicator → year → the one that says most. */
export type GatheredValues = Map<string, Map<number, Observation>>

/** Take an observation in, whatever order they come in: a value before anything else, then the file that is last by name. */
export function gather(values: GatheredValues, observation: Observation): void {
  const { indicator, year } = observation
  const years = values.get(indicator) ?? new Map<number, Observation>()
  if (years.size === 0) values.set(indicator, years)
  const other = years.get(year)
  if (other === undefined || saysMore(observation, other)) years.set(year, observation)
}

function saysMore(one: Observation, other: Observation): boolean {
  const more = weightOf(one.reading) - weightOf(other.reading)
  return more > 0 || (more === 0 && one.place.file > other.place.file)
}

function weightOf(reading: Reading): number {
  if (reading.kind === 'missing') return 0
  if (reading.kind !== 'unusable') return 3
  return reading.reason === 'invalid' ? 2 : 1
}

/** All that submissions say of each region, as one part a region. */
export function partsOf(
  submissions: readonly Submission[],
  shifted: ReadonlyMap<string | null, readonly Spread[]>,
): readonly Part[] {
  const regions = new Map<string | null, GatheredValues>()
  for (const { observations } of submissions) {
    for (const observation of observations) {
      const values = regions.get(observation.region) ?? new Map()
      if (values.size === 0) regions.set(observation.region, values)
      gather(values, observation)
    }
  }
  return [...regions].map(([region, values]) => ({ region, values, shifted: shifted.get(region) ?? [] }))
}
