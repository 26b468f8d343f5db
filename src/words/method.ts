import { type Method, methodWords } from '../domain/method.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { inBrackets } from './punctuation.ts'

const schedule: Text = { zh: '规划进度', en: 'schedule of the plan' }

/** A method by its id and the office it is of. */
export function methodTitle(method: Method, lang: Lang): string {
  const office = method === 'schedule' ? schedule : methodWords[method].office
  return `${method}${inBrackets(office[lang], lang)}`
}

/** What else is in a report by another method. */
export const otherArithmetic: Text = {
  zh: '应达值、进度和年均仍按规划的路径计算，评价按该方法。',
  en: "Expected value, pace and rates are those of the plan's own path; the verdict is the method's.",
}
