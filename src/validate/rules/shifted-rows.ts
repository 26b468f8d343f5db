import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { fitsAt, type PatternRule } from '../pattern.ts'
import { type Cell, subjectOf } from '../table.ts'

/** So many implausible values that fit their neighbours are one shift and not as many mistakes. */
const fewest = 3

export const shiftedRows: PatternRule<{ count: number; first: Text; last: Text; down: boolean }> = {
  id: 'KQ512',
  name: 'shifted-rows',
  severity: 'warning',
  title: { zh: '一段数值整体错行', en: 'A run of values is shifted by a row' },
  why: {
    zh: '复制粘贴时多选或少选一行，后面的数值就全部错位。',
    en: 'A column pasted one row too high or too low puts every value beside the wrong indicator.',
  },
  message: ({ count, first, last, down }) => ({
    zh: `从“${first.zh}”到“${last.zh}”的 ${count} 个数值像是整体${down ? '下' : '上'}移了一行`,
    en: `${count} values from "${first.en}" to "${last.en}" look shifted ${down ? 'down' : 'up'} by one row`,
  }),
  remedy: ({ down }) => ({
    zh: `对照原始报表，把这一段数值${down ? '上' : '下'}移一行`,
    en: `Check against the source and move these values ${down ? 'up' : 'down'} by a row`,
  }),
  check: (cells) => {
    if (cells.filter(({ misplaced }) => misplaced).length < fewest) return []
    const [down, up] = [shiftOf(cells, 1), shiftOf(cells, -1)]
    const shift = down.wrong.length >= up.wrong.length ? down : up
    const [first] = shift.wrong
    const last = shift.wrong.at(-1)
    if (first === undefined || last === undefined) return []
    const facts = {
      count: shift.wrong.length,
      first: bothNames(first.indicator),
      last: bothNames(last.indicator),
      down: shift === down,
    }
    const { observation } = first
    const finding = raise(shiftedRows, observation.place, facts, subjectOf(observation))
    return [{ finding, cells: shift.cells, spread: true }]
  },
}

interface Shift {
  /** Implausible values that would be ordinary in the place of their neighbour. */
  readonly wrong: readonly Cell[]
  /** Everything between the first and the last of them, and a row on either side. */
  readonly cells: readonly Cell[]
}

/** The runs of values each ordinary in the place of the neighbour `step` rows before, at least three of them nowhere else. */
function shiftOf(cells: readonly Cell[], step: number): Shift {
  const wrong: Cell[] = []
  let [first, end] = [cells.length, 0]
  for (let from = 0; from < cells.length; from += 1) {
    let to = from
    while (fitsAt(cells[to], cells[to - step])) to += 1
    const misplaced = cells.slice(from, to).filter(({ misplaced }) => misplaced)
    if (misplaced.length >= fewest) {
      for (const cell of misplaced) wrong.push(cell)
      first = Math.min(first, from)
      end = to
    }
    if (to > from) from = to
  }
  return { wrong, cells: cells.slice(Math.max(first - 1, 0), end + 1) }
}
