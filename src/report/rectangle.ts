import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { type Cell, columns } from './columns.ts'

/** The assessments as a rectangle: a header of ids, then a row for each indicator and region. */
export function rectangle({ assessments }: Report, lang: Lang): readonly (readonly Cell[])[] {
  return [
    columns.map(({ id }) => id),
    ...assessments.map((assessment) => columns.map(({ value }) => value(assessment, lang))),
  ]
}
