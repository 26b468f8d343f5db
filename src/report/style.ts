import type { Lang } from '../domain/wording.ts'

/** How a report is to be written: all that a reporter may know besides the report. */
export interface Style {
  readonly lang: Lang
  /** Display columns of the terminal. */
  readonly width: number
  readonly colour: boolean
  /** No signs or lines outside ASCII; names keep their own script. */
  readonly ascii: boolean
  /** Indicators without data as rows of the table, too. */
  readonly all: boolean
  readonly groupBy: 'verdict' | 'category' | 'owner' | null
  /** Begin a CSV with a byte order mark and end its lines as Excel does. */
  readonly bom: boolean
  /** The most findings that a text lists; all of them where left out. */
  readonly maxFindings?: number
}
