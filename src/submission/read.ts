import { inReadingOrder } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { openTable } from './open-table.ts'
import type { SubmissionPart } from './parts.ts'
import { readTable, type TableOptions } from './read-table.ts'

export interface ReadOptions extends TableOptions {
  /** `utf-8`, `gb18030`, …: read as this and nothing else. */
  readonly encoding?: string
  /** Name of the sheet of a workbook; the first where not given. */
  readonly sheet?: string
  /** Leave out the SHA-256 of the bytes, for callers that do not show it. */
  readonly noDigest?: boolean
}

/**
 * Read one submission against `plan`: decode it, find its layout, and take every value with its place.
 * Never throws on bad data: whatever cannot be read is a finding.
 *
 * @example await readSubmission(sourceOf('2023.csv', bytes), plan)
 */
export async function readSubmission(
  source: Source,
  plan: Plan,
  options: ReadOptions = {},
): Promise<Submission> {
  const { value } = await readInParts(source, plan, options, Number.POSITIVE_INFINITY).next()
  if (value === null || !('input' in value)) throw new Error('a file is read whole where nothing is enough')
  return value
}

/**
 * Read one submission with its regions handed over as they are complete, once `enough` values are kept: what is returned
 * has all findings and the values that are left; null where the file can only be read whole.
 */
export async function* readInParts(
  source: Source,
  plan: Plan,
  options: ReadOptions,
  enough: number,
): AsyncGenerator<SubmissionPart, Submission | null> {
  const table = await openTable(source, plan, options)
  const read = yield* readTable(table, source.file, plan, options, enough)
  if (read === null) return null
  return {
    ...read,
    input: { ...read.input, sha256: await digestOf(source, options), encoding: table.encoding },
    findings: [...table.findings(), ...read.findings].toSorted((a, b) => inReadingOrder(a.place, b.place)),
  }
}

async function digestOf(source: Source, { noDigest }: ReadOptions): Promise<string> {
  return noDigest === true ? '' : (await import('../text/digest.ts')).digest(source)
}
