import { type BookChart, type BookSheet, bookSheet } from '../../document/book.ts'
import { rowArea } from '../../document/cell-formula.ts'
import type { Messages } from '../../words/messages.ts'
import { withUnit } from '../../words/name.ts'
import { cellText } from '../../words/plain-text.ts'
import type { NameOf } from '../namer.ts'
import { roleCell } from './cells.ts'
import type { PathsSheet } from './paths.ts'

/** More charts than these make a workbook slow to open. */
export const mostCharts = 60

/** Charts beside one another, and the cells each takes. */
const [across, down, wide] = [3, 14, 6]
/** Three rows of charts are a page. */
const onPage = 3 * down
const first = 2

/** A chart of every indicator: its planned path, what was reported, and where it leads. */
export function chartsSheet({ rows, years }: PathsSheet, named: NameOf, words: Messages): BookSheet {
  const { book } = words
  const { sheets, paths: said } = book
  const drawn = rows.slice(0, mostCharts)
  const charts = drawn.map(({ assessment: a, row, first: name }, index): BookChart => {
    const [across_, line] = [index % across, Math.floor(index / across)]
    const of = (at: number) => rowArea(row + at, years.from, years.to, sheets.paths)
    const from = { row: first + line * down, column: across_ * wide }
    return {
      kind: 'line',
      title: withUnit(`${cellText(a.no)} ${named(a)}`, a.unit, words),
      categories: rowArea(years.header, years.from, years.to, sheets.paths),
      series: [
        { name, values: of(0), is: 'planned' },
        { name: said.actual, values: of(1), is: 'actual' },
        { name: said.projected, values: of(2), is: 'projected' },
      ],
      from,
      to: { row: from.row + down - 1, column: from.column + wide },
      range: null,
      format: 'General',
    }
  })
  const end = first + Math.ceil(drawn.length / across) * down
  const breaks = Array.from(
    { length: Math.floor((end - first - 1) / onPage) },
    (_, at) => first + (at + 1) * onPage - 2,
  )
  const remark =
    drawn.length < rows.length ? [roleCell('remark', book.charts.more(drawn.length, rows.length))] : []
  return bookSheet({
    name: sheets.charts,
    widths: Array.from({ length: across * wide }, () => 9),
    rows: [[roleCell('title', book.charts.title)], remark],
    merges: [0, 1].map((row) => rowArea(row, 0, across * wide - 1)),
    charts,
    print: { breaks },
  })
}
