import type { Finding, Rule } from '../domain/finding.ts'
import { isPlausible } from './expected-range.ts'
import type { Cell } from './table.ts'

/** One cause seen in several cells at once: its finding, and the cells it accounts for. */
export interface Pattern {
  readonly finding: Finding
  readonly cells: readonly Cell[]
  /** It accounts for everything between its cells too: gaps and statements that moved along. */
  readonly spread: boolean
}

/** A rule about numbers that stand in each other's places. `cells` are those of one year in the order of the file. */
export interface PatternRule<F = never> extends Rule<F> {
  readonly check: (cells: readonly Cell[]) => readonly Pattern[]
}

/** Whether the number of one cell would be ordinary in the place of another. */
export function fitsAt(cell: Cell | undefined, other: Cell | undefined): boolean {
  return (
    cell !== undefined &&
    other?.expectedRange != null &&
    isPlausible(other.expectedRange, cell.quantity.value)
  )
}
