import type { Indicator, Plan } from '../domain/plan.ts'
import { bothNames } from '../domain/wording.ts'
import type { ConsistencyWorking, Strictness } from '../words/messages/consistency.ts'
import { colon, comma, inBrackets, listComma } from '../words/punctuation.ts'
import { targetOf } from './figure.ts'
import { found, type PlanFinding, rowOf } from './finding.ts'
import { amount } from './number-text.ts'
import { restatedLoosely } from './rules.ts'
import { asStated } from './scenario.ts'
import { both, placeOf } from './words.ts'

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
    statements: both((words) => all.map((one) => stated(one, words)).join(listComma[words.lang])),
  }
  const working = all.map((one) => both((words) => meaning(plan, one, words)))
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

function stated(indicator: Indicator, words: ConsistencyWorking): string {
  return `${indicator.target.text}${inBrackets(placeOf(indicator, words), words.lang)}`
}

function meaning(plan: Plan, indicator: Indicator, words: ConsistencyWorking): string {
  const figure = targetOf(indicator, { plan, scenario: asStated })
  const { lang } = words
  const says = words.strictness(demandOf(plan, indicator), figure === null ? '' : amount(figure.value))
  return `${placeOf(indicator, words)}${colon[lang]}${indicator.target.text}${comma[lang]}${says}`
}
