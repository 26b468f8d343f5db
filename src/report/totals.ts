import { type Assessment, verdictsOf } from '../domain/assessment.ts'
import type { Method } from '../domain/method.ts'
import type { Report, Summary } from '../domain/report.ts'
import { type Attention, attentionKeys, inOrderOfAttention, isOffTrack } from './attention.ts'
import { bothOwned, ownerCounts } from './owner-counts.ts'
import { type CountedRegion, countedRegions, ranked } from './region-counts.ts'
import { added, joined, type Tally, tally } from './tally.ts'

/** What a report says of all its assessments, gathered as they come, so that none has to be kept. */
export interface Totals {
  /** Take in the assessments of regions none of which comes again, in the order of the report. */
  readonly add: (assessments: readonly Assessment[]) => void
  readonly counts: () => Tally & Pick<Summary, 'byRegion' | 'byOwner'>
  readonly attention: () => Report['attention']
}

export function totalsBy(method: Method): Totals {
  let all: Tally = tally([], verdictsOf[method])
  let owners: Summary['byOwner']
  const regions: CountedRegion[] = []
  const attention: Attention<Report['attention'][number]>[] = []
  return {
    add: (assessments) => {
      all = added(all, tally(assessments, verdictsOf[method]))
      for (const region of countedRegions(assessments)) regions.push(region)
      const own = ownerCounts(assessments)
      if (own !== null) owners = owners === undefined ? own : joined(owners, own, bothOwned)
      for (const one of assessments.filter(isOffTrack)) {
        const { region, code } = one
        attention.push({ one: { region, code }, by: attentionKeys(one) })
      }
    },
    counts: () => {
      const byRegion = ranked(regions)
      return {
        ...all,
        ...(byRegion === null ? {} : { byRegion }),
        ...(owners === undefined ? {} : { byOwner: owners }),
      }
    },
    attention: () => inOrderOfAttention(attention),
  }
}
