import type { LateRegion, RosterEntry } from '../domain/project.ts'
import type { Submission } from '../domain/submission.ts'

/** The regions of a roster that are to have reported, and those whose submission is there whatever stands in it. */
export interface DueRegions {
  readonly entries: readonly RosterEntry[]
  readonly received: ReadonlySet<string>
}

/** Takes down of which region and year there are values. */
export interface ReportedYears {
  readonly add: (submission: Submission) => void
  readonly has: (region: string | null, year: number) => boolean
}

/** Take down of which region and year submissions have values; what is read for what others rest on is none. */
export function reportedYears(submissions: readonly Submission[] = []): ReportedYears {
  const said = new Set<string>()
  const add = ({ observations, history }: Submission) => {
    if (history === true) return
    for (const { region, year, reading } of observations)
      if (reading.kind !== 'missing') said.add(JSON.stringify([region, year]))
  }
  submissions.forEach(add)
  return { add, has: (region, year) => said.has(JSON.stringify([region, year])) }
}

/** The regions of a roster without a submission for a year, in its order; none where it is not known which year. */
export function lateOf(
  { entries, received }: DueRegions,
  year: number | null,
  reported: Pick<ReportedYears, 'has'>,
): readonly LateRegion[] {
  if (year === null) return []
  return entries
    .filter(({ region }) => !received.has(region) && !reported.has(region, year))
    .map(({ region, due }) => ({ region, due }))
}
