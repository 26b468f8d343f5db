import type { Plan } from '../domain/plan.ts'
import { type Examined, examine } from '../judge/examine.ts'
import type { CoverageOptions } from '../validate/coverage-options.ts'
import type { Io } from './io.ts'
import { readOptionsOf } from './load.ts'
import { type ExplanationOptions, openExplanations } from './open-explanations.ts'
import type { ReadingOptions, RegionOptions, SupersedesOption } from './options.ts'
import { openSubmissions } from './submissions.ts'

/** Open the files named on the command line with what explains and what precedes them, and examine what they hold. */
export async function examineFiles(
  io: Io,
  plan: Plan,
  files: readonly string[],
  options: ExplanationOptions & ReadingOptions & RegionOptions & SupersedesOption,
  asking?: Pick<CoverageOptions, 'group' | 'required'>,
): Promise<Examined> {
  const explanations = await openExplanations(io, plan, options)
  const { sources, earlier } = await openSubmissions(io, files, options)
  const reading = { ...readOptionsOf(options, plan, { digest: false }), earlier }
  return examine(plan, sources, reading, explanations, options.region, asking)
}
