import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { yearOption } from '../judge/year.ts'
import type { ReadOptions } from '../submission/read.ts'
import { openFile, openShipped } from './files.ts'
import type { Io, OpenedFile } from './io.ts'
import type { ReadingOptions } from './options.ts'
import type { PlanOptions } from './plan-options.ts'

/**
 * The plan named by `--plan`, else the one that comes with the tool, with the targets of `--targets` put where it has
 * words. The plan that comes with the tool was read when the tool was built: what reads plans is loaded only where one
 * is still to be read.
 */
export async function openPlan(io: Io, { plan: file, targets }: PlanOptions): Promise<Plan> {
  const plan = await planOf(io, file)
  if (targets === undefined) return plan
  const source = await openFile(io, targets)
  const { readTargetsFile } = await import('../plan/open-targets.ts')
  return readTargetsFile(source, plan)
}

async function planOf(io: Io, file: string | undefined): Promise<Plan> {
  if (file !== undefined) return readPlan(await openFile(io, file))
  const shipped = await openShipped(io.defaultPlan, 'indicators.csv')
  return shipped.prepared ?? readPlan(shipped)
}

async function readPlan(source: Source): Promise<Plan> {
  const { readPlanFile } = await import('../plan/open-plan.ts')
  return readPlanFile(source)
}

/** Open every file, in the order given; a pipe can be opened once only. */
export async function openAll(io: Io, files: readonly string[]): Promise<readonly OpenedFile[]> {
  const sources: OpenedFile[] = []
  for (const file of files) sources.push(await openFile(io, file))
  return sources
}

/** How to read the files of a run, from its options. */
export function readOptionsOf(
  { year, encoding, sheet }: ReadingOptions,
  plan: Plan,
  { digest }: { readonly digest: boolean },
): ReadOptions {
  const stated = yearOption(year, plan)
  return {
    ...(stated === null ? {} : { year: stated }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
    noDigest: !digest,
  }
}
