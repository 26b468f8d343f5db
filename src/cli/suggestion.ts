import type { Text } from '../domain/wording.ts'
import { nearest } from '../text/nearest.ts'

/** How much of the longer word agrees before a person is asked whether it was meant. */
const sure = 0.6

/** The end of a message that has none. */
export const nothing: Text = { zh: '', en: '' }

/** What was most likely meant, as the end of a message. */
export function meant(word: string): Text {
  return { zh: `；是不是想写 ${word}？`, en: `. Did you mean ${word}?` }
}

/** What a mistyped word most likely means, with what stands before every such word; nothing where no known word is near. */
export function suggestion(typed: string, known: Iterable<string>, prefix = ''): Text {
  const [near] = nearest(typed, known, 1, sure)
  return near === undefined ? nothing : meant(`${prefix}${near}`)
}
