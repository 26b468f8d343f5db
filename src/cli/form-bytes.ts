import { type FormOf, templateOf } from '../compare/template.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { csvText } from '../render/rectangle.ts'
import { loadMessages } from '../words/load-messages.ts'
import type { TemplateFormat } from './formats.ts'
import type { Session } from './session.ts'

/** Columns of a form in digits, as Excel counts: its names, its remarks, and all others. */
const [ofNames, ofRemarks, ofOthers] = [40, 44, 14]

/** A form to fill in, in the format of the run. */
export async function formBytes(
  { lang, format, options: { output } }: Session<{ readonly output: string | undefined }, TemplateFormat>,
  plan: Plan,
  year: number,
  last: readonly Submission[],
  of: FormOf,
): Promise<string | Uint8Array> {
  const words = await loadMessages(lang)
  const { rows, headerIndex } = templateOf(plan, year, last, words, of)
  if (format === 'csv') return csvText(rows, output !== undefined)
  const columns = rows[headerIndex]?.length ?? 1
  const widths = Array.from({ length: columns }, (_, index) =>
    index === 2 ? ofNames : index === columns - 1 ? ofRemarks : ofOthers,
  )
  const { xlsxBytes } = await import('../render/sheet.ts')
  return xlsxBytes({ name: words.template.sheet(year), rows, headerIndex, widths })
}
