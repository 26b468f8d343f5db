import type { ExplanationOptions } from './open-explanations.ts'
import type { DrawingOptions, ReadingOptions, RegionOptions } from './options.ts'
import type { PlanOptions } from './plan-options.ts'

/** What `kq explain` takes. */
export interface ExplainOptions
  extends DrawingOptions,
    ReadingOptions,
    RegionOptions,
    ExplanationOptions,
    PlanOptions {
  readonly quiet?: boolean
}
