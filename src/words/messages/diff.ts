import type { CellChangeKind, DiffReport, VerdictCause } from '../../domain/diff.ts'
import type { PlanChange, PlanChangedColumn } from '../../domain/plan-diff.ts'

/** What is said of two submissions compared. */
export interface DiffMessages {
  /** Which files. */
  readonly heading: (old: string, next: string) => string
  /** The plan they report to, and the years they are judged in. */
  readonly judged: (plan: string, firstYear: number, targetYear: number, years: readonly number[]) => string
  readonly same: (old: string, next: string, values: number) => string
  readonly cells: string
  readonly verdicts: string
  readonly cellCounts: (counts: DiffReport['summary']['cells']) => string
  readonly verdictCounts: (counts: DiffReport['summary']['verdicts']) => string
  /** Whose verdict cannot be told: their totals lack years. */
  readonly untold: (names: readonly string[]) => string
  /** Of two reports on different years. */
  readonly otherYear: string
  /** Indicators that have nothing yet in the year now judged. */
  readonly missing: (year: number | null, names: readonly string[]) => string
  readonly change: Readonly<Record<CellChangeKind, string>>
  readonly cause: Readonly<Record<VerdictCause, string>>
  /** Two plans: the name of a sheet, that nothing changed, and what of a row did. */
  readonly planChanges: string
  readonly samePlan: string
  readonly planChange: (change: PlanChange['change'], column: PlanChangedColumn) => string
  /** Headers of columns. */
  readonly changed: string
  readonly old: string
  readonly new: string
  readonly difference: string
  readonly oldVerdict: string
  readonly newVerdict: string
  readonly causes: string
  readonly realGrowth: (name: string) => string
  readonly provisional: string
  readonly unusable: (text: string) => string
}
