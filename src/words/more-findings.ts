import type { Severity } from '../domain/finding.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { inBrackets } from './punctuation.ts'

/** Findings of a severity beyond those that stand where a CI service shows them. */
export function moreFindings(severity: Severity, count: number, lang: Lang): string {
  const one = count === 1 ? '' : 's'
  const texts: Readonly<Record<Severity, Text>> = {
    error: { zh: `另有 ${count} 个错误`, en: `and ${count} more error${one}` },
    warning: { zh: `另有 ${count} 个警告`, en: `and ${count} more warning${one}` },
    note: { zh: `另有 ${count} 条提示`, en: `and ${count} more notice${one}` },
  }
  return texts[severity][lang]
}

/** How many errors a case has besides the one that is quoted; empty where there are none. */
export function moreErrors(count: number, lang: Lang): string {
  return count < 1 ? '' : inBrackets({ zh: `另有 ${count} 个错误`, en: `and ${count} more` }[lang], lang)
}
