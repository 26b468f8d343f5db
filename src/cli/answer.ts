import { pages } from '../render/index.ts'
import { json } from '../render/json.ts'
import { csv, tsv } from '../render/rectangle.ts'
import type { Answer } from '../report/answer.ts'
import type { Style } from '../report/style.ts'
import { loadMessages } from '../words/load-messages.ts'
import type { AnswerFormat } from './formats.ts'

/** An answer in one format; of its rectangles the one named, else the first. */
export async function written(
  answer: Answer,
  format: AnswerFormat,
  style: Style,
  rectangle: string | null = null,
): Promise<string | Uint8Array> {
  if (format === 'json') return json(answer.data)
  if (format === 'csv' || format === 'tsv') {
    const [first] = answer.rectangles
    const chosen = answer.rectangles.find(({ name }) => name === rectangle) ?? first
    if (chosen === undefined) throw new Error(`an answer without a rectangle is not written as ${format}`)
    return format === 'csv' ? csv(chosen, style) : tsv(chosen)
  }
  const [render, words] = await Promise.all([pages[format].load(), loadMessages(style.lang)])
  return render(await answer.page(words), style)
}
