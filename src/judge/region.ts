import { CannotRun } from '../domain/cannot-run.ts'
import type { Finding } from '../domain/finding.ts'
import { isWhole } from '../domain/project.ts'
import type { Submission } from '../domain/submission.ts'
import type { Text } from '../domain/wording.ts'
import { foldName } from '../text/fold.ts'
import { nearest } from '../text/nearest.ts'

/** How many regions a message names. */
const most = 5

/** What was read, of the regions that are asked for. */
export interface OfRegion {
  /** The region as the files write it; undefined where none was asked for. */
  readonly region: string | undefined
  readonly submissions: readonly Submission[]
  readonly findings: readonly Finding[]
}

/**
 * What `--region` means, in every command: the values of this region, and the findings about it or about a file as a
 * whole; everything where none is asked for.
 */
export function ofRegion(
  wanted: string | undefined,
  submissions: readonly Submission[],
  findings: readonly Finding[],
): OfRegion {
  return selected(regionNamed(wanted, regionsOf(submissions)), submissions, findings)
}

/** The same for a region that is known to be one. */
export function selected(
  region: string | undefined,
  submissions: readonly Submission[],
  findings: readonly Finding[],
): OfRegion {
  if (region === undefined) return { region, submissions, findings }
  return {
    region,
    submissions: submissions.map((submission) => ({
      ...submission,
      observations: submission.observations.filter((observation) => observation.region === region),
    })),
    findings: findingsOf(region, findings),
  }
}

/** The findings about a region or about a file as a whole; all of them where no region is asked for. */
export function findingsOf(region: string | undefined, findings: readonly Finding[]): readonly Finding[] {
  if (region === undefined) return findings
  return findings.filter((finding) => finding.region === null || finding.region === region)
}

/** Whether a region can be the one a person names; which one is meant is known once all have been read. */
export function mayBe(region: string | null, wanted: string | undefined): boolean {
  return wanted === undefined || (region !== null && foldName(region) === foldName(wanted))
}

/**
 * The region a person names, as the files write it: width, blanks and brackets make no difference where one region
 * alone is meant. A region that nothing read speaks of cannot be judged: everything would be "no data", as if that
 * were the answer.
 */
export function regionNamed(
  wanted: string | undefined,
  regions: ReadonlySet<string | null>,
): string | undefined {
  if (wanted === undefined || regions.has(wanted)) return wanted
  const known = [...regions].filter((region) => region !== null)
  const folded = foldName(wanted)
  const [same, another] = known.filter((region) => foldName(region) === folded)
  if (same !== undefined && another === undefined) return same
  throw new CannotRun([known.length === 0 ? noRegions(wanted) : unknownRegion(wanted, known)])
}

/** The regions that submissions speak of; null where they state none. */
export function regionsOf(
  submissions: readonly Pick<Submission, 'observations'>[],
): ReadonlySet<string | null> {
  return new Set(submissions.flatMap(({ observations }) => observations.map(({ region }) => region)))
}

/**
 * Whether a region is asked for all that the plan asks: every one that reports, but not the whole beside its parts, which
 * gives what figures it has.
 */
export function isAsked(region: string | null, reported: ReadonlySet<string | null>): boolean {
  return reported.has(region) && !(region !== null && isWhole(region) && reported.size > 1)
}

/** A region is chosen among those of the files: without files there is nothing to choose from. */
export function refuseRegionWithoutFiles(wanted: string | undefined, files: readonly string[]): void {
  if (wanted === undefined || files.length > 0) return
  throw new CannotRun([
    {
      zh: `没有写出报送文件，无从选择地区“${wanted}”；请写出文件，或去掉 --region`,
      en: `No files are named, so there is no region "${wanted}" to pick; name the files, or leave out --region`,
    },
  ])
}

function noRegions(wanted: string): Text {
  return {
    zh: `文件没有写明地区，无法只评价“${wanted}”；去掉 --region，或在文件中加上地区列`,
    en: `The files state no region, so "${wanted}" alone cannot be judged; leave out --region, or add a column of regions`,
  }
}

/** The nearest regions first; where none is near, the first of the files. */
function unknownRegion(wanted: string, known: readonly string[]): Text {
  const near = nearest(foldName(wanted), known.map(foldName), most).flatMap((fold) =>
    known.filter((region) => foldName(region) === fold),
  )
  const names = [...new Set([...near, ...known])].slice(0, most)
  const left = known.length - names.length
  return {
    zh: `文件里没有地区“${wanted}”；有：${names.map((name) => `“${name}”`).join('、')}${left > 0 ? `等 ${known.length} 个地区` : ''}`,
    en: `The files have no region "${wanted}"; they have ${names.map((name) => `"${name}"`).join(', ')}${left > 0 ? ` and ${left} more` : ''}`,
  }
}
