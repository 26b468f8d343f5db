import { CannotRun } from '../domain/cannot-run.ts'
import type { Submission } from '../domain/submission.ts'

/** How many regions a message names. */
const listed = 5

/** Refuse a region that nothing read speaks of: judging it would report no data for everything, as if that were the answer. */
export function requireRegion(wanted: string | undefined, regions: ReadonlySet<string | null>): void {
  if (wanted === undefined || regions.has(wanted)) return
  const known = [...regions].filter((region) => region !== null)
  const more = known.length > listed
  const names = known.slice(0, listed)
  throw new CannotRun([
    names.length === 0
      ? {
          zh: `文件没有写明地区，无法只评价「${wanted}」；去掉 --region，或在文件中加上地区列`,
          en: `The files state no region, so "${wanted}" alone cannot be judged; leave out --region, or add a column of regions`,
        }
      : {
          zh: `文件里没有地区「${wanted}」；有：${names.map((name) => `「${name}」`).join('、')}${more ? '等' : ''}`,
          en: `The files have no region "${wanted}"; they have ${names.map((name) => `"${name}"`).join(', ')}${more ? ' and others' : ''}`,
        },
  ])
}

/** The regions that submissions speak of; null where they state none. */
export function regionsOf(submissions: readonly Submission[]): ReadonlySet<string | null> {
  return new Set(submissions.flatMap(({ observations }) => observations.map(({ region }) => region)))
}
