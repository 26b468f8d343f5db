/**
 * Takes text that nobody is to see before all of it is known to be right, and gives it back in order as UTF-8. How much of
 * it stays in memory is bounded.
 */
export interface Spool {
  readonly add: (text: string) => void
  /** All that was added, in order, as often as it is asked for. Nothing is added any more. */
  readonly pieces: () => Iterable<Uint8Array>
  /** Let go of it. */
  readonly discard: () => void
}
