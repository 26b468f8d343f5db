import type { Assessment } from '../domain/assessment.ts'
import type { Lang } from '../domain/wording.ts'
import { cellText } from './escape.ts'
import { computedText, valueText } from './number-format.ts'

/**
 * A target as readers of a language write it: in Chinese the plan's own notation, in English the same in
 * figures and signs. What has no number stays in the plan's words.
 *
 * @example targetText({ target: { text: '20 左右', kind: 'about', value: 20, inclusive: true }, better: 'higher', baseline: 15.2 }, 'en') // 'about 20'
 */
export function targetText(
  { target, better, baseline }: Pick<Assessment, 'target' | 'better' | 'baseline'>,
  lang: Lang,
): string {
  const printed = cellText(target.text)
  if (lang === 'zh') return printed
  if (target.kind === 'qualitative') return 'assigned'
  if (target.kind === 'interval') return printed.replace(/\s*(?:至|到|[~～〜–—-])\s*/, '–')
  if (target.value === null) return printed
  const bound = better === 'higher' ? (target.inclusive ? '≥' : '>') : target.inclusive ? '≤' : '<'
  const mark = /[★☆*]$/.exec(printed)?.[0] ?? ''
  switch (target.kind) {
    case 'level':
      return `${valueText(target.value)}${mark}`
    case 'about':
      return `about ${valueText(target.value)}`
    case 'upper-bound':
    case 'lower-bound':
      return `${bound}${valueText(target.value)}`
    case 'multiple':
    case 'growth-rate':
      return `${bound}${computedText(target.value, [baseline])}`
    case 'total':
      return target.inclusive ? `[${valueText(target.value)}]` : `${bound}[${valueText(target.value)}]`
    case 'relative':
      return printed
  }
}
