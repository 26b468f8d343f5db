import type { Lang } from '../domain/wording.ts'
import { cellText } from './plain-text.ts'

/** Words of the graded goals of Chinese plans. */
const english: ReadonlyMap<string, string> = new Map([
  ['确保', 'assured'],
  ['力争', 'aimed for'],
  ['冲刺', 'stretch'],
])

/** The label of a graded goal as readers of a language write it. */
export function tierWord(label: string, lang: Lang): string {
  return lang === 'zh' ? cellText(label) : (english.get(label) ?? cellText(label))
}
