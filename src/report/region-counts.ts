import { isWhole } from '../domain/project.ts'
import type { RegionCounts } from '../domain/report.ts'
import { type Counting, counting } from './tally.ts'

/** How the indicators of one region stand. */
interface CountedRegion {
  readonly region: string
  readonly all: ReturnType<typeof counting>
  bindingOffTrack: number
}

/**
 * Count how the indicators of each region stand, region after region in the order of a report; nothing where none is named.
 * Regions are ranked by the share on track of what is assessed, those as good alike; the whole itself is none of them.
 */
export function countingRegions(): Counting<Readonly<Record<string, RegionCounts>> | null> {
  const regions: CountedRegion[] = []
  return {
    add: (one) => {
      const { region, attribute, onTrack } = one
      if (region === null) return
      let own = regions.at(-1)
      if (own === undefined || own.region !== region) {
        own = { region, all: counting(), bindingOffTrack: 0 }
        regions.push(own)
      }
      own.all.add(one)
      if (attribute === 'binding' && onTrack === false) own.bindingOffTrack += 1
    },
    counts: () => (regions.length === 0 ? null : ranked(regions)),
  }
}

function ranked(regions: readonly CountedRegion[]): Readonly<Record<string, RegionCounts>> {
  const counted = regions.map(({ region, all, bindingOffTrack }) => ({
    region,
    counts: { ...all.counts(), bindingOffTrack },
  }))
  const shares = counted
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
    counted.map(({ region, counts }) => [region, { ...counts, rank: ranks.get(region) ?? null }]),
  )
}
