import type { Finding } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { withoutErrors } from '../validate/blocked.ts'
import { accept } from '../validate/explain/accept.ts'
import type { Explanations } from '../validate/explain/read-explanations.ts'
import { disagreements } from '../validate/rules/two-files.ts'
import { validate } from '../validate/validator.ts'
import { openFile } from './files.ts'
import type { Io } from './io.ts'
import { readAll, yearOption } from './load.ts'
import type { ReadingOptions, RegionOptions } from './options.ts'
import { type OfRegion, ofRegion } from './region.ts'

/** The explanations file looked for where none is named. */
export const usualExplanations = 'kq.explanations.csv'

export interface ExplanationOptions {
  readonly explanations?: string
  readonly writeExplanations?: boolean
}

/**
 * The explanations named by `--explanations`, else those beside the data where there are any; null where not. A file
 * that is to be written need not be there yet.
 */
export async function openExplanations(
  io: Io,
  plan: Plan,
  { explanations: file, writeExplanations }: ExplanationOptions,
): Promise<Explanations | null> {
  const optional = file === undefined || writeExplanations === true
  const source = optional
    ? await io.open(file ?? usualExplanations).catch(() => null)
    : await openFile(io, file)
  if (source === null) return null
  const { explanationsIn } = await import('./explanations.ts')
  return explanationsIn(source, plan)
}

/**
 * Read every source and validate it, before its values are judged: the values without those an error speaks of, and
 * everything found, explained or not; of one region where one is asked for.
 */
export async function examine(
  plan: Plan,
  sources: readonly Source[],
  options: ReadingOptions & RegionOptions,
  explanations: Explanations | null,
  wanted: { readonly digest: boolean },
): Promise<OfRegion> {
  const read = await readAll(plan, sources, options, wanted)
  const found = [
    ...read.flatMap((submission) => submission.findings),
    ...validate(plan, read, yearOption(options.year, plan)),
    ...disagreements(plan, read),
  ]
  const submissions = withoutErrors(read, found)
  const years = new Set(submissions.flatMap(({ observations }) => observations.map(({ year }) => year)))
  const files = sources.map(({ file }) => file)
  return ofRegion(options.region, submissions, settle(found, explanations, years, files))
}

/** Findings after what was explained, in the order of the files given and then of their lines. */
export function settle(
  findings: readonly Finding[],
  explanations: Explanations | null,
  years: ReadonlySet<number>,
  files: readonly string[],
): readonly Finding[] {
  const settled =
    explanations === null
      ? findings
      : [...accept(findings, explanations.entries, years), ...explanations.findings]
  const orderOf = new Map(files.map((file, index) => [file, index]))
  const rank = (value: number | null | undefined, none: number) => (value == null ? none : value)
  return settled.toSorted(
    (a, b) =>
      rank(orderOf.get(a.place.file), files.length) - rank(orderOf.get(b.place.file), files.length) ||
      rank(a.place.line, -1) - rank(b.place.line, -1) ||
      rank(a.place.column, -1) - rank(b.place.column, -1),
  )
}
