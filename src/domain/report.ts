import type { AnyVerdict, Assessment, Likelihood } from './assessment.ts'
import type { Coverage } from './coverage.ts'
import type { CountedAs, Severity } from './finding.ts'
import type { Method } from './method.ts'
import type { Input } from './observation.ts'
import type { LateRegion } from './project.ts'
import type { Grade } from './relation.ts'

/** A finding as it stands in a report: worded in the report's language. */
export interface ReportFinding {
  readonly id: string
  readonly name: string
  readonly severity: Severity
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly cell: string | null
  readonly indicator: string | null
  readonly year: number | null
  readonly region: string | null
  readonly value: string | null
  readonly message: string
  readonly remedy: string
  readonly accepted: boolean
  readonly explanation: string | null
  /** Only where a plan is held against itself: how grave, the numbers worked out, codes of all indicators that went in. */
  readonly grade?: Grade
  readonly working?: readonly string[]
  readonly codes?: readonly string[]
}

/** A relation between targets in which nothing was found. */
export interface HeldRelation {
  readonly name: string
  readonly codes: readonly string[]
  readonly working: readonly string[]
}

/** What of a plan was held against itself: only in the report of `kq plan --lint`. */
export interface LintScope {
  /** Targets the plan states, and how many of them for the second time. */
  readonly targets: { readonly stated: number; readonly restated: number }
  /** The file of relations, null where there is none, and those that hold. */
  readonly relations: { readonly file: string | null; readonly held: readonly HeldRelation[] }
}

/** How many indicators have an answer, and which. */
export interface TrackCounts {
  readonly assessed: number
  readonly onTrack: number
  readonly offTrack: number
  readonly notAssessed: number
}

/** How the indicators of a region stand, and where that puts it among the regions. */
export interface RegionCounts extends TrackCounts {
  /** Binding indicators that are off track. */
  readonly bindingOffTrack: number
  /** By the share on track of those that are assessed, 1 is best; null where none is, or for the whole itself. */
  readonly rank: number | null
}

/** How the indicators stand for which somebody answers. */
export interface OwnerCounts extends TrackCounts {
  /** Those of them that have no value. */
  readonly noData: number
}

export interface Summary extends TrackCounts {
  /** Of the binding indicators. */
  readonly binding: TrackCounts
  /** Of each division of the plan's table, in its order; empty where the plan has none. */
  readonly byCategory: Readonly<Record<string, TrackCounts>>
  /** The words of the report's method, all of them, and how many indicators have each. */
  readonly byVerdict: Readonly<Partial<Record<AnyVerdict, number>>>
  /** Of each region, in the order of the report; only where a region is named. */
  readonly byRegion?: Readonly<Record<string, RegionCounts>>
  /** Of each who answers for indicators; only where the plan says who does. */
  readonly byOwner?: Readonly<Record<string, OwnerCounts>>
  /** Regions of the roster that have no submission for the year; only in a run of a project. */
  readonly late?: readonly LateRegion[]
  /** Before the target year: how many targets will be met, are in doubt, and will not be, as the evidence has it. */
  readonly byLikelihood: Readonly<Record<Likelihood, number>>
  /** Null in a report that reads no submission. */
  readonly coverage: Coverage | null
  readonly findings: Readonly<Record<CountedAs, number>>
}

/** Everything one run found: plain JSON, "kq-report/1". Every format and the exit code derive from it alone. */
export interface Report {
  readonly schema: 'kq-report/1'
  readonly tool: string
  readonly plan: { readonly file: string; readonly baselineYear: number; readonly targetYear: number }
  readonly year: number | null
  readonly method: Method
  readonly inputs: readonly Input[]
  readonly assessments: readonly Assessment[]
  readonly findings: readonly ReportFinding[]
  readonly summary: Summary
  /** What is off track, in the order in which it needs attention. */
  readonly attention: readonly { readonly region: string | null; readonly code: string }[]
  readonly lint?: LintScope
}
