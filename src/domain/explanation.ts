import type { Indicator } from './plan.ts'
import type { Report, ReportFinding } from './report.ts'
import type { Step, WorkedAssessment } from './working.ts'

/** The working of one indicator, "kq-explain/1": what the plan asks, and the verdict on every region with its steps. */
export interface ExplainReport {
  readonly schema: 'kq-explain/1'
  readonly tool: string
  readonly plan: Report['plan']
  /** The year judged; null without data. */
  readonly year: number | null
  readonly indicator: Pick<Indicator, 'no' | 'code' | 'name' | 'nameEn' | 'unit' | 'attribute' | 'source'>
  /** What the plan alone asks. */
  readonly working: readonly Step[]
  /** Each with the steps it was read off as `working`; the last of these is the verdict. */
  readonly assessments: readonly WorkedAssessment[]
  readonly findings: readonly ReportFinding[]
}
