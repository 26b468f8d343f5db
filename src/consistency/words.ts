import type { Indicator } from '../domain/plan.ts'
import type { Comparing, Expression } from '../domain/relation.ts'
import type { Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import { working as en } from '../words/en/consistency.ts'
import { expressionText } from '../words/expression.ts'
import type { ConsistencyWorking } from '../words/messages/consistency.ts'
import { valueText } from '../words/number.ts'
import { inBrackets, listComma } from '../words/punctuation.ts'
import { tierWord } from '../words/tier.ts'
import { working as zh } from '../words/zh/consistency.ts'
import { baselineOf } from './figure.ts'
import type { Scenario } from './scenario.ts'
import { tierIn } from './scenario.ts'

/** Where the plan states a target: its source without what is said of the baseline, else its number. */
export function placeOf({ source, no }: Indicator, words: ConsistencyWorking): string {
  const [place = ''] = source.split('；')
  if (place.trim() !== '') return place.trim()
  return words.numbered(no)
}

/** One line in both languages: a finding holds both until one is chosen. */
export function both(line: (words: ConsistencyWorking) => string): Text {
  return { zh: line(zh), en: line(en) }
}

/** `1516.7 → 2200★（表2 行1）`: what the plan states of an indicator, and where. */
export function statedText(indicator: Indicator, words: ConsistencyWorking): string {
  const start = baselineOf(indicator)
  const from = start === null ? '' : `${valueText(start)} → `
  const place = inBrackets(placeOf(indicator, words), words.lang)
  return `${bothNames(indicator)[words.lang]} ${from}${indicator.target.text}${place}`
}

/** `基期 72071（表1 行27）`: the baseline alone, and where the plan states it. */
export function baselineText(indicator: Indicator, words: ConsistencyWorking): string {
  const start = baselineOf(indicator)
  const [, place = placeOf(indicator, words)] = /；基期(?:见|由) ?(.+)$/.exec(indicator.source) ?? []
  const value = words.baseline(start === null ? '—' : valueText(start))
  return `${bothNames(indicator)[words.lang]} ${value}${inBrackets(place, words.lang)}`
}

/** `力争 2200`; null where every target is taken as stated. */
export function scenarioText(
  scenario: Scenario,
  indicators: readonly Indicator[],
  { lang }: ConsistencyWorking,
): string | null {
  if (scenario.label === null) return null
  const values = indicators.flatMap((indicator) => {
    const tier = tierIn(indicator, scenario)
    return tier === null ? [] : [valueText(tier.quantity.value)]
  })
  return `${tierWord(scenario.label, lang)} ${[...new Set(values)].join(listComma[lang])}`
}

/** An expression with the names of its indicators. */
export function namedExpression(
  expression: Expression,
  indicators: readonly Indicator[],
  { lang }: ConsistencyWorking,
): string {
  return expressionText(expression, lang, (code) => {
    const indicator = indicators.find((candidate) => candidate.code === code)
    return indicator === undefined ? code : bothNames(indicator)[lang]
  })
}

/** The sign of a condition in a formula. */
export function conditionSign(is: Comparing): string {
  return { '=': '=', '<': '<', '<=': '≤', '>': '>', '>=': '≥' }[is]
}
