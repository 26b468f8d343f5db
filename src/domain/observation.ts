import type { Place } from './finding.ts'
import type { Quantity } from './quantity.ts'
import type { Version } from './version.ts'

/** What one cell of a submission says. Missing, statement and number are different things to the last report. */
export type Reading =
  | { readonly kind: 'number'; readonly quantity: Quantity }
  /** `98.5以上`: only a bound is known. */
  | {
      readonly kind: 'bound'
      readonly quantity: Quantity
      readonly side: 'above' | 'below'
      readonly inclusive: boolean
    }
  /** `[8.6]`: the running total since the baseline, not the year's own value. */
  | { readonly kind: 'running-total'; readonly quantity: Quantity }
  /** `完成上级下达任务`, `未完成`. */
  | { readonly kind: 'statement'; readonly text: string; readonly fulfilled: boolean }
  /** An empty cell or a declared missing mark. */
  | { readonly kind: 'missing'; readonly text: string }
  /** Something stands there that must not be assessed: a part-year, or a cell an error finding speaks of. */
  | { readonly kind: 'unusable'; readonly reason: 'part-year' | 'invalid' }

/** One reported value: an indicator, a year, a region, and what its cell says, in the indicator's own unit. */
export interface Observation {
  /** Code of the indicator. */
  readonly indicator: string
  readonly region: string | null
  readonly year: number
  readonly reading: Reading
  /** The cell as it was written. */
  readonly text: string
  /** The unit it was written in, where that is another than the indicator's. */
  readonly writtenIn?: string
  /** 初步, 预计: the value may still change. */
  readonly provisional: boolean
  /** 预计: what is expected of a year that is ending; it counts where the file has nothing better. */
  readonly expected?: true
  /** Published growth over the year before at constant prices, in %: shown beside the verdict, never mixed in. */
  readonly realGrowth: Quantity | null
  /** Which version of the value this is; absent where the file does not say. */
  readonly version?: Version
  readonly place: Place
}

/** What was read and what was assumed about one file. */
export interface Input {
  readonly file: string
  readonly sha256: string
  readonly encoding: string
  /** Data rows read. */
  readonly rows: number
  /** Line of the header, null when none was found. */
  readonly headerRow: number | null
  readonly skipped: readonly Skipped[]
}

/** A line that was passed over, and why. */
export interface Skipped {
  readonly line: number
  /** Last of several lines in a row passed over for the same reason; equal to `line` for one. */
  readonly lastLine: number
  readonly reason: SkipReason
  readonly text: string
}

export type SkipReason =
  | 'title'
  | 'unit-line'
  | 'repeated-header'
  | 'second-header'
  | 'blank'
  | 'footnote'
  | 'section'
  | 'separator'
  | 'other-region'
