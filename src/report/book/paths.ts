import { type BookCell, type BookRow, type BookSheet, bookSheet } from '../../document/book.ts'
import {
  type CellFormula,
  call,
  columnArea,
  constant,
  operation,
  rowArea,
} from '../../document/cell-formula.ts'
import type { YearPoint } from '../../document/chart.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Report } from '../../domain/report.ts'
import { scales } from '../../domain/scale.ts'
import { trajectoryOf } from '../../figure/trajectory.ts'
import type { Messages } from '../../words/messages.ts'
import { nameOf } from '../../words/name.ts'
import { computedText, decimalsShown } from '../../words/number.ts'
import { valueFormat } from '../../words/number-format.ts'
import { cellText } from '../../words/plain-text.ts'
import { unitText } from '../../words/unit.ts'
import { besides } from '../../words/value.ts'
import { verdictTone } from '../verdict-tone.ts'
import { headerRow, longCell, roleCell, textCell, workedCell } from './cells.ts'
import type { IndicatorLayout } from './layout.ts'
import type { LiveTerms } from './live-terms.ts'
import { runningFormula } from './rate-formulas.ts'
import { comesOfYears } from './year-values.ts'

/** The sheet of paths, and where each indicator stands on it. */
export interface PathsSheet {
  readonly sheet: BookSheet
  readonly years: AreaAt
  readonly rows: readonly PathRows[]
}

/** The row of the first of its three series; the others follow. */
export interface PathRows {
  readonly assessment: Assessment
  readonly row: number
  /** What the first is called: the planned path, or the target where no path leads to it. */
  readonly first: string
}

/** The columns of the years, and the row of their header. */
export interface AreaAt {
  readonly header: number
  readonly from: number
  readonly to: number
}

const header = 1

/** With more indicators than these their paths hold values: looking each up among all of them would keep a spreadsheet busy. */
const mostLinked = 1000

/**
 * Year by year what was due, what was reported and where it leads, as the page draws it: three rows an indicator, those
 * without a number left out. What was reported and what is projected are read from the sheet of indicators.
 */
export function pathsSheet(
  { plan }: Report,
  shown: readonly Assessment[],
  { layout, live }: { readonly layout: IndicatorLayout; readonly live: ReadonlyMap<Assessment, LiveTerms> },
  words: Messages,
): PathsSheet {
  const { book, titles } = words
  const said = book.paths
  const from = Math.min(plan.baselineYear, ...shown.map(({ baselineYear }) => baselineYear))
  const years = Array.from({ length: plan.targetYear - from + 1 }, (_, at) => from + at)
  const lead: readonly LeadColumn[] = [
    'no',
    'name',
    ...(layout.columns.includes('region') ? (['region'] as const) : []),
    'unit',
  ]
  const drawn = shown.flatMap((a, index) => {
    const chart = trajectoryOf(a, verdictTone(a), words)
    return chart === null ? [] : [{ a, index, chart }]
  })
  const rows = drawn.flatMap(({ a, index, chart }): readonly BookRow[] => {
    const read = readFrom(layout, index)
    const terms = shown.length > mostLinked ? null : (live.get(a) ?? null)
    const beside = besides(a)
    const decimals = chart.planned.map(({ value }) => decimalsShown(computedText(value, beside)))
    const format = valueFormat(
      chart.actual.map(({ value }) => Number(value.toPrecision(6))),
      Math.min(4, Math.max(0, ...decimals)),
    )
    const line = (
      name: string,
      values: readonly YearPoint[],
      formula: (year: number) => CellFormula | null,
    ): BookRow => [
      ...lead.map((column) => leadCell(a, column, words)),
      textCell(name),
      ...years.map((year) => {
        const value = values.find((one) => one.year === year)?.value ?? null
        return workedCell(value, value === null ? null : formula(year), format)
      }),
    ]
    const last = chart.actual.at(-1)
    const ahead =
      chart.projected === null || last === undefined
        ? []
        : [last, { year: plan.targetYear, value: chart.projected.value }]
    const actual = actualFormula(a, terms, read)
    return [
      line(firstName(chart.planned, words), plannedOrTarget(a, chart.planned, years), () => null),
      line(said.actual, chart.actual, actual),
      line(said.projected, ahead, (year) =>
        year === a.year ? actual(year) : terms === null ? null : orMissing(read('projected')),
      ),
    ]
  })
  const first = lead.length + 1
  const last = lead.length + years.length
  return {
    sheet: bookSheet({
      name: book.sheets.paths,
      widths: [6, 34, ...lead.slice(2).map(() => 13), 14, ...years.map(() => 12)],
      rows: [
        [roleCell('title', said.title)],
        [
          ...headerRow([...lead.map((column) => titles[column]), said.series]),
          ...years.map((year): BookCell => ({ ...roleCell('header', ''), value: year, format: '0' })),
        ],
        ...rows,
      ],
      merges: [rowArea(0, 0, last)],
      frozen: { rows: header + 1, columns: 2 },
      filter:
        rows.length === 0
          ? null
          : {
              ...columnArea(0, header, header + rows.length),
              to: { row: header + rows.length, column: last },
            },
      print: { header: [header, header] },
    }),
    years: { header, from: first, to: last },
    rows: drawn.map(({ a, chart }, index) => ({
      assessment: a,
      row: header + 1 + 3 * index,
      first: firstName(chart.planned, words),
    })),
  }
}

function firstName(planned: readonly YearPoint[], { book: { paths: said } }: Messages): string {
  return planned.length === 0 ? said.target : said.planned
}

/** The planned path; where none leads to the target, because it is only to be kept or nothing is known to start from, the target. */
function plannedOrTarget(
  { target }: Assessment,
  planned: readonly YearPoint[],
  years: readonly number[],
): readonly YearPoint[] {
  const { value } = target
  return planned.length > 0 || value === null ? planned : years.map((year) => ({ year, value }))
}

type LeadColumn = 'no' | 'name' | 'region' | 'unit'

/** What says which indicator a row is of. */
function leadCell(a: Assessment, column: LeadColumn, { lang }: Messages): BookCell {
  switch (column) {
    case 'no':
      return textCell(cellText(a.no), 'center')
    case 'name':
      return longCell(nameOf(a, lang))
    case 'region':
      return textCell(a.region === null ? null : cellText(a.region))
    case 'unit':
      return textCell(cellText(unitText(a.unit, lang)), 'center')
  }
}

type IndicatorReader = (column: Parameters<IndicatorLayout['at']>[0]) => CellFormula

/** A cell of an indicator, found by its number: its sheet may be sorted. */
function readFrom(layout: IndicatorLayout, index: number): IndicatorReader {
  const place = call('MATCH', constant(index + 1), layout.area('row'), constant(0))
  return (column) => call('INDEX', layout.area(column), place)
}

/** What was reported, as its own sheet has it; of running values what the years so far come to. */
function actualFormula(
  a: Assessment,
  terms: LiveTerms | null,
  read: IndicatorReader,
): (year: number) => CellFormula | null {
  const running = scales[a.scale].running !== null
  return (year) => {
    if (terms === null || year <= a.baselineYear) return null
    if (!running) return orMissing(read(`value${year}`))
    if (year === a.year) return orMissing(read('soFar'))
    if (!comesOfYears(a)) return null
    const years = Array.from({ length: year - a.baselineYear }, (_, at) => a.baselineYear + 1 + at)
    return orMissing(
      runningFormula(
        terms,
        years.map((one) => read(`value${one}`)),
      ),
    )
  }
}

/** A value for a chart: a gap is drawn as one, and never as 0. */
function orMissing(value: CellFormula): CellFormula {
  return call('IF', operation('=', value, constant('')), call('NA'), value)
}
