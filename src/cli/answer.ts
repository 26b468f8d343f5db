import { ciFormats } from '../ci/index.ts'
import type { Report } from '../domain/report.ts'
import { pages } from '../render/index.ts'
import { csv, tsv } from '../render/rectangle.ts'
import type { Answer } from '../report/answer.ts'
import type { Style } from '../report/style.ts'
import { jsonText } from '../words/json-text.ts'
import { loadMessages } from '../words/load-messages.ts'
import type { AnswerFormat, ReportFormat } from './formats.ts'

/** An answer in one format; of its rectangles the one named, else the first. */
export async function written(
  answer: Answer,
  format: AnswerFormat,
  style: Style,
  rectangle: string | null = null,
): Promise<string | Uint8Array> {
  if (format === 'json') return jsonText(answer.data)
  if (format === 'csv' || format === 'tsv') {
    const [first] = answer.rectangles
    const chosen = answer.rectangles.find(({ name }) => name === rectangle) ?? first
    if (chosen === undefined) throw new Error(`an answer without a rectangle is not written as ${format}`)
    return format === 'csv' ? csv(chosen, style) : tsv(chosen)
  }
  const [render, words] = await Promise.all([pages[format].load(), loadMessages(style.lang)])
  return render(await answer.page(words), style)
}

/** A report with findings in one format, those of CI services among them. */
export async function reported(
  report: Report,
  answer: Answer,
  format: ReportFormat,
  style: Style,
  rectangle: string | null = null,
  offTrackFails = false,
): Promise<string | Uint8Array> {
  if (format === 'json' && rectangle === 'findings') return jsonText(report.findings)
  switch (format) {
    case 'github':
    case 'gitlab':
    case 'junit':
    case 'sarif': {
      const [write, words, { says }, { offTrackRemarks }] = await Promise.all([
        ciFormats[format].load(),
        loadMessages(style.lang),
        import('../report/check-columns.ts'),
        import('../report/off-track-remarks.ts'),
      ])
      return write(report, {
        lang: style.lang,
        says: says(report, words),
        remarks: () => offTrackRemarks(report, words),
        remarksFail: offTrackFails,
        rules,
      })
    }
    default:
      return written(answer, format, style, rectangle)
  }
}

async function rules() {
  return (await import('../catalogue.ts')).catalogue
}
