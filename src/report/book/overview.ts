import {
  type BookCell,
  type BookChart,
  type BookRow,
  type BookSheet,
  bookSheet,
} from '../../document/book.ts'
import {
  type CellFormula,
  call,
  cellAt,
  columnArea,
  constant,
  operation,
} from '../../document/cell-formula.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { isWhole } from '../../domain/project.ts'
import type { Report } from '../../domain/report.ts'
import type { Messages } from '../../words/messages.ts'
import { fixed } from '../../words/number.ts'
import { cellText } from '../../words/plain-text.ts'
import { attributeWords } from '../../words/verdict.ts'
import { titleOf } from '../check.ts'
import { countsOf } from '../tally.ts'
import { headerRow, longCell, numberCell, roleCell, textCell, workedCell } from './cells.ts'
import type { IndicatorLayout } from './layout.ts'
import { progressTable } from './progress-table.ts'
import { verdictColours } from './verdict-colours.ts'
import type { VerdictTable } from './verdict-table.ts'
import { verdictText } from './verdict-text.ts'

const widths = [38, 12, 12, 12, 12, 8, 3, 14, 14, 14, 14, 14, 14]
/** Rows that can still be read on a single page. */
const mostOnPage = 62
/** Where charts begin, right of the tables, and the row below them. */
const [chartColumn, chartEnd] = [7, 13]

/** The first sheet: how many indicators have each verdict, by category and by region, and how far they have come. */
export function overviewSheet(
  report: Report,
  shown: readonly Assessment[],
  { layout, verdicts }: { readonly layout: IndicatorLayout; readonly verdicts: VerdictTable },
  words: Messages,
): BookSheet {
  const { book } = words
  const said = book.overview
  const all = report.assessments.length
  const top: readonly BookRow[] = [
    [roleCell('title', titleOf(report, words))],
    [roleCell('remark', said.live)],
    shown.length === all ? [] : [roleCell('remark', said.chosen(shown.length, all))],
    headerRow([said.byVerdict, book.onTrack.title(isOver(report)), said.count, said.binding]),
    ...verdictRows(shown, verdicts, layout, words),
  ]
  const categories = categoryRows(shown, layout, top.length, { ...words, over: isOver(report) })
  const regions = regionRows(shown, layout, top.length + categories.length, {
    ...words,
    over: isOver(report),
  })
  const before = [...top, ...categories, ...regions.rows]
  const progress = regions.rows.length > 0 ? null : progressTable(shown, layout, before.length, words)
  const charts: readonly BookChart[] = [
    ...regions.charts,
    ...(progress === null ? [] : [progress.chart(said.progressChart(elapsedOf(report)))]),
  ].map((chart) => ({
    ...chart,
    from: { row: 3, column: chartColumn },
    to: { row: Math.min(52, Math.max(26, before.length + (progress?.rows.length ?? 1))), column: chartEnd },
  }))
  return bookSheet({
    name: verdicts.sheet,
    widths,
    rows: [...before, ...(progress?.rows ?? [])],
    merges: [0, 1, 2].map((row) => ({
      kind: 'area',
      sheet: null,
      from: { row, column: 0 },
      to: { row, column: chartEnd - 1 },
    })),
    colours: verdictColours(columnArea(0, verdicts.first, verdicts.last), shown, verdicts, words),
    bars: progress === null ? [] : [progress.bars],
    charts,
    print: { onePage: before.length + (progress?.rows.length ?? 1) <= mostOnPage },
  })
}

/** The words of a language, and whether targets are already met or missed. */
type OverviewWords = Messages & { readonly over: boolean }

function isOver({ plan, year }: Report): boolean {
  return year === plan.targetYear
}

function elapsedOf({ plan, year }: Report): string {
  const { baselineYear, targetYear } = plan
  return year === null ? '' : `${fixed((100 * (year - baselineYear)) / (targetYear - baselineYear), 0)}%`
}

/** How many have each verdict, and how many of those are binding. */
function verdictRows(
  shown: readonly Assessment[],
  { rows, first, last }: VerdictTable,
  layout: IndicatorLayout,
  words: Messages,
): readonly BookRow[] {
  const { book, lang } = words
  const binding = shown.filter(({ attribute }) => attribute === 'binding')
  const having = (of: readonly Assessment[], text: string) =>
    of.filter((a) => verdictText(a, words) === text).length
  const counted = rows.map(({ text, onTrack }, index): BookRow => {
    const own = cellAt(first + index, 0)
    const verdict = layout.area('verdict')
    const isBinding = [layout.area('attribute'), constant(attributeWords.binding[lang])] as const
    return [
      textCell(text),
      textCell(onTrackText(onTrack, words), 'center'),
      workedCell(having(shown, text), call('COUNTIF', verdict, own), '0'),
      workedCell(having(binding, text), call('COUNTIFS', verdict, own, ...isBinding), '0'),
    ]
  })
  const total = (column: number, value: number) => ({
    ...workedCell(value, call('SUM', columnArea(column, first, last)), '0'),
    tone: 'strong' as const,
  })
  const sum: BookRow = [
    { ...textCell(book.overview.total), tone: 'strong' },
    textCell(null),
    total(2, shown.length),
    total(3, binding.length),
  ]
  return [...counted, sum]
}

function onTrackText(onTrack: boolean | null, { book: { onTrack: said } }: Messages): string {
  return onTrack === null ? said.none : onTrack ? said.yes : said.no
}

/** How many indicators of a column that say this have this answer: texts are compared as they are, signs and all. */
function countWhere(
  layout: IndicatorLayout,
  column: 'category' | 'region',
  own: CellFormula,
  answer: string,
) {
  const same = operation('=', layout.area(column), own)
  const answered = operation('=', layout.area('onTrack'), constant(answer))
  return call('SUMPRODUCT', operation('*', same, answered))
}

/** The counts of some indicators as cells: on track, off track, not assessed, and the share on track of those assessed. */
function countCells(
  of: readonly Assessment[],
  column: 'category' | 'region',
  row: number,
  layout: IndicatorLayout,
  { book }: Messages,
): readonly BookCell[] {
  const { yes, no, none } = book.onTrack
  const { onTrack, offTrack, notAssessed, assessed } = countsOf(of)
  const own = cellAt(row, 0)
  const count = (value: number, answer: string) =>
    workedCell(value, countWhere(layout, column, own, answer), '0')
  const both = operation('+', cellAt(row, 1), cellAt(row, 2))
  const share = call(
    'IF',
    operation('>', both, constant(0)),
    operation('/', cellAt(row, 1), both),
    constant(''),
  )
  return [
    count(onTrack, yes),
    count(offTrack, no),
    count(notAssessed, none),
    workedCell(assessed === 0 ? null : onTrack / assessed, share, '0.0%'),
  ]
}

function countHeaders(
  first: string,
  { book: { overview: said }, over }: OverviewWords,
  more: readonly string[] = [],
) {
  return headerRow([first, said.onTrack(over), said.offTrack(over), said.notAssessed, said.share, ...more])
}

/** How the indicators of each division of the plan's table stand, in its order; nothing where it has none. */
function categoryRows(
  shown: readonly Assessment[],
  layout: IndicatorLayout,
  before: number,
  words: OverviewWords,
): readonly BookRow[] {
  if (!layout.columns.includes('category')) return []
  const names = [...new Set(shown.map(({ category }) => cellText(category)))].filter((name) => name !== '')
  const first = before + 2
  const rows = names.map((name, index): BookRow => {
    const own = shown.filter(({ category }) => cellText(category) === name)
    return [longCell(name), ...countCells(own, 'category', first + index, layout, words)]
  })
  return [[], countHeaders(words.book.overview.byCategory, words), ...rows]
}

/** How the regions stand, the best first, and the whole of them last, which has no rank; nothing where none is named. */
function regionRows(
  shown: readonly Assessment[],
  layout: IndicatorLayout,
  before: number,
  words: OverviewWords,
): { readonly rows: readonly BookRow[]; readonly charts: readonly Omit<BookChart, 'from' | 'to'>[] } {
  const { titles, check, book } = words
  const names = [...new Set(shown.flatMap(({ region }) => region ?? []))]
  if (names.length < 2) return { rows: [], charts: [] }
  const found = names.map((name) => {
    const own = shown.filter(({ region }) => region === name)
    const { onTrack, assessed } = countsOf(own)
    return { name, own, share: assessed === 0 ? null : onTrack / assessed }
  })
  const ranked = found
    .filter(({ name }) => !isWhole(name))
    .toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1))
  const wholes = found.filter(({ name }) => isWhole(name))
  const first = before + 2
  const shares = columnArea(4, first, first + Math.max(1, ranked.length) - 1)
  const rankOf = (share: number | null) =>
    share === null ? null : 1 + ranked.filter((other) => (other.share ?? -1) > share).length
  const rows = [...ranked, ...wholes].map(({ name, own, share }, index): BookRow => {
    const row = first + index
    const at = cellAt(row, 4)
    const rank = call('IF', call('ISNUMBER', at), call('RANK', at, shares), constant(''))
    return [
      longCell(cellText(name)),
      ...countCells(own, 'region', row, layout, words),
      isWhole(name) ? numberCell(null, '0') : workedCell(rankOf(share), rank, '0'),
    ]
  })
  const sheet = book.sheets.overview
  const chart = {
    kind: 'bar',
    title: book.overview.shareChart,
    categories: columnArea(0, first, first + rows.length - 1, sheet),
    series: [
      {
        name: book.overview.share,
        values: columnArea(4, first, first + rows.length - 1, sheet),
        is: 'actual',
      },
    ],
    range: { low: 0, high: 1, step: 0.2 },
    format: '0%',
  } as const
  return { rows: [[], countHeaders(titles.region, words, [check.regions.rank]), ...rows], charts: [chart] }
}
