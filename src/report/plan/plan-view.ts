import type { Assessment } from '../../domain/assessment.ts'
import type { Indicator, Plan } from '../../domain/plan.ts'

/** One indicator as the plan is understood: what it promises, how it is judged, and the value expected each year. */
export interface PlanEntry {
  readonly indicator: Indicator
  /** The indicator judged without any data: its aim, its planned rate, its target as a number. */
  readonly assessment: Assessment
  readonly path: readonly { readonly year: number; readonly expected: number | null }[]
}

/** The plan as understood: what `kq plan` shows. */
export interface PlanView {
  readonly plan: Pick<Plan, 'file' | 'baselineYear' | 'targetYear'>
  readonly entries: readonly PlanEntry[]
}
