import type { Report } from '../../src/domain/report.ts'
import type { Lang } from '../../src/domain/wording.ts'
import { markdown as asMarkdown } from '../../src/render/markdown.ts'
import { csv as asCsv, tsv as asTsv } from '../../src/render/rectangle.ts'
import { terminal } from '../../src/render/terminal.ts'
import { checkPage } from '../../src/report/check.ts'
import { assessmentsOf } from '../../src/report/check-answer.ts'
import { says } from '../../src/report/check-columns.ts'
import { explainPage } from '../../src/report/explain.ts'
import type { ExplainView } from '../../src/report/explain-view.ts'
import { findingsRectangle } from '../../src/report/findings-rectangle.ts'
import { jobSummary as summaryOf } from '../../src/report/job-summary.ts'
import { everyRow } from '../../src/report/row-wishes.ts'
import type { Style } from '../../src/report/style.ts'
import { en } from '../../src/words/en.ts'
import { jsonText } from '../../src/words/json-text.ts'
import { zh } from '../../src/words/zh.ts'

export const words = { zh, en } as const
type Look = Pick<Style, 'lang' | 'ascii'>

/** A report as the forms that `kq check` writes. */
export const csv = (report: Report, { lang, bom }: Pick<Style, 'lang' | 'bom'>) =>
  asCsv(assessmentsOf(report, lang), { bom })
export const tsv = (report: Report, { lang }: { readonly lang: Lang }) => asTsv(assessmentsOf(report, lang))
export const json = (report: Report) => jsonText(report)
export const table = (report: Report, style: Style) =>
  terminal(checkPage(report, { ...style, ...everyRow }, words[style.lang]), style)
export const markdown = (report: Report, { lang, ascii }: Look) =>
  asMarkdown(checkPage(report, { ...everyRow, all: true, groupBy: null }, words[lang]), { ascii })
export const jobSummary = (report: Report, { lang, ascii }: Look) =>
  asMarkdown(summaryOf(report, words[lang]), { ascii })
export const findingsCsv = (report: Report, { bom }: { readonly bom: boolean }) =>
  asCsv(findingsRectangle(report), { bom })
export const findingsTsv = (report: Report) => asTsv(findingsRectangle(report))
/** What a CI format is told besides the report. */
export const terms = (report: Report, lang: Lang) => ({
  lang,
  says: says(report, words[lang]),
  rules: async () => [],
})
export const explainText = (view: ExplainView, style: Style) =>
  terminal(explainPage(view, words[style.lang]), style)
export const explainMarkdown = (view: ExplainView, { lang, ascii }: Look) =>
  asMarkdown(explainPage(view, words[lang]), { ascii })
