import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { withoutErrors } from '../findings/block.ts'
import { type Settled, settled, supersede } from '../submission/several.ts'
import { type RunReading, readAll } from './examine.ts'
import { knownOf } from './known.ts'
import { findingsOf, ofRegion } from './region.ts'

/** Regions that a message names of many. */
const listed = 5

/**
 * Read last year's submissions to show their values beside the new ones: those that count of several files, and what
 * stands against it. Values of several regions do not go into one form.
 */
export async function lastYear(
  plan: Plan,
  sources: readonly Source[],
  reading: RunReading,
  year: number,
  wanted?: string,
): Promise<Settled> {
  const { submissions: all, region } = ofRegion(wanted, await readAll(plan, sources, reading), [])
  requireOneRegion(all, year)
  const { submissions: read, findings: revised } = supersede(plan, all, reading.earlier)
  const alone = read.flatMap(({ findings }) => findings)
  const { submissions, findings } = settled(plan, read, knownOf(alone))
  const ofYear = [...revised, ...findings].filter((finding) => finding.year === year)
  return { submissions: withoutErrors(submissions, alone), findings: findingsOf(region, ofYear) }
}

function requireOneRegion(submissions: readonly Submission[], year: number): void {
  const values = submissions.flatMap(({ observations }) => observations.filter((one) => one.year === year))
  const regions = [...new Set(values.map(({ region }) => region))]
  if (regions.length < 2) return
  const some = regions.slice(0, listed)
  const more = regions.length > listed
  const zh = some.map((region) => (region === null ? '没有写明地区的' : `“${region}”`)).join('、')
  const en = some.map((region) => (region === null ? 'none' : `"${region}"`)).join(', ')
  throw new CannotRun([
    {
      zh: `一份填报表只能带出一个地区的上年数，文件里有 ${regions.length} 个：${zh}${more ? '等' : ''}；请用 --region 选一个`,
      en: `A form shows the values of one region, and the files have ${regions.length}: ${en}${more ? ' and others' : ''}; pick one with --region`,
    },
  ])
}
