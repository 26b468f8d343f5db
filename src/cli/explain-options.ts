import type { ExplanationOptions } from './open-explanations.ts'
import type { DrawingOptions, ReadingOptions, RegionOptions, SupersedesOption } from './options.ts'
import type { PlanOptions } from './plan-options.ts'

/** What `kq explain` takes. */
export interface ExplainOptions
  extends DrawingOptions,
    ReadingOptions,
    RegionOptions,
    SupersedesOption,
    ExplanationOptions,
    PlanOptions {
  readonly quiet?: boolean
}
