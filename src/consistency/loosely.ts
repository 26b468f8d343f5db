import type { Indicator, Plan } from '../domain/plan.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import { colon, comma, inBrackets, listComma } from '../words/punctuation.ts'
import { targetOf } from './figure.ts'
import { found, type PlanFinding, rowOf } from './finding.ts'
import { amount } from './number-text.ts'
import { restatedLoosely } from './rules.ts'
import { asStated } from './scenario.ts'
import { both, placeOf } from './words.ts'

/** How strictly a figure is meant. */
type Strictness = 'at-least' | 'above' | 'at-most' | 'below' | 'about' | 'unstated'

const words: Readonly<Record<Strictness, (figure: string) => Text>> = {
  'at-least': (figure) => ({ zh: `达到 ${figure} 即实现`, en: `${figure} is enough` }),
  'at-most': (figure) => ({ zh: `不超过 ${figure} 即实现`, en: `${figure} is low enough` }),
  above: (figure) => ({ zh: `须高于 ${figure}`, en: `it must be above ${figure}` }),
  below: (figure) => ({ zh: `须低于 ${figure}`, en: `it must be below ${figure}` }),
  about: (figure) => ({ zh: `接近 ${figure} 即可`, en: `close to ${figure} will do` }),
  unstated: () => ({ zh: '没有写明数', en: 'it states no figure' }),
}

/**
 * Statements of one target that give the same figure but differ in how strictly it is meant: one finding for all of
 * them. `again` are the further statements.
 */
export function looselyRestated(
  plan: Plan,
  first: Indicator,
  again: readonly Indicator[],
): readonly PlanFinding[] {
  const meant = demandOf(plan, first)
  const others = again.filter((statement) => demandOf(plan, statement) !== meant)
  const [place] = others
  if (place === undefined) return []
  const all = [first, ...others]
  const facts = {
    name: bothNames(first),
    statements: both((lang) => all.map((one) => stated(one, lang)).join(listComma[lang])),
  }
  const working = all.map((one) => both((lang) => meaning(plan, one, lang)))
  const codes = all.map(({ code }) => code)
  const concern = { grade: 'remark', codes, working, value: place.target.text } as const
  return [found(restatedLoosely, rowOf(plan, place), facts, concern)]
}

function demandOf(plan: Plan, indicator: Indicator): Strictness {
  const { target, better } = indicator
  const figure = targetOf(indicator, { plan, scenario: asStated })
  if (figure === null) return 'unstated'
  if (figure.about) return 'about'
  if (better === 'higher') return target.inclusive ? 'at-least' : 'above'
  return target.inclusive ? 'at-most' : 'below'
}

function stated(indicator: Indicator, lang: Lang): string {
  return `${indicator.target.text}${inBrackets(placeOf(indicator, lang), lang)}`
}

function meaning(plan: Plan, indicator: Indicator, lang: Lang): string {
  const figure = targetOf(indicator, { plan, scenario: asStated })
  const says = words[demandOf(plan, indicator)](figure === null ? '' : amount(figure.value))[lang]
  return `${placeOf(indicator, lang)}${colon[lang]}${indicator.target.text}${comma[lang]}${says}`
}
