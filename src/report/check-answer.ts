import { type Rectangle, rectangleOf } from '../document/rectangle.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import type { Answer } from './answer.ts'
import { assessmentColumns } from './assessment-columns.ts'
import type { CheckWishes } from './check.ts'
import { findingsRectangle } from './findings-rectangle.ts'

/**
 * The indicators judged, of which the rows of `assessments` are shown. A pipe is given rectangles without loading what
 * composes a page.
 */
export function checkAnswer(
  report: Report,
  wishes: CheckWishes,
  lang: Lang,
  assessments: readonly Assessment[] = report.assessments,
): Answer {
  return {
    data: { ...report, assessments },
    report,
    rectangles: [assessmentsOf({ ...report, assessments }, lang), findingsRectangle(report)],
    page: async (words) => (await import('./check.ts')).checkPage(report, wishes, words),
  }
}

/** The assessments as a rectangle, a row for each indicator and region. */
export function assessmentsOf({ assessments, method }: Report, lang: Lang): Rectangle {
  return rectangleOf('assessments', assessments, assessmentColumns(method, lang))
}
