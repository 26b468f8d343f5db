import type { Assessment } from '../domain/assessment.ts'
import { grouped } from '../domain/grouped.ts'
import { isWhole } from '../domain/project.ts'
import type { RegionCounts } from '../domain/report.ts'
import { countsOf } from './tally.ts'

/** How the indicators of one region stand. */
export interface CountedRegion {
  readonly region: string
  readonly counts: Omit<RegionCounts, 'rank'>
}

/** How the indicators of each region that is named stand, in the order in which they come. */
export function countedRegions(assessments: readonly Assessment[]): readonly CountedRegion[] {
  return [...grouped(assessments, ({ region }) => region)].flatMap(([region, own]) => {
    if (region === null) return []
    const bindingOffTrack = countsOf(own.filter(({ attribute }) => attribute === 'binding')).offTrack
    return [{ region, counts: { ...countsOf(own), bindingOffTrack } }]
  })
}

/**
 * Regions with their ranks by the share on track of what is assessed, those as good alike; the whole itself has none.
 * Nothing where there is no region.
 */
export function ranked(regions: readonly CountedRegion[]): Readonly<Record<string, RegionCounts>> | null {
  if (regions.length === 0) return null
  const shares = regions
    .filter(({ region, counts }) => !isWhole(region) && counts.assessed > 0)
    .map(({ region, counts }) => ({ region, share: counts.onTrack / counts.assessed }))
    .toSorted((a, b) => b.share - a.share)
  const ranks = new Map<string, number>()
  shares.forEach(({ region, share }, index) => {
    const before = shares[index - 1]
    const known = before?.share === share ? ranks.get(before.region) : undefined
    ranks.set(region, known ?? index + 1)
  })
  return Object.fromEntries(
    regions.map(({ region, counts }) => [region, { ...counts, rank: ranks.get(region) ?? null }]),
  )
}
