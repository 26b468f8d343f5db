import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { type ReadOptions, readInParts } from '../submission/read.ts'
import { supersede } from '../submission/supersede.ts'
import { lookedAt, noteApart } from '../validate/explain/looked.ts'
import type { Explanations } from '../validate/explain/read-explanations.ts'
import { validate } from '../validate/validator.ts'
import { agreeing } from './agreeing.ts'
import { mostKept, tooMuch } from './limits.ts'
import { type OfRegion, ofRegion, regionsOf } from './region.ts'
import { settle } from './settle.ts'

/** How the files of a run are to be read. */
export interface Reading extends ReadOptions {
  /** The files that all others supersede. */
  readonly earlier?: ReadonlySet<string>
}

/**
 * Read every source and validate it, before its values are judged: the values that count, without those an error speaks
 * of, and everything found, explained or not; of one region where one is asked for.
 */
export async function examine(
  plan: Plan,
  sources: readonly Source[],
  reading: Reading,
  explanations: Explanations | null,
  region: string | undefined,
): Promise<OfRegion> {
  const all = await readAll(plan, sources, reading)
  const { submissions: read, joined, findings: revised } = supersede(plan, all, reading.earlier)
  const apart = new Set<string>()
  const alone = [
    ...read.flatMap((submission) => submission.findings),
    ...revised,
    ...validate(plan, joined, reading.year ?? null, undefined, noteApart(apart)),
  ]
  const { submissions, findings } = agreeing(plan, read, alone)
  const found = [...alone, ...findings]
  return ofRegion(region, submissions, settle(found, explanations, lookedAt(all, apart)))
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
