import type { Assessment } from '../domain/assessment.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { ReportFinding } from '../domain/report.ts'
import type { Step, WorkedAssessment } from '../domain/working.ts'

/** One indicator explained: what the plan asks, and how the verdict on each region came about. */
export interface ExplainView {
  readonly tool: string
  readonly plan: Pick<Plan, 'file' | 'baselineYear' | 'targetYear'>
  readonly indicator: Indicator
  /** The indicator judged without any data: its aim, its target as a number. */
  readonly asked: Assessment
  /** What the plan alone asks. */
  readonly working: readonly Step[]
  /** The year judged; null without data. */
  readonly year: number | null
  readonly assessments: readonly WorkedAssessment[]
  /** What is wrong with the files, as far as it concerns the indicator. */
  readonly findings: readonly ReportFinding[]
}
