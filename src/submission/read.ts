import { type Finding, inReadingOrder, raise } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { openTable } from './open-table.ts'
import type { SubmissionPart } from './parts.ts'
import { readTable, type TableOptions } from './read-table.ts'
import { sheetOfNoRegion } from './region-rules.ts'

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
  const { told = {} } = source
  const { unread = [], history } = told
  const ofSheet = told.sheet === undefined ? {} : { ofSheet: told.sheet }
  const known = { ...options, ...told, ...ofSheet }
  const table = await openTable(source, plan, known)
  const read = yield* readTable(table, source.file, plan, known, enough)
  if (read === null) return null
  return {
    ...read,
    ...(history === undefined ? {} : { history: true }),
    input: { ...read.input, sha256: await digestOf(source, options), encoding: table.encoding },
    findings: [...table.findings(), ...unreadSheets(source, unread), ...read.findings].toSorted((a, b) =>
      inReadingOrder(a.place, b.place),
    ),
  }
}

/** The sheets of a workbook of several submissions that are of no region. */
function unreadSheets({ file }: Source, sheets: readonly string[]): readonly Finding[] {
  if (sheets.length === 0) return []
  return [raise(sheetOfNoRegion, { file, line: null, column: null, cell: null }, { sheets })]
}

async function digestOf(source: Source, { noDigest }: ReadOptions): Promise<string> {
  return noDigest === true ? '' : (await import('../text/digest.ts')).digest(source)
}
