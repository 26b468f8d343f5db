import { countsAs } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import { isWhole } from '../domain/project.ts'
import type { RegionYear } from '../domain/region-year.ts'
import type { YearJudged } from '../domain/yearly.ts'
import { dueOf } from '../validate/coverage-options.ts'
import { isValue } from '../validate/part.ts'
import type { Examined } from './examine.ts'
import { type DueRegions, lateOf, reportedYears } from './late.ts'

/**
 * How far each region of a project is, year by year in rising order: whether its submission has come, how many indicators
 * have a value, what is wrong with it, what is explained, and how it stands.
 */
export function statusOfRegions(
  plan: Plan,
  { submissions, findings }: Examined,
  due: DueRegions,
  years: readonly YearJudged[],
): readonly RegionYear[] {
  const reported = reportedYears(submissions)
  const observations = submissions.flatMap((submission) => submission.observations)
  return years.flatMap(({ year, assessments }) => {
    const late = new Map(
      lateOf({ ...due, received: new Set() }, year, reported).map((one) => [one.region, one]),
    )
    return due.entries.map(({ region, due: until }): RegionYear => {
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
