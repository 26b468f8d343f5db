import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { type ReadOptions, readInParts } from '../submission/read.ts'
import { withoutErrors } from '../validate/blocked.ts'
import type { Explanations } from '../validate/explain/read-explanations.ts'
import { disagreements } from '../validate/rules/two-files.ts'
import { validate } from '../validate/validator.ts'
import { mostKept, tooMuch } from './limits.ts'
import { type OfRegion, ofRegion, regionsOf } from './region.ts'
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

/** Read every source against the plan, in order; more regions than can be judged at once cannot run. */
export async function readAll(
  plan: Plan,
  sources: readonly Source[],
  reading: ReadOptions,
): Promise<readonly Submission[]> {
  const submissions: Submission[] = []
  for (const source of sources) {
    const options = { ...reading, amongOthers: sources.length > 1 }
    const { value } = await readInParts(source, plan, options, mostKept).next()
    if (value === null || !('input' in value)) throw tooMuch(regionsOf(value === null ? [] : [value]).size)
    submissions.push(value)
  }
  return submissions
}
