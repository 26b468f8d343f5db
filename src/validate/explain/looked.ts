import type { Finding } from '../../domain/finding.ts'
import type { Submission } from '../../domain/submission.ts'
import type { SubmittedTable } from '../table.ts'

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

/** What notes the files of tables that stand apart, where no region tells them from others. */
export function noteApart(apart: Set<string>): (table: Pick<SubmittedTable, 'region' | 'files'>) => void {
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
  const regions = [...(files.get(file) ?? [])].filter((one) => one !== null)
  if (regions.length === 1) return `region ${regions[0]}`
  return regions.length > 1 || apart.has(file) ? `file ${file}` : ''
}
