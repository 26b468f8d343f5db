import type { Row } from '../domain/grid.ts'

/** Whether nothing stands in a row: no text, and no formula that should give one. */
export function isBlank({ cells, uncalculated }: Row): boolean {
  return uncalculated === undefined && cells.every((text) => text.trim() === '')
}
