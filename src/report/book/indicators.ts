import { type BookSheet, bookSheet, type InputRule } from '../../document/book.ts'
import { columnArea, rowArea } from '../../document/cell-formula.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Report } from '../../domain/report.ts'
import type { Messages } from '../../words/messages.ts'
import { titleOf } from '../check.ts'
import { headerRow, roleCell } from './cells.ts'
import { indicatorRow } from './indicator-row.ts'
import type { BookColumn, IndicatorLayout } from './layout.ts'
import type { LiveTerms } from './live-terms.ts'
import { verdictColours } from './verdict-colours.ts'
import type { VerdictTable } from './verdict-table.ts'

/** The sheet of indicators: a row each, with the formulas that everything else in the workbook is read from. */
export function indicatorsSheet(
  report: Report,
  shown: readonly Assessment[],
  of: {
    readonly layout: IndicatorLayout
    readonly verdicts: VerdictTable
    readonly live: ReadonlyMap<Assessment, LiveTerms>
  },
  words: Messages,
): BookSheet {
  const { layout, verdicts, live } = of
  const bySchedule = report.method === 'schedule'
  const rows = shown.map((a, index) =>
    indicatorRow(a, layout.first + index, {
      layout,
      verdicts,
      live: live.get(a) ?? null,
      bySchedule,
      words,
    }),
  )
  const { columns, header, last, at } = layout
  return bookSheet({
    name: layout.sheet,
    widths: columns.map(widthOf),
    rows: [
      [roleCell('title', titleOf(report, words))],
      [roleCell('remark', words.book.indicators.editable)],
      headerRow(columns.map((column) => titleOfColumn(column, report, words))),
      ...rows,
    ],
    merges: [rowArea(0, 0, columns.length - 1), rowArea(1, 0, columns.length - 1)],
    frozen: { rows: header + 1, columns: columns.includes('region') ? 3 : 2 },
    filter: {
      kind: 'area',
      sheet: null,
      from: { row: header, column: 0 },
      to: { row: last, column: columns.length - 1 },
    },
    colours: verdictColours(layout.area('verdict', 'own'), shown, verdicts, words),
    bars: [layout.area('progress', 'own')],
    inputs: inputRules(layout, words),
    print: { header: [header, header] },
  })

  function inputRules({ years, first }: IndicatorLayout, { book }: Messages): readonly InputRule[] {
    const from = years[0]
    const to = years.at(-1)
    if (from === undefined || to === undefined) return []
    const area = {
      ...columnArea(at(`value${from}`), first, last),
      to: { row: last, column: at(`value${to}`) },
    }
    return [{ area, takes: 'number', ...book.numberOnly }]
  }
}

function titleOfColumn(
  column: BookColumn,
  { plan, year }: Report,
  { book, titles, check }: Messages,
): string {
  const said = book.indicators
  const judged = year ?? plan.baselineYear
  switch (column) {
    case 'no':
    case 'name':
    case 'region':
    case 'unit':
    case 'attribute':
    case 'pace':
      return titles[column]
    case 'baseline':
      return said.baseline(plan.baselineYear)
    case 'due':
      return said.due(judged)
    case 'target':
      return said.target(plan.targetYear)
    case 'projected':
      return said.projected(plan.targetYear)
    case 'planned':
    case 'achieved':
    case 'required':
    case 'progress':
    case 'outlook':
    case 'verdict':
      return check.columns[column].title
    case 'onTrack':
      return book.onTrack.title(judged === plan.targetYear)
    case 'category':
    case 'baselineYear':
    case 'soFar':
    case 'asPlanned':
    case 'row':
      return said[column]
    default:
      return said.value(Number(column.slice('value'.length)))
  }
}

/** Widths in digits: a hanzi takes two. */
function widthOf(column: BookColumn): number {
  switch (column) {
    case 'name':
      return 34
    case 'verdict':
    case 'asPlanned':
    case 'required':
      return 16
    case 'planned':
    case 'achieved':
    case 'category':
    case 'region':
    case 'unit':
    case 'outlook':
      return 13
    case 'no':
    case 'row':
      return 6
    case 'attribute':
      return 13
    case 'onTrack':
    case 'pace':
    case 'baselineYear':
      return 9
    default:
      return 11
  }
}
