import type { ComparedRow, Comparison, MethodAnswer } from '../../domain/comparison.ts'
import { type Method, methods, type OtherMethod } from '../../domain/method.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Lang } from '../../domain/wording.ts'
import { nameIn } from '../../words/name.ts'
import type { Cell } from '../columns.ts'
import { whyText } from './compare-words.ts'

/** What every form of a comparison is made from. */
export interface ComparisonReport {
  readonly tool: string
  readonly plan: Pick<Plan, 'file' | 'baselineYear' | 'targetYear'>
  readonly year: number | null
  readonly comparison: Comparison
}

interface CompareColumn {
  readonly id: string
  readonly value: (row: ComparedRow, report: ComparisonReport, lang: Lang) => Cell
}

const others = methods.filter((method): method is OtherMethod => method !== 'schedule')

const of = (id: string, value: CompareColumn['value']): CompareColumn => ({ id, value })
const answer = (method: Method, pick: (answer: MethodAnswer) => Cell) => (row: ComparedRow) =>
  pick(row.answers[method])

/** The numbers of another method under their names in the report of that method. */
const numbers: Readonly<Record<OtherMethod, readonly string[]>> = {
  statcan: ['ratio', 'score'],
  destatis: ['change', 'projected', 'deviation'],
  unsd: ['projected', 'ratio'],
  escap: ['index'],
}

function numberOf({ result }: MethodAnswer, name: string): Cell {
  const found = Object.entries(result ?? {}).find(([key]) => key === name)?.[1]
  return typeof found === 'number' ? found : null
}

/** The columns of the rectangle, in file order; ids are never translated. */
const columns: readonly CompareColumn[] = [
  of('no', ({ assessment }) => assessment.no),
  of('code', ({ assessment }) => assessment.code),
  of('name', ({ assessment }, _, lang) => nameIn(assessment, lang)),
  of('region', ({ assessment }) => assessment.region),
  of('group', ({ assessment }) => assessment.group),
  of('attribute', ({ assessment }) => assessment.attribute),
  of('aim', ({ assessment }) => assessment.aim),
  of('scale', ({ assessment }) => assessment.scale),
  of('year', ({ assessment }) => assessment.year),
  ...methods.map((method) =>
    of(
      method,
      answer(method, ({ verdict }) => verdict),
    ),
  ),
  ...methods.map((method) =>
    of(
      `${method}_on_track`,
      answer(method, ({ onTrack }) => onTrack),
    ),
  ),
  of('agree', ({ agree }) => agree),
  of('schedule_pace', ({ assessment }) => assessment.pace),
  ...others.flatMap((method) =>
    numbers[method].map((name) =>
      of(
        `${method}_${name}`,
        answer(method, (given) => numberOf(given, name)),
      ),
    ),
  ),
  ...others.map((method) =>
    of(
      `${method}_cause`,
      ({ differences }) => differences.find((one) => one.method === method)?.cause.kind ?? null,
    ),
  ),
  ...methods.map((method) => of(`${method}_why`, (row, { plan }, lang) => whyText(row, method, plan, lang))),
]

/** A comparison as a rectangle: a header, then one row for each indicator that has data. */
export function comparisonRows(report: ComparisonReport, lang: Lang): readonly (readonly Cell[])[] {
  return [
    columns.map(({ id }) => id),
    ...report.comparison.rows.map((row) => columns.map(({ value }) => value(row, report, lang))),
  ]
}
