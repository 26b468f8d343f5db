import type { Lang, Text } from '../domain/wording.ts'

/** Between the parts of a sentence. */
export const comma: Text = { zh: '，', en: ', ' }
/** Between the items of a list. */
export const listComma: Text = { zh: '、', en: ', ' }
/** Between statements that hold commas. */
export const semicolon: Text = { zh: '；', en: '; ' }
/** After a label. */
export const colon: Text = { zh: '：', en: ': ' }

/** A remark in the brackets of the language, after what it is about. */
export function inBrackets(text: string, lang: Lang): string {
  return { zh: `（${text}）`, en: ` (${text})` }[lang]
}
