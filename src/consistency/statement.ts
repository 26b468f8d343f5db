import type { Indicator, Plan } from '../domain/plan.ts'
import { grows, scaleOf, scales } from '../domain/scale.ts'
import type { Text } from '../domain/wording.ts'
import { rate } from '../pathway/line.ts'
import type { ConsistencyWorking } from '../words/messages/consistency.ts'
import { valueText } from '../words/number.ts'
import { colon, inBrackets } from '../words/punctuation.ts'
import { equation } from './evaluate.ts'
import { baselineOf, type Figure, yearsOf } from './figure.ts'
import { amount, growthText } from './number-text.ts'
import { both, placeOf } from './words.ts'

/** `年均增长5%以上（第六章（三）），即 1103.5`. */
export function statement(indicator: Indicator, figure: Figure | null, words: ConsistencyWorking): string {
  const stated = `${indicator.target.text}${inBrackets(placeOf(indicator, words), words.lang)}`
  if (figure?.derived !== true) return stated
  return words.comesTo(stated, amount(figure.value))
}

/** Where a figure stands, what it is, and on the scale of growth what it asks a year. */
export function line(plan: Plan, indicator: Indicator, figure: Figure): Text {
  const start = baselineOf(indicator)
  const growth =
    start === null || !grows(scaleOf(indicator))
      ? null
      : rate(scales.growth, start, figure.value, yearsOf(indicator, plan))
  const worked = figure.derived ? equation(figure) : figure.text
  const way = start === null || figure.derived ? worked : `${valueText(start)} → ${worked}`
  return both((words) => {
    const start = `${placeOf(indicator, words)}${colon[words.lang]}${way}`
    return growth === null ? start : words.yearly(start, growthText(growth * 100))
  })
}
