import type { Indicator, Plan } from '../domain/plan.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { rate } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'
import { valueText } from '../words/number.ts'
import { colon, inBrackets } from '../words/punctuation.ts'
import { equation } from './evaluate.ts'
import { baselineOf, type Figure, yearsOf } from './figure.ts'
import { amount, growthText } from './number-text.ts'
import { both, placeOf } from './words.ts'

/** `年均增长5%以上（第六章（三）），即 1103.5`. */
export function statement(indicator: Indicator, figure: Figure | null, lang: Lang): string {
  const stated = `${indicator.target.text}${inBrackets(placeOf(indicator, lang), lang)}`
  if (figure?.derived !== true) return stated
  return `${stated}${lang === 'zh' ? '，即 ' : ', which is '}${amount(figure.value)}`
}

/** Where a figure stands, what it is, and on the scale of growth what it asks a year. */
export function line(plan: Plan, indicator: Indicator, figure: Figure): Text {
  const start = baselineOf(indicator)
  const growth =
    start === null || indicator.scale !== 'growth'
      ? null
      : rate(scales.growth, start, figure.value, yearsOf(plan))
  const worked = figure.derived ? equation(figure) : figure.text
  const way = start === null || figure.derived ? worked : `${valueText(start)} → ${worked}`
  return both((lang) => {
    const rise = growth === null ? null : growthText(growth * 100)
    const yearly = rise === null ? '' : lang === 'zh' ? `，年均 ${rise}` : `, ${rise} a year`
    return `${placeOf(indicator, lang)}${colon[lang]}${way}${yearly}`
  })
}
