import type { Indicator } from '../domain/plan.ts'
import type { Condition, Expression } from '../domain/relation.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import { valueText } from '../words/number.ts'
import { inBrackets, listComma } from '../words/punctuation.ts'
import { tierWord } from '../words/tier.ts'
import { baselineOf } from './figure.ts'
import type { Scenario } from './scenario.ts'
import { tierIn } from './scenario.ts'

/** Where the plan states a target: its source without what is said of the baseline, else its number. */
export function placeOf({ source, no }: Indicator, lang: Lang): string {
  const [place = ''] = source.split('；')
  if (place.trim() !== '') return place.trim()
  return lang === 'zh' ? `序号 ${no}` : `No. ${no}`
}

/** One line in both languages, from what differs between them. */
export function both(line: (lang: Lang) => string): Text {
  return { zh: line('zh'), en: line('en') }
}

/** `1516.7 → 2200★（表2 行1）`: what the plan states of an indicator, and where. */
export function statedText(indicator: Indicator, lang: Lang): string {
  const start = baselineOf(indicator)
  const from = start === null ? '' : `${valueText(start)} → `
  return `${bothNames(indicator)[lang]} ${from}${indicator.target.text}${inBrackets(placeOf(indicator, lang), lang)}`
}

/** `基期 72071（表1 行27）`: the baseline alone, and where the plan states it. */
export function baselineText(indicator: Indicator, lang: Lang): string {
  const start = baselineOf(indicator)
  const [, place = placeOf(indicator, lang)] = /；基期(?:见|由) ?(.+)$/.exec(indicator.source) ?? []
  const value = `${lang === 'zh' ? '基期 ' : 'baseline '}${start === null ? '—' : valueText(start)}`
  return `${bothNames(indicator)[lang]} ${value}${inBrackets(place, lang)}`
}

/** `力争 2200`; null where every target is taken as stated. */
export function scenarioText(
  scenario: Scenario,
  indicators: readonly Indicator[],
  lang: Lang,
): string | null {
  if (scenario.label === null) return null
  const values = indicators.flatMap((indicator) => {
    const tier = tierIn(indicator, scenario)
    return tier === null ? [] : [valueText(tier.quantity.value)]
  })
  return `${tierWord(scenario.label, lang)} ${[...new Set(values)].join(listComma[lang])}`
}

const functions = {
  baseline: { zh: '基期', en: 'baseline' },
  growth: { zh: '年均增速', en: 'growth a year' },
} as const
const signs = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const

/** An expression with the names of its indicators, as a reader would write it. */
export function expressionText(expression: Expression, indicators: readonly Indicator[], lang: Lang): string {
  const [open, close] = lang === 'zh' ? ['（', '）'] : ['(', ')']
  const write = (part: Expression, least: number): string => {
    switch (part.kind) {
      case 'number':
        return valueText(part.value)
      case 'indicator': {
        const indicator = indicators.find(({ code }) => code === part.code)
        return indicator === undefined ? part.code : bothNames(indicator)[lang]
      }
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

const conditions = {
  '=': { zh: '等于', en: 'equal' },
  '<': { zh: '小于', en: 'be below' },
  '<=': { zh: '不大于', en: 'be at most' },
  '>': { zh: '大于', en: 'be above' },
  '>=': { zh: '不小于', en: 'be at least' },
} as const

/** What is asked of the left side: `不小于`, `be at least`. */
export function conditionText(is: Exclude<Condition['is'], 'within'>, lang: Lang): string {
  return conditions[is][lang]
}

/** The sign of a condition in a formula. */
export function conditionSign(is: Exclude<Condition['is'], 'within'>): string {
  return { '=': '=', '<': '<', '<=': '≤', '>': '>', '>=': '≥' }[is]
}
