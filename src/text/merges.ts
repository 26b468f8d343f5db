/** A merged area of a sheet, counted from 0. */
export interface Merge {
  readonly startRow: number
  readonly endRow: number
  readonly startCol: number
}

/** Merged cells looked at: far more than a sheet that people fill in has. */
const most = 100_000

/**
 * What the cells below the first of a merged area belong to, by row and column: areas that span one row only say
 * nothing here. `textAt` gives the text of an area's first cell.
 *
 * @example spansOf([{ startRow: 1, endRow: 2, startCol: 0 }], () => '柯桥区', 9).get(2) // Map { 0 => '柯桥区' }
 */
export function spansOf(
  merges: readonly Merge[],
  textAt: (row: number, column: number) => string,
  rows: number,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const spans = new Map<number, Map<number, string>>()
  let left = most
  for (const { startRow, endRow, startCol } of merges) {
    const text = endRow > startRow ? textAt(startRow, startCol) : ''
    if (text === '') continue
    for (let row = startRow + 1; row <= Math.min(endRow, rows - 1) && left > 0; row += 1) {
      left -= 1
      const columns = spans.get(row)
      if (columns === undefined) spans.set(row, new Map([[startCol, text]]))
      else columns.set(startCol, text)
    }
  }
  return spans
}
