import type { Assessment } from '../domain/assessment.ts'
import { grouped } from '../domain/grouped.ts'
import { isWhole } from '../domain/project.ts'
import type { RegionCounts } from '../domain/report.ts'
import { countsOf } from './tally.ts'

/**
 * How the indicators of each region stand, in the order in which they come; nothing where none is named. Regions are ranked
 * by the share on track of what is assessed, those as good alike; the whole itself is none of them.
 */
export function regionCounts(
  assessments: readonly Assessment[],
): Readonly<Record<string, RegionCounts>> | null {
  const regions = [...grouped(assessments, ({ region }) => region)].flatMap(([region, own]) => {
    if (region === null) return []
    const counts = countsOf(own)
    const bindingOffTrack = countsOf(own.filter(({ attribute }) => attribute === 'binding')).offTrack
    return [{ region, counts: { ...counts, bindingOffTrack } }]
  })
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
