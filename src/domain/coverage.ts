/** How many of the plan's indicators have a value for the year judged. */
export interface Coverage {
  /** Null where nothing says which year. */
  readonly year: number | null
  readonly filled: number
  /** Indicators of the group judged, counted once for each submission. */
  readonly of: number
  /** How many submissions are counted: the regions judged, or the files where each is one of its own. */
  readonly submissions: number
  /** The submission with the fewest values; null where there are not several. */
  readonly fewest: SubmissionCoverage | null
}

/** How many indicators one submission has a value for. */
export interface SubmissionCoverage {
  readonly region: string | null
  readonly file: string
  readonly filled: number
  readonly of: number
}

/** How many indicators must have a value: all, so many, or a share of them (`part` of `whole`, both whole numbers). */
export type Requirement =
  | { readonly kind: 'all' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'share'; readonly part: number; readonly whole: number }

/**
 * How many of `of` indicators are enough.
 *
 * @example enoughOf({ kind: 'share', part: 50, whole: 100 }, 35) // 18
 */
export function enoughOf(required: Requirement, of: number): number {
  switch (required.kind) {
    case 'all':
      return of
    case 'count':
      return required.count
    case 'share':
      return Math.ceil((required.part * of) / required.whole)
  }
}
