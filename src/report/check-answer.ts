import { type Rectangle, rectangleOf } from '../document/rectangle.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { asPrinted } from '../words/json-text.ts'
import type { Answer } from './answer.ts'
import { assessmentColumns } from './assessment-columns.ts'
import type { CheckWishes } from './check-wishes.ts'
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
  findingsIn: (lang: Lang) => Report['findings'] = () => report.findings,
): Answer {
  // What is handed in is made of the numbers as they are printed, so that what is read back from it makes the same.
  let made: Report | null = null
  const printed = (): Report => {
    made ??= asPrinted(report)
    return made
  }
  const inLang = (lang: Lang): Report => ({ ...printed(), findings: findingsIn(lang) })
  return {
    data: { ...report, assessments },
    report,
    rectangles: [assessmentsOf({ ...report, assessments }, lang), findingsRectangle(report)],
    page: async (words) => (await import('./check.ts')).checkPage(report, wishes, words),
    handedIn: {
      data: printed,
      html: async (words) => (await import('./page/index.ts')).reportPage(inLang(words.lang), wishes, words),
      xlsx: async (words) => {
        const [{ reportBook }, { chosenRows }] = await Promise.all([
          import('./book/index.ts'),
          import('./rows.ts'),
        ])
        return reportBook(inLang(words.lang), chosenRows(printed().assessments, wishes), words)
      },
      docx: async (words) =>
        (await import('./evaluation.ts')).evaluationPage(inLang(words.lang), wishes, words),
    },
  }
}

/** The assessments as a rectangle, a row for each indicator and region. */
export function assessmentsOf(
  { assessments, method }: Pick<Report, 'assessments' | 'method'>,
  lang: Lang,
): Rectangle {
  return rectangleOf('assessments', assessments, assessmentColumns(method, lang))
}
