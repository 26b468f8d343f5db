import type { Assessment } from '../domain/assessment.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { computedText, valueText } from './number.ts'
import { cellText } from './plain-text.ts'

type Stated = Pick<Assessment, 'target' | 'better' | 'baseline'>

/**
 * A target as readers of a language write it: in Chinese the plan's own notation, in English the same in
 * figures and signs. What has no number stays in the plan's words.
 *
 * @example targetText({ target: { text: '20 左右', kind: 'about', value: 20, inclusive: true }, better: 'higher', baseline: 15.2 }, 'en') // 'about 20'
 */
export function targetText(of: Stated, lang: Lang): string {
  const { towards } = of.target
  const printed = cellText(of.target.text)
  if (towards !== undefined && (lang === 'en' || printed === '')) return directions[towards][lang]
  if (lang === 'zh') return printed
  if (of.target.kind === 'qualitative') return 'assigned'
  if (of.target.kind === 'interval') return printed.replace(/(?<!\s)\s*(?:至|到|[~～〜–—-])\s*/, '–')
  return inFigures(of, 'about ') ?? printed
}

/** A target that only says which way, in words that are read again as such. */
const directions: Readonly<Record<NonNullable<Stated['target']['towards']>, Text>> = {
  higher: { zh: '提高', en: 'increase' },
  lower: { zh: '下降', en: 'decrease' },
  stable: { zh: '保持稳定', en: 'stable' },
}

/**
 * A target in as few characters as its number allows, where a column is too narrow for its words: a sign and the
 * figures, which are never cut. Null where it has no single number.
 *
 * @example targetSign({ target: { text: '控制在1.63以内', kind: 'upper-bound', value: 1.63, inclusive: true }, better: 'lower', baseline: 1.66 }) // '≤1.63'
 */
export function targetSign(of: Stated): string | null {
  return inFigures(of, '≈')
}

function inFigures({ target, better, baseline }: Stated, about: string): string | null {
  const { kind, value, inclusive } = target
  if (value === null) return null
  const bound = better === 'higher' ? (inclusive ? '≥' : '>') : inclusive ? '≤' : '<'
  switch (kind) {
    case 'level':
    case 'rank':
      return `${valueText(value)}${/[★☆*]$/.exec(cellText(target.text))?.[0] ?? ''}`
    case 'about':
      return `${about}${valueText(value)}`
    case 'upper-bound':
    case 'lower-bound':
      return `${bound}${valueText(value)}`
    case 'change':
      return `${target.about ? about : bound}${valueText(value)}`
    case 'multiple':
    case 'growth-rate':
      return `${target.about ? about : bound}${computedText(value, [baseline])}`
    case 'total':
      if (target.about) return `${about}[${valueText(value)}]`
      return inclusive ? `[${valueText(value)}]` : `${bound}[${valueText(value)}]`
    case 'interval':
    case 'relative':
    case 'direction':
    case 'qualitative':
      return null
  }
}
