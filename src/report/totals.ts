import { type Assessment, verdictsOf } from '../domain/assessment.ts'
import type { Method } from '../domain/method.ts'
import type { Report, Summary } from '../domain/report.ts'
import { type Attention, attentionKeys, inOrderOfAttention, isOffTrack } from './attention.ts'
import { countingOwners } from './owner-counts.ts'
import { countingRegions } from './region-counts.ts'
import { type Tally, tallying } from './tally.ts'

/** What a report says of all its assessments, gathered as they come, so that none has to be kept. */
export interface Totals {
  /** Take in the assessments of regions none of which comes again, in the order of the report. */
  readonly add: (assessments: readonly Assessment[]) => void
  readonly counts: () => Tally & Pick<Summary, 'byRegion' | 'byOwner'>
  readonly attention: () => Report['attention']
}

/** Gather what a report by this method says; `onlyCounts` leaves out what grows with the regions. */
export function totalsBy(method: Method, onlyCounts = false): Totals {
  const all = tallying(verdictsOf[method])
  const [regions, owners] = [countingRegions(), countingOwners()]
  const attention: Attention<Report['attention'][number]>[] = []
  return {
    add: (assessments) => {
      for (const one of assessments) {
        all.add(one)
        owners.add(one)
        if (onlyCounts) continue
        regions.add(one)
        const { region, code } = one
        if (isOffTrack(one)) attention.push({ one: { region, code }, by: attentionKeys(one) })
      }
    },
    counts: () => {
      const [byRegion, byOwner] = [regions.counts(), owners.counts()]
      return {
        ...all.counts(),
        ...(byRegion === null ? {} : { byRegion }),
        ...(byOwner === null ? {} : { byOwner }),
      }
    },
    attention: () => inOrderOfAttention(attention),
  }
}
