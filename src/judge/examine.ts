import { reportedRegions } from '../assess/values.ts'
import type { Coverage } from '../domain/coverage.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { withoutErrors } from '../findings/block.ts'
import { lookedAt, noteApart } from '../findings/looked.ts'
import type { Explanations } from '../findings/read-explanations.ts'
import { settle } from '../findings/settle.ts'
import { type ReadOptions, readInParts } from '../submission/read.ts'
import type { CoverageOptions } from '../validate/coverage-options.ts'
import { aggregateFindings } from '../validate/rules/aggregate-differs.ts'
import { validateTogether } from '../validate/together.ts'
import { asTold } from './as-told.ts'
import { knownOf } from './known.ts'
import { mostKept, tooMuch } from './limits.ts'
import { isAsked, type OfRegion, regionNamed, regionsOf, selected } from './region.ts'

/** How the files of a run are to be read. */
export interface RunReading extends ReadOptions {
  /** The files that all others supersede. */
  readonly earlier?: ReadonlySet<string>
  /** Regions that may be asked for although nothing is read of them. */
  readonly dueRegions?: ReadonlySet<string>
}

/** What was read and found, and how much of the plan it holds. */
export interface Examined extends OfRegion {
  readonly coverage: Coverage
}

/**
 * Read every source and validate it, before its values are judged: the values that count, without those an error speaks
 * of, and everything found, explained or not; of one region where one is asked for.
 */
export async function examine(
  plan: Plan,
  sources: readonly Source[],
  reading: RunReading,
  explanations: Explanations | null,
  wanted: string | undefined,
  asking: Pick<CoverageOptions, 'group' | 'required' | 'code'> = {},
): Promise<Examined> {
  const all = await readAll(plan, sources, reading)
  const { earlier = new Set() } = reading
  const alone = all.length < 2 && earlier.size === 0
  const several = alone ? null : await import('../submission/several.ts')
  const {
    submissions: read,
    joined,
    findings: revised,
  } = several?.supersede(plan, all, earlier) ?? asRead(all)
  const region = regionNamed(wanted, new Set([...(reading.dueRegions ?? []), ...regionsOf(all)]))
  const reported = reportedRegions(all)
  const past = new Set(all.flatMap(({ input, history }) => (history === true ? [input.file] : [])))
  const apart = new Set<string>()
  const { findings: validated, coverage } = validateTogether(plan, joined, {
    ...asking,
    asked: reading.year ?? null,
    ...(reading.dueRegions === undefined ? {} : { due: reading.dueRegions }),
    isWanted: (one) => (region === undefined || one === region) && isAsked(one, reported),
    isApart: noteApart(apart),
  })
  const found = [...read.flatMap((submission) => submission.findings), ...revised, ...validated]
  const { submissions, findings } = several?.settled(plan, read, knownOf(found)) ?? asRead(read)
  const parts =
    reading.dueRegions === undefined || reading.dueRegions.size === 0 ? null : [...reading.dueRegions]
  const wholes = aggregateFindings(plan, withoutErrors(submissions, found), parts)
  const own = [...found, ...findings, ...wholes].filter(({ place }) => !past.has(place.file))
  const looked = lookedAt(
    all.filter(({ history }) => history !== true),
    apart,
  )
  const settled = await settle(asTold(own, sources), explanations, looked)
  return { ...selected(region, withoutErrors(submissions, found), settled), coverage }
}

/** What a submission comes to beside which there is no other. */
function asRead(submissions: readonly Submission[]) {
  return { submissions, joined: submissions, findings: [] }
}

/** Read every source against the plan, in order; more regions than can be judged at once cannot run. */
export async function readAll(
  plan: Plan,
  sources: readonly Source[],
  reading: ReadOptions,
): Promise<readonly Submission[]> {
  const submissions: Submission[] = []
  for (const source of sources) {
    const { value } = await readInParts(source, plan, reading, mostKept).next()
    if (value === null || !('input' in value)) throw tooMuch(regionsOf(value === null ? [] : [value]).size)
    submissions.push(value)
  }
  return submissions
}
