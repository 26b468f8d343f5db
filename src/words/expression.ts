import type { Expression } from '../domain/relation.ts'
import type { Lang } from '../domain/wording.ts'
import { valueText } from './number.ts'

const functions = {
  baseline: { zh: '基期', en: 'baseline' },
  growth: { zh: '年均增速', en: 'growth a year' },
} as const
const signs = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const

/** An expression as a reader would write it; `figure` writes that of an indicator. */
export function expressionText(expression: Expression, lang: Lang, figure: (code: string) => string): string {
  const [open, close] = lang === 'zh' ? ['（', '）'] : ['(', ')']
  const write = (part: Expression, least: number): string => {
    switch (part.kind) {
      case 'number':
        return valueText(part.value)
      case 'indicator':
        return figure(part.code)
      case 'baseline':
      case 'growth':
        return `${functions[part.kind][lang]}${open}${write(part.of, 0)}${close}`
      case 'operation': {
        const rank = part.operator === '+' || part.operator === '-' ? 1 : 2
        const tight = part.operator === '-' || part.operator === '/' ? rank + 1 : rank
        const text = `${write(part.left, rank)} ${signs[part.operator]} ${write(part.right, tight)}`
        return rank < least ? `${open}${text}${close}` : text
      }
    }
  }
  return write(expression, 0)
}
