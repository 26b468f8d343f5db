import { type AreaRef, type CellRef, cellAt, columnArea } from '../../document/cell-formula.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Report } from '../../domain/report.ts'
import { scales } from '../../domain/scale.ts'
import type { Messages } from '../../words/messages.ts'

/** A column of the sheet of indicators: what is in it, whatever it is called. */
export type BookColumn =
  | 'no'
  | 'name'
  | 'region'
  | 'unit'
  | 'attribute'
  | 'category'
  | 'baseline'
  | 'baselineYear'
  | `value${number}`
  | 'soFar'
  | 'due'
  | 'target'
  | 'asPlanned'
  | 'planned'
  | 'achieved'
  | 'required'
  | 'progress'
  | 'pace'
  | 'projected'
  | 'outlook'
  | 'verdict'
  | 'onTrack'
  | 'row'

/** Where the indicators stand in their sheet: every other sheet reads them from there. */
export interface IndicatorLayout {
  readonly sheet: string
  readonly columns: readonly BookColumn[]
  /** Years with a column of their own. */
  readonly years: readonly number[]
  /** The row of the header, and of the first and the last indicator. */
  readonly header: number
  readonly first: number
  readonly last: number
  /** The place of a column. */
  readonly at: (column: BookColumn) => number
  /** All its cells, as other sheets name them; as their own sheet does. */
  readonly area: (column: BookColumn, of?: 'own') => AreaRef
  readonly cell: (column: BookColumn, row: number) => CellRef
}

const header = 2

/** Lay out the sheet of these indicators: only columns of which one says something. */
export function layoutOf(
  shown: readonly Assessment[],
  { plan, year }: Pick<Report, 'plan' | 'year'>,
  words: Messages,
): IndicatorLayout {
  const sheet = words.book.sheets.indicators
  const some = (holds: (a: Assessment) => boolean) => shown.some(holds)
  const firstYear = Math.min(plan.baselineYear, ...shown.map(({ baselineYear }) => baselineYear)) + 1
  const years = Array.from(
    { length: Math.max(0, (year ?? firstYear - 1) - firstYear + 1) },
    (_, at) => firstYear + at,
  )
  const when = (holds: boolean, column: BookColumn) => (holds ? [column] : [])
  const columns: readonly BookColumn[] = [
    'no',
    'name',
    ...when(
      some(({ region }) => region !== null),
      'region',
    ),
    'unit',
    'attribute',
    ...when(
      some(({ category }) => category !== ''),
      'category',
    ),
    'baseline',
    ...when(
      some(({ baselineYear }) => baselineYear !== plan.baselineYear),
      'baselineYear',
    ),
    ...years.map((one): BookColumn => `value${one}`),
    ...when(
      some(({ scale }) => scales[scale].running !== null),
      'soFar',
    ),
    'due',
    'target',
    'asPlanned',
    'planned',
    'achieved',
    ...when(year !== plan.targetYear, 'required'),
    'progress',
    'pace',
    ...when(year !== plan.targetYear, 'projected'),
    ...when(year !== plan.targetYear, 'outlook'),
    'verdict',
    'onTrack',
    'row',
  ]
  const first = header + 1
  const last = header + Math.max(1, shown.length)
  const at = (column: BookColumn) => columns.indexOf(column)
  return {
    sheet,
    columns,
    years,
    header,
    first,
    last,
    at,
    area: (column, of) => columnArea(at(column), first, last, of === 'own' ? null : sheet),
    cell: (column, row) => cellAt(row, at(column)),
  }
}
