import type { Assessment } from './assessment.ts'
import type { Finding } from './finding.ts'
import type { Method } from './method.ts'
import type { Observation } from './observation.ts'
import type { Plan } from './plan.ts'

/** One year as it is judged, by every method, with what was due in it by the plan in force. */
export interface YearJudged {
  readonly year: number
  readonly assessments: readonly Assessment[]
  readonly byMethod: readonly { readonly method: Method; readonly assessments: readonly Assessment[] }[]
}

/** What is due of an indicator of a region in a year, and what was. */
export interface PathYear {
  readonly region: string | null
  readonly code: string
  readonly year: number
  readonly unit: string
  readonly expected: number | null
  /** Of totals and means the running value; the year's own beside it. */
  readonly actual: number | null
  readonly latest: number | null
}

/** Submissions judged year by year: what tables for analysts are made of. */
export interface Yearly {
  readonly plan: Plan
  readonly years: readonly YearJudged[]
  readonly path: readonly PathYear[]
  /** Every value that was reported, those set aside too, in the order of the plan. */
  readonly values: readonly Observation[]
  readonly findings: readonly Finding[]
}
