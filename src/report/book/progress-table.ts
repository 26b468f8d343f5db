import type { BookChart, BookRow } from '../../document/book.ts'
import { type AreaRef, call, columnArea, constant } from '../../document/cell-formula.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Messages } from '../../words/messages.ts'
import { nameOf } from '../../words/name.ts'
import { headerRow, longCell, roleCell, workedCell } from './cells.ts'
import type { IndicatorLayout } from './layout.ts'

/** More bars than these have no room beside their names. */
const mostBars = 40
/** Progress is drawn between these: a value far beyond its target would leave nothing to see of the others. */
const drawn = { low: -0.5, high: 1.5 }

/** How far the indicators have come, slowest first, read from their sheet; null where none is on a way. */
export function progressTable(
  shown: readonly Assessment[],
  layout: IndicatorLayout,
  before: number,
  words: Messages,
): {
  readonly rows: readonly BookRow[]
  readonly bars: AreaRef
  readonly chart: (title: string) => Omit<BookChart, 'from' | 'to'>
} | null {
  const said = words.book.overview
  const under = shown
    .flatMap((a, index) =>
      a.progress === null || a.pace === null ? [] : [{ a, progress: a.progress, pace: a.pace, index }],
    )
    .toSorted((one, other) => one.pace - other.pace)
  if (under.length === 0) return null
  const listed = under.slice(0, mostBars)
  const first = before + 2
  const last = first + listed.length - 1
  const rows = listed.map(({ a, progress, index }): BookRow => {
    const place = call('MATCH', constant(index + 1), layout.area('row'), constant(0))
    const formula = call('INDEX', layout.area('progress'), place)
    return [longCell(nameOf(a, words.lang)), workedCell(progress, formula, '0.0%')]
  })
  const more =
    listed.length < under.length ? [[roleCell('remark', said.moreProgress(listed.length, under.length))]] : []
  const sheet = words.book.sheets.overview
  const lowest = Math.min(...listed.map(({ progress }) => progress))
  return {
    rows: [[], headerRow([words.titles.name, words.check.columns.progress.title]), ...rows, ...more],
    bars: columnArea(1, first, last),
    chart: (title) => ({
      kind: 'bar',
      title,
      categories: columnArea(0, first, last, sheet),
      series: [
        { name: words.check.columns.progress.title, values: columnArea(1, first, last, sheet), is: 'actual' },
      ],
      range: { low: lowest < 0 ? drawn.low : 0, high: drawn.high, step: 0.5 },
      format: '0%',
    }),
  }
}
