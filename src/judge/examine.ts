import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { type ReadOptions, readSubmission } from '../submission/read.ts'
import { withoutErrors } from '../validate/blocked.ts'
import type { Explanations } from '../validate/explain/read-explanations.ts'
import { disagreements } from '../validate/rules/two-files.ts'
import { validate } from '../validate/validator.ts'
import { type OfRegion, ofRegion } from './region.ts'
import { settle } from './settle.ts'

/**
 * Read every source and validate it, before its values are judged: the values without those an error speaks of, and
 * everything found, explained or not; of one region where one is asked for.
 */
export async function examine(
  plan: Plan,
  sources: readonly Source[],
  reading: ReadOptions,
  explanations: Explanations | null,
  region: string | undefined,
): Promise<OfRegion> {
  const read = await readAll(plan, sources, reading)
  const found = [
    ...read.flatMap((submission) => submission.findings),
    ...validate(plan, read, reading.year ?? null),
    ...disagreements(plan, read),
  ]
  const submissions = withoutErrors(read, found)
  const years = new Set(submissions.flatMap(({ observations }) => observations.map(({ year }) => year)))
  const files = sources.map(({ file }) => file)
  return ofRegion(region, submissions, settle(found, explanations, years, files))
}

/** Read every source against the plan, in order. */
export async function readAll(
  plan: Plan,
  sources: readonly Source[],
  reading: ReadOptions,
): Promise<readonly Submission[]> {
  const submissions: Submission[] = []
  for (const source of sources) {
    submissions.push(await readSubmission(source, plan, { ...reading, amongOthers: sources.length > 1 }))
  }
  return submissions
}
