import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { openFile, openIfThere, openShipped } from './files.ts'
import type { Io } from './io.ts'

/** What says which plan is meant. */
export interface PlanChoice {
  readonly plan?: string | undefined
  readonly targets?: string | undefined
  readonly relations?: string | undefined
}

/**
 * The plan named by `--plan`, else the one that comes with the tool, with the relations of `--relations`, else those beside
 * it (`mine.relations.csv` for `mine.csv`, where there is such a file), and with the targets of `--targets` put where it has
 * words. The plan that comes with the tool was read when the tool was built: what reads plans is loaded only where one
 * is still to be read.
 */
export async function openPlan({
  io,
  options: { plan: file, targets, relations },
}: {
  readonly io: Io
  readonly options: PlanChoice
}): Promise<Plan> {
  const plan = file === undefined ? await shippedPlan(io) : await readPlan(await openFile(io, file))
  const declared = relations === undefined ? await besidePlan(io, file) : await openFile(io, relations)
  const related = declared === null ? plan : await withRelations(plan, declared)
  const changes = await besidePlan(io, file, 'amendments')
  const inTime = changes === null ? related : await withAmendments(related, changes)
  if (targets === undefined) return inTime
  const source = await openFile(io, targets)
  const { readTargetsFile } = await import('../plan/open-targets.ts')
  return readTargetsFile(source, inTime)
}

async function shippedPlan(io: Io): Promise<Plan> {
  const plan = await openShipped(io.defaultPlan, 'indicators.csv')
  const relations = await openShipped(io.defaultRelations, 'indicators.relations.csv')
  return io.preparedPlan(plan, relations) ?? withRelations(await readPlan(plan), relations)
}

/** The relations, or the amendments, that stand beside a plan; null where none do. */
export async function besidePlan(
  io: Io,
  plan: string | undefined,
  what: 'relations' | 'amendments' = 'relations',
): Promise<Source | null> {
  if (plan === undefined || plan === '-') return null
  return openIfThere(io, `${plan.replace(/\.[^./\\]*$/, '')}.${what}.csv`)
}

async function withAmendments(plan: Plan, source: Source): Promise<Plan> {
  const { readAmendmentsFile } = await import('../plan/amendments.ts')
  return readAmendmentsFile(source, plan)
}

async function withRelations(plan: Plan, source: Source): Promise<Plan> {
  const { readRelationsFile } = await import('../plan/open-relations.ts')
  return readRelationsFile(source, plan)
}

async function readPlan(source: Source): Promise<Plan> {
  const { readPlanFile } = await import('../plan/open-plan.ts')
  return readPlanFile(source)
}
