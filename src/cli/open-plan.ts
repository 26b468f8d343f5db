import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { PlanOfRegion } from '../plan/of-regions.ts'
import { openFile, openIfThere, openShipped } from './files.ts'
import type { Io } from './io.ts'
import { type Project, within } from './project/open.ts'

/** What says which plan is meant. */
export interface PlanChoice {
  readonly plan?: string | undefined
  readonly targets?: string | undefined
  readonly relations?: string | undefined
}

/** What says which plan is meant, and what of it was typed. */
interface PlanOf {
  readonly io: Io
  readonly options: PlanChoice
  /** Its roster may name a plan for a region. */
  readonly project?: Project | null
  readonly given?: readonly string[]
}

/**
 * The plan named by `--plan`, else the one that comes with the tool, with the relations of `--relations`, else those beside
 * it (`mine.relations.csv` for `mine.csv`, where there is such a file), and with the targets of `--targets` put where it has
 * words. The plan that comes with the tool was read when the tool was built: what reads plans is loaded only where one
 * is still to be read.
 */
export async function openPlan({ io, options, project = null, given = [] }: PlanOf): Promise<Plan> {
  const parts = project?.roster?.entries.filter(({ plan }) => plan !== null) ?? []
  if (project === null || parts.length === 0 || given.includes('plan')) return planNamed({ io, options })
  const plans: PlanOfRegion[] = []
  for (const { region, plan } of parts) {
    if (plan === null) continue
    const file = within(project.root, plan)
    plans.push({ region, plan: await planNamed({ io, options: { ...options, plan: file } }) })
  }
  const isWhole = parts.length === project.roster?.entries.length && options.plan === undefined
  const { ofRegions } = await import('../plan/of-regions.ts')
  return ofRegions(isWhole ? null : await planNamed({ io, options }), plans)
}

async function planNamed({
  io,
  options: { plan: file, targets, relations },
}: Pick<PlanOf, 'io' | 'options'>): Promise<Plan> {
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
