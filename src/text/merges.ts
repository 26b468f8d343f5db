/** A merged area of a sheet, counted from 0. */
export interface Merge {
  readonly startRow: number
  readonly endRow: number
  readonly startCol: number
  readonly endCol: number
}

/** What merged areas make of the rows of a sheet. */
export interface Merged {
  /**
   * What the cells below the first of an area belong to, by row and column: areas that span one row only say nothing
   * here.
   */
  readonly spans: ReadonlyMap<number, ReadonlyMap<number, string>>
  /** Cells that hold something and lie under an area, where nobody sees them. */
  readonly under: readonly { readonly row: number; readonly column: number; readonly merge: Merge }[]
}

/** A row of a sheet, as far as it is filled. */
interface TextRow {
  readonly row: number
  readonly cells: readonly { readonly column: number; readonly text: string }[]
}

/** Steps that sheets that people make stay far below. */
const enough = 20_000_000
/** Areas up to so many columns are looked up by column. */
const narrow = 64

/**
 * Go through the filled rows of a sheet, in order, with the areas that reach into each. Time goes with the rows and the
 * areas, not with what the areas cover: one may be a whole column.
 *
 * @param most steps taken at most
 * @returns null where wide areas without number lie over each other
 * @example mergedIn([{ startRow: 0, endRow: 1, startCol: 0, endCol: 0 }], rows)?.spans.get(1) // Map { 0 => '柯桥区' }
 */
export function mergedIn(merges: readonly Merge[], rows: readonly TextRow[], most = enough): Merged | null {
  const spans = new Map<number, Map<number, string>>()
  const under: { row: number; column: number; merge: Merge }[] = []
  const coming = merges.toSorted((a, b) => a.startRow - b.startRow)
  const byColumn = new Map<number, Merge>()
  let wide: Merge[] = []
  let speaking: { readonly merge: Merge; readonly text: string }[] = []
  let next = 0
  let steps = 0
  for (const { row, cells } of rows) {
    if (wide.some(({ endRow }) => endRow < row)) wide = wide.filter(({ endRow }) => endRow >= row)
    if (speaking.some(({ merge }) => merge.endRow < row)) {
      speaking = speaking.filter(({ merge }) => merge.endRow >= row)
    }
    for (const { merge, text } of speaking) {
      const columns = spans.get(row) ?? new Map<number, string>()
      spans.set(row, columns.set(merge.startCol, text))
    }
    for (let merge = coming[next]; merge !== undefined && merge.startRow <= row; merge = coming[next]) {
      next += 1
      if (merge.endRow < row) continue
      const { startRow, startCol, endCol } = merge
      if (endCol - startCol >= narrow) wide.push(merge)
      else for (let column = startCol; column <= endCol; column += 1) byColumn.set(column, merge)
      const text = startRow === row ? cells.find(({ column }) => column === startCol)?.text : undefined
      if (text !== undefined && text !== '') speaking.push({ merge, text })
    }
    steps += wide.length * (1 + cells.length) + speaking.length
    if (steps > most) return null
    for (const { column } of cells) {
      for (const merge of [byColumn.get(column), ...wide]) {
        if (merge !== undefined && covers(merge, row, column)) under.push({ row, column, merge })
      }
    }
  }
  return { spans, under }
}

/** Whether a cell lies under an area: in it, and not its first. */
function covers({ startRow, endRow, startCol, endCol }: Merge, row: number, column: number): boolean {
  const first = row === startRow && column === startCol
  return !first && row >= startRow && row <= endRow && column >= startCol && column <= endCol
}
