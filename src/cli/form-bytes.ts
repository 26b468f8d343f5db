import { type FormOf, templateOf } from '../compare/template.ts'
import type { InputRule } from '../document/book.ts'
import { columnArea } from '../document/cell-formula.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { csvText } from '../render/rectangle.ts'
import { loadMessages } from '../words/load-messages.ts'
import type { Messages } from '../words/messages.ts'
import type { TemplateFormat } from './formats.ts'
import type { Session } from './session.ts'

/** Columns of a form in digits, as Excel counts: its numbers, codes, names and remarks, and all others. */
const [ofNumbers, ofCodes, ofNames, ofRemarks, ofOthers] = [6, 26, 40, 44, 14]

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
    index === columns - 1 ? ofRemarks : ([ofNumbers, ofCodes, ofNames][index] ?? ofOthers),
  )
  const { xlsxBytes } = await import('../render/sheet.ts')
  const inputs = inputsOf(rows, headerIndex, words)
  return xlsxBytes({ lang, name: words.template.sheet(year), rows, headerIndex, widths, inputs })
}

/**
 * What each value cell takes, right of which stands how it is filled in: a statement, a number, or where more than a number
 * is read, such as a total in brackets, anything.
 */
function inputsOf(
  rows: readonly (readonly string[])[],
  headerIndex: number,
  { book, template: said }: Messages,
): readonly InputRule[] {
  const columns = rows[headerIndex]?.length ?? 1
  return rows.flatMap((row, at): readonly InputRule[] => {
    if (at <= headerIndex || row.length < columns) return []
    const area = columnArea(columns - 2, at, at)
    const how = row.at(-1)
    if (how === said.statement) return [{ area, takes: said.statements, ...book.statementOnly }]
    return [{ area, takes: how === '' ? 'number' : 'anything', ...book.numberOnly }]
  })
}
