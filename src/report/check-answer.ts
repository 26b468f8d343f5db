import { type Rectangle, rectangleOf } from '../document/rectangle.ts'
import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import type { Answer } from './answer.ts'
import { assessmentColumns } from './assessment-columns.ts'
import type { CheckWishes } from './check.ts'
import { findingsRectangle } from './findings-rectangle.ts'

/** The indicators judged. A pipe is given rectangles without loading what composes a page. */
export function checkAnswer(report: Report, wishes: CheckWishes, lang: Lang): Answer {
  return {
    data: report,
    report,
    rectangles: [assessmentsOf(report, lang), findingsRectangle(report)],
    page: async (words) => (await import('./check.ts')).checkPage(report, wishes, words),
  }
}

/** The assessments as a rectangle, a row for each indicator and region. */
export function assessmentsOf({ assessments, method }: Report, lang: Lang): Rectangle {
  return rectangleOf('assessments', assessments, assessmentColumns(method, lang))
}
