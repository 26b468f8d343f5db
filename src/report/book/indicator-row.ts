import type { BookCell, BookRow } from '../../document/book.ts'
import { type CellFormula, call, columnArea, constant } from '../../document/cell-formula.ts'
import { type Assessment, isKept } from '../../domain/assessment.ts'
import { scales } from '../../domain/scale.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Messages } from '../../words/messages.ts'
import { nameOf } from '../../words/name.ts'
import { computedText, decimalsShown, valueText } from '../../words/number.ts'
import { rateFormat, requiredFormat, valueFormat } from '../../words/number-format.ts'
import { cellText } from '../../words/plain-text.ts'
import { inRunningBrackets } from '../../words/scale.ts'
import { targetText } from '../../words/target.ts'
import { unitText } from '../../words/unit.ts'
import { actualText, besides, outlookText } from '../../words/value.ts'
import { attributeWords } from '../../words/verdict.ts'
import { longCell, numberCell, textCell, workedCell } from './cells.ts'
import type { BookColumn, IndicatorLayout } from './layout.ts'
import type { LiveTerms } from './live-terms.ts'
import { rateFormulas, runningFormula } from './rate-formulas.ts'
import { verdictFormula } from './verdict-formula.ts'
import type { VerdictTable } from './verdict-table.ts'
import { verdictText } from './verdict-text.ts'
import { comesOfYears, yearValues } from './year-values.ts'

/** What a row of the sheet of indicators is made of. */
export interface RowTerms {
  readonly layout: IndicatorLayout
  readonly verdicts: VerdictTable
  /** What its cells are worked out by; null where they only say what was found. */
  readonly live: LiveTerms | null
  /** The verdict is that of the schedule, which formulas give. */
  readonly bySchedule: boolean
  readonly words: Messages
}

/** One indicator as a row: what was reported as values, what follows from them as formulas where a spreadsheet can work it out. */
export function indicatorRow(a: Assessment, row: number, terms: RowTerms): BookRow {
  const { layout, live, words } = terms
  const cells = cellsOf(a, row, terms)
  return layout.columns.map((column): BookCell | null => {
    const cell = cells.get(column)
    if (cell !== undefined) return cell
    const year = layout.years.find((one) => column === `value${one}`)
    return year === undefined ? textCell(null) : yearCell(a, year, live, words)
  })
}

/** The value of a year: one that is worked with can be typed over. */
function yearCell(a: Assessment, year: number, live: LiveTerms | null, words: Messages): BookCell {
  const { actual, latest } = yearValues(a, year)
  const { running } = scales[a.scale]
  const isFed = running === null ? year === a.year : year > a.baselineYear && comesOfYears(a)
  const inWords = year === a.year && (a.actualBound !== null || latest === null) ? actualText(a, words) : null
  if (inWords !== null) return textCell(inWords, 'right')
  if (running !== null && latest === null && actual !== null)
    return textCell(inRunningBrackets(running, valueText(actual)), 'right')
  const cell = numberCell(latest, valueFormat([a.baseline, latest]))
  return live !== null && isFed ? { ...cell, role: 'input' } : cell
}

function cellsOf(a: Assessment, row: number, terms: RowTerms): ReadonlyMap<BookColumn, BookCell> {
  const { layout, live, words, verdicts, bySchedule } = terms
  const { lang } = words
  const kept = isKept(a.aim)
  const running = scales[a.scale].running !== null
  const own = layout.cell(`value${a.year}`, row)
  const fed = running && comesOfYears(a)
  const actual = running ? layout.cell('soFar', row) : own
  const refs = {
    baseline: layout.cell('baseline', row),
    target: layout.cell('target', row),
    actual,
    due: layout.cell('due', row),
    progress: layout.cell('progress', row),
    pace: layout.cell('pace', row),
    projected: layout.cell('projected', row),
  }
  const formulas =
    live === null
      ? null
      : rateFormulas(live, layout.at('projected') < 0 ? { ...refs, projected: actual } : refs)
  const { planned, achieved, required } = a.rate
  const rates = rateFormat(a, [planned, achieved, required], lang)
  const values = valueFormat([a.target.value])
  const fine = (value: number | null) => valueFormat([], decimalsShown(computedText(value ?? 1, besides(a))))
  const empty: Verdict =
    yearValues(a, a.year).latest === null && a.verdict === 'not-assessed' ? 'not-assessed' : 'no-data'
  const verdictOf =
    live === null || !bySchedule
      ? null
      : verdictFormula(
          live,
          { ...refs, own },
          { of: (verdict) => verdictText({ ...a, verdict }, words), empty },
        )
  const soFar = (): BookCell => {
    if (!running) return textCell(null)
    if (!fed || live === null)
      return { ...numberCell(a.actual, fine(a.actual)), role: live === null ? 'body' : 'input' }
    const years = layout.years.filter((year) => year > a.baselineYear)
    const parts = years.map((year) => layout.cell(`value${year}`, row))
    return workedCell(a.actual, runningFormula(live, parts), fine(a.actual))
  }
  const text = verdictText(a, words)
  return new Map<BookColumn, BookCell>([
    ['no', textCell(cellText(a.no), 'center')],
    ['name', longCell(nameOf(a, lang))],
    ['region', textCell(a.region === null ? null : cellText(a.region))],
    ['unit', { ...longCell(cellText(unitText(a.unit, lang))), align: 'center' }],
    [
      'attribute',
      {
        ...textCell(attributeWords[a.attribute][lang], 'center'),
        ...(a.attribute === 'binding' ? { tone: 'strong' } : {}),
      },
    ],
    ['category', longCell(cellText(a.category))],
    ['baseline', numberCell(a.baseline, valueFormat([a.baseline]))],
    ['baselineYear', numberCell(a.baselineYear, '0')],
    ['soFar', soFar()],
    ['due', kept ? textCell(null) : workedCell(a.expected, formulas?.due ?? null, fine(a.expected))],
    ['target', numberCell(a.target.value, values)],
    ['asPlanned', longCell(targetText(a, lang))],
    ['planned', kept ? textCell(null) : workedCell(planned, formulas?.planned ?? null, rates)],
    ['achieved', workedCell(achieved, formulas?.achieved ?? null, rates)],
    [
      'required',
      workedCell(
        required,
        formulas?.required ?? null,
        requiredFormat(a, [planned, achieved, required], lang),
      ),
    ],
    ['progress', workedCell(a.progress, formulas?.progress ?? null, '0.0%')],
    ['pace', workedCell(a.pace, formulas?.pace ?? null, '0.00')],
    ['projected', workedCell(a.projected, formulas?.projected ?? null, fine(a.projected))],
    ['outlook', textCell(outlookText(a, words))],
    ['verdict', { ...textCell(text), ...(verdictOf === null ? {} : { formula: verdictOf }) }],
    ['onTrack', onTrackCell(a, layout.cell('verdict', row), verdicts, bySchedule, words)],
    ['row', { ...numberCell(row - layout.first + 1, '0'), align: 'center', tone: 'quiet' }],
  ])
}

/** Whether the verdict is on track, as the table of verdicts says it: whatever the verdict turns to. */
function onTrackCell(
  { onTrack }: Assessment,
  verdict: CellFormula,
  { sheet, first, last }: VerdictTable,
  bySchedule: boolean,
  { book: { onTrack: said } }: Messages,
): BookCell {
  const text = onTrack === null ? said.none : onTrack ? said.yes : said.no
  if (!bySchedule) return textCell(text, 'center')
  const place = call('MATCH', verdict, columnArea(0, first, last, sheet), constant(0))
  return { ...textCell(text, 'center'), formula: call('INDEX', columnArea(1, first, last, sheet), place) }
}
