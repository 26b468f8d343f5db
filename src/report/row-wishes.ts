/** In which order the indicators of a region come: the plan's, of attention, of the verdict, of the pace (slowest first). */
export const sortings = ['plan', 'attention', 'verdict', 'pace'] as const
export type Sorting = (typeof sortings)[number]

/** Which indicators are shown, and in which order. What is counted is all of them. */
export interface RowWishes {
  /** `binding`, `off-track`, or divisions of the plan's table; none for all. */
  readonly only: readonly string[]
  readonly sort: Sorting
  /** Only indicators for which one of these answers; none for all. */
  readonly owner?: readonly string[]
}

/** The words of `only` that are no division of a plan. */
export const onlyWords = ['binding', 'off-track'] as const

/** All of them, in the plan's order. */
export const everyRow: RowWishes = { only: [], sort: 'plan' }
