import type { AnyVerdict, Assessment } from './assessment.ts'
import type { Input, Reading } from './observation.ts'
import type { Attribute } from './plan.ts'
import type { Report, ReportFinding, Summary } from './report.ts'
import type { AnyReason } from './verdict.ts'

/** What became of a cell. `status`: its value stands, but it is provisional no longer, or has become so. */
export const cellChanges = ['added', 'removed', 'revised', 'status'] as const
export type CellChangeKind = (typeof cellChanges)[number]

/** The value itself, or the growth at constant prices published beside it, in %. */
export type DiffMeasure = 'value' | 'real-growth'

/** What one of two submissions says in a cell. */
export interface CellSide {
  /** As written, in the unit it was written in. */
  readonly text: string
  readonly kind: Exclude<Reading['kind'], 'missing'>
  /** In the unit of the change; null for a statement and for what cannot be used. */
  readonly value: number | null
  readonly provisional: boolean
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly cell: string | null
}

/** One indicator of one region, as the plan names it. */
export interface IndicatorOf {
  readonly no: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly region: string | null
}

/** One cell that two submissions do not agree on: `old` is null where it was added, `new` where it was removed. */
export interface CellChange extends IndicatorOf {
  readonly change: CellChangeKind
  readonly measure: DiffMeasure
  readonly unit: string
  readonly year: number
  readonly old: CellSide | null
  readonly new: CellSide | null
  /** New minus old, exact on the finer written grid; null where one side is no number or they are of two kinds. */
  readonly difference: number | null
  /** The difference as a fraction of the old value; null where that is not positive, and for growth rates. */
  readonly relative: number | null
}

/**
 * Why a verdict changed: a value the old submission did not have, a value that was changed, one that was taken out.
 * Where the indicator's own values did not change it: `year`, the year judged did; `error`, a value is kept from being
 * judged by an error in one of the files only. Of two reports also `plan`, what is asked changed; `other-years`, the value
 * stands and what it rests on in other years does not.
 */
export const causes = ['new-data', 'revision', 'withdrawal', 'year', 'error', 'plan', 'other-years'] as const
export type VerdictCause = (typeof causes)[number]

/** How an indicator stands by one of two submissions. The fields are those of an assessment. */
export interface SideStatus
  extends Pick<
    Assessment,
    'year' | 'elapsed' | 'actual' | 'expected' | 'progress' | 'pace' | 'projected' | 'onTrack'
  > {
  readonly required: number | null
  readonly verdict: AnyVerdict
  readonly reason: AnyReason | null
}

/** One verdict that is not the same by both submissions. */
export interface VerdictChange extends IndicatorOf {
  readonly unit: string
  readonly attribute: Attribute
  readonly old: SideStatus
  readonly new: SideStatus
  readonly causes: readonly VerdictCause[]
}

/** Two submissions compared. */
export interface Diff {
  /** The year each is judged in; null where it reports nothing. */
  readonly year: { readonly old: number | null; readonly new: number | null }
  readonly cells: readonly CellChange[]
  readonly verdicts: readonly VerdictChange[]
  /** Indicators whose value changed and whose verdict cannot be told by either: totals of which years are missing. */
  readonly untold: readonly IndicatorOf[]
  /** Cells that say the same in both. */
  readonly unchanged: number
}

/** Everything one comparison found: plain JSON, "kq-diff/1". Every format derives from it alone. */
export interface DiffReport extends Omit<Diff, 'unchanged'> {
  readonly schema: 'kq-diff/1'
  readonly tool: string
  readonly plan: Report['plan']
  readonly old: Input
  readonly new: Input
  /** What is wrong with either file. */
  readonly findings: readonly ReportFinding[]
  readonly summary: {
    readonly cells: Readonly<Record<CellChangeKind | 'unchanged', number>>
    /** Verdicts that changed, and those among them that crossed to on track or to off track. */
    readonly verdicts: {
      readonly changed: number
      readonly toOnTrack: number
      readonly toOffTrack: number
      /** Those that cannot be told from what was given. */
      readonly untold: number
    }
    readonly findings: Summary['findings']
  }
}
