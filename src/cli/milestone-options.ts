import type { Group } from '../domain/plan.ts'
import type { ExplanationOptions } from './open-explanations.ts'
import type { DrawingOptions, ReadingOptions, RegionOptions, SupersedesOption } from './options.ts'
import type { PlanOptions } from './plan-options.ts'

/** What `kq milestones` takes. */
export interface MilestoneFlags
  extends DrawingOptions,
    ReadingOptions,
    RegionOptions,
    SupersedesOption,
    ExplanationOptions,
    PlanOptions {
  readonly group: Group | 'all'
  readonly from?: string
  readonly tier?: string
  readonly quiet?: boolean
}
