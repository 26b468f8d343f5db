import type { Place } from './finding.ts'

/** Something said of a cell that is no finding: nothing is wrong with it. */
export interface Remark {
  /** Null where no cell is meant. */
  readonly place: Place | null
  readonly title: string
  readonly text: string
}
