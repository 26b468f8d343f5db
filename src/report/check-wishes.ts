import type { RowWishes } from './row-wishes.ts'

/** What of a report a reader wishes to see. */
export interface CheckWishes extends RowWishes {
  /** Indicators without data as rows of the table, too. */
  readonly all: boolean
  readonly groupBy: 'verdict' | 'category' | 'owner' | null
  /** The most findings that are listed; all of them where left out. */
  readonly maxFindings?: number
}
