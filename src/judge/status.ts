import { countsAs } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import { isWhole, type RosterEntry } from '../domain/project.ts'
import type { RegionYear } from '../domain/region-year.ts'
import type { Source } from '../domain/source.ts'
import type { YearJudged } from '../domain/yearly.ts'
import { dueOf } from '../validate/coverage-options.ts'
import { isValue } from '../validate/part.ts'
import type { Examined } from './examine.ts'
import { lateOf, type ReportedYears, reportedYears } from './late.ts'

/**
 * How far each region of a project is, year by year in rising order: whether its submission has come, how many indicators
 * have a value, what is wrong with it, what is explained, and how it stands.
 */
export function statusOfRegions(
  plan: Plan,
  { submissions, findings }: Examined,
  entries: readonly RosterEntry[],
  sources: readonly Source[],
  years: readonly YearJudged[],
): readonly RegionYear[] {
  const values = reportedYears(submissions)
  // A submission that has come has come, whatever stands in it.
  const files = new Set(sources.map(({ told: { region, year } = {} }) => JSON.stringify([region, year])))
  const reported: Pick<ReportedYears, 'has'> = {
    has: (region, year) => values.has(region, year) || files.has(JSON.stringify([region, year])),
  }
  const observations = submissions.flatMap((submission) => submission.observations)
  return years.flatMap(({ year, assessments }) => {
    const late = new Map(
      lateOf({ entries, received: new Set() }, year, reported).map((one) => [one.region, one]),
    )
    return entries.map(({ region, due: until }): RegionYear => {
      const own = observations.filter((one) => one.region === region && one.year === year)
      const found = findings.filter((one) => one.region === region && one.year === year).map(countsAs)
      const count = (as: ReturnType<typeof countsAs>) => found.filter((one) => one === as).length
      const judged = assessments.filter((one) => one.region === region)
      const asked = isWhole(region) ? judged.length : dueOf(planFor(plan, region), {}).length
      return {
        region,
        year,
        received: !late.has(region),
        late: late.has(region),
        due: until,
        filled: new Set(own.filter(({ reading }) => isValue(reading)).map(({ indicator }) => indicator)).size,
        of: asked,
        errors: count('error'),
        warnings: count('warning'),
        explained: count('accepted'),
        judged: judged.filter(({ onTrack }) => onTrack !== null).length,
        onTrack: judged.filter(({ onTrack }) => onTrack === true).length,
      }
    })
  })
}
