import { type Finding, type Place, raise } from '../domain/finding.ts'
import { cellName, columnLetters } from '../domain/grid.ts'
import { cellRuns, numberRuns } from './cell-runs.ts'
import {
  farFromTheTable,
  hiddenRead,
  hiddenValue,
  sheetAssumed,
  signNotShown,
  zerosHidden,
} from './workbook-rules.ts'
import type { SheetCells } from './xlsx-cells.ts'
import type { SheetRows, Unseen } from './xlsx-rows.ts'

/** What is to be said of a sheet that was read: of the others, of what it hides, of what was left. */
export function sheetFindings(
  sheet: { readonly name: string; readonly hidden: boolean; readonly others: readonly string[] },
  cells: SheetCells,
  read: SheetRows,
  place: Place,
): readonly Finding[] {
  const { name, others } = sheet
  const hidden = hiddenIn(sheet.hidden, cells, read)
  const { far, unseen } = read
  const at = ({ row, column }: { readonly row: number; readonly column: number }): Place => ({
    ...place,
    line: row + 1,
    column: column + 1,
    cell: cellName(column + 1, row + 1),
  })
  const unseenBy = (why: Unseen['why']) => unseen.filter((cell) => cell.why === why)
  const noted = (
    found: readonly Unseen[],
    finding: (first: Unseen, cells: ReturnType<typeof cellRuns>) => Finding,
  ) => found.slice(0, 1).map((first) => finding(first, cellRuns(found)))
  return [
    ...(others.length > 0 ? [raise(sheetAssumed, place, { sheet: name, others })] : []),
    ...(hidden === null ? [] : [raise(hiddenRead, place, hidden)]),
    ...(far === null
      ? []
      : [
          raise(farFromTheTable, at(far.first), {
            count: far.count,
            cells: [far.first, far.last].map(({ row, column }) => cellName(column + 1, row + 1)),
          }),
        ]),
    ...noted(unseenBy('hidden'), (first, cells) =>
      raise(hiddenValue, at(first), { cells, by: 'format', area: '' }, { value: first.text }),
    ),
    ...noted(unseenBy('merged'), (first, cells) =>
      raise(hiddenValue, at(first), { cells, by: 'merged', area: first.instead }, { value: first.text }),
    ),
    ...noted(unseenBy('no-zero'), (first, cells) =>
      raise(zerosHidden, at(first), { cells }, { value: first.text }),
    ),
    ...noted(unseenBy('unsigned'), (first, cells) =>
      raise(signNotShown, at(first), { cells, shown: first.instead }, { value: first.text }),
    ),
  ]
}

/** What is hidden of what was read; null where nothing is. */
function hiddenIn(
  sheet: boolean,
  { hiddenRows, hiddenColumns }: SheetCells,
  { rows }: SheetRows,
): Parameters<typeof hiddenRead.message>[0] | null {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const hidden = rows.flatMap(({ row, cells }) => (cells.length > 0 && hiddenRows.has(row - 1) ? [row] : []))
  const columns = new Set<number>()
  for (const [from, to] of hiddenColumns) {
    for (let column = Math.max(0, from); column <= Math.min(to, width - 1); column += 1)
      columns.add(column + 1)
  }
  if (!sheet && hidden.length === 0 && columns.size === 0) return null
  const inOrder = [...columns].toSorted((a, b) => a - b)
  return { sheet, rows: numberRuns(hidden, String), columns: numberRuns(inOrder, columnLetters) }
}
