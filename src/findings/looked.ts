import type { Finding } from '../domain/finding.ts'
import type { Submission } from '../domain/submission.ts'

/** What a run looked at: what is said of anything else is left alone. */
export interface Looked {
  readonly years: ReadonlySet<number>
  /** The files, in the order given, each with the regions that it states. */
  readonly files: ReadonlyMap<string, ReadonlySet<string | null>>
  /** Files that are submissions of their own although no region tells them from others. */
  readonly apart: ReadonlySet<string>
}

/** Gather what submissions speak of. */
export function lookedAt(submissions: readonly Submission[], apart: ReadonlySet<string> = new Set()): Looked {
  const years = new Set<number>()
  const files = new Map<string, Set<string | null>>()
  for (const { input, observations } of submissions) {
    const regions = files.get(input.file) ?? new Set()
    files.set(input.file, regions)
    for (const { year, region } of observations) {
      years.add(year)
      regions.add(region)
    }
  }
  return { years, files, apart }
}

/** Values of one region and the files they stand in. */
interface RegionFiles {
  readonly region: string | null
  readonly files: readonly string[]
}

/** What notes the files of tables that stand apart, where no region tells them from others. */
export function noteApart(apart: Set<string>): (table: RegionFiles) => void {
  return ({ region, files }) => {
    if (region === null) for (const file of files) apart.add(file)
  }
}

/**
 * Which submission a finding is about: that of its region, else of the one region its file states, else the file's own
 * where it stands apart; all other files are one.
 */
export function submissionOf({ region, place: { file } }: Finding, { files, apart }: Looked): string {
  if (region !== null) return `region ${region}`
  let only: string | null = null
  for (const one of files.get(file) ?? []) {
    if (one !== null && only !== null) return `file ${file}`
    only = one ?? only
  }
  if (only !== null) return `region ${only}`
  return apart.has(file) ? `file ${file}` : ''
}
