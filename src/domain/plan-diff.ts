import type { IndicatorOf } from './diff.ts'
import type { Report } from './report.ts'

/** The columns of a plan in which a row may change. */
export type PlanChangedColumn =
  | 'name'
  | 'unit'
  | 'baseline'
  | 'baseline_year'
  | 'target'
  | 'path'
  | 'tiers'
  | 'attribute'
  | 'better'
  | 'scale'
  | 'aim'
  | 'group'
  | 'owner'
  | 'aggregate'

/** One thing that two plans do not agree on: `old` is null where the row was added, `new` where it was removed. */
export interface PlanChange extends IndicatorOf {
  readonly change: 'added' | 'changed' | 'removed'
  readonly column: PlanChangedColumn
  readonly old: string | null
  readonly new: string | null
}

/** Two plans compared: plain JSON, "kq-plan-diff/1". */
export interface PlanDiffReport {
  readonly schema: 'kq-plan-diff/1'
  readonly tool: string
  readonly old: Report['plan']
  readonly new: Report['plan']
  readonly changes: readonly PlanChange[]
}
