import type { Indicator, Plan } from '../domain/plan.ts'
import { scales } from '../domain/scale.ts'
import { aboutShare, type Target } from '../domain/target.ts'
import { bothNames } from '../domain/wording.ts'
import { rate } from '../pathway/line.ts'
import type { ConsistencyWorking } from '../words/messages/consistency.ts'
import { percentText, valueText } from '../words/number.ts'
import { colon } from '../words/punctuation.ts'
import { equation } from './evaluate.ts'
import { baselineOf, type Terms, targetOf, yearsOf } from './figure.ts'
import { found, type PlanFinding, rowOf } from './finding.ts'
import { amount, growthText } from './number-text.ts'
import { restatedInPart, restatedOtherwise } from './rules.ts'
import { asStated, restingOn, type Scenario, scenariosOf } from './scenario.ts'
import { line, statement } from './statement.ts'
import { both, scenarioText } from './words.ts'

/** What a growth comes to in one scenario: the figure asked for by the relative statement, and whether the other meets it. */
interface Case {
  readonly scenario: Scenario
  /** Growth a year of the indicator measured against, as a fraction. */
  readonly pace: number
  readonly working: string
  readonly asked: number
  /** ln of the growth stated over ln of the growth asked for; null where nothing is asked to grow. */
  readonly share: number | null
  readonly holds: boolean
}

/**
 * A target stated as a figure in one place and as keeping up with another indicator elsewhere: whether the figure keeps
 * up, at each graded goal of that indicator. 基本同步 is taken as at least 95 % of its growth.
 */
export function relativeFinding(plan: Plan, first: Indicator, again: Indicator): readonly PlanFinding[] {
  const [relative, stated] = first.target.kind === 'relative' ? [first, again] : [again, first]
  const { target } = relative
  const figure = targetOf(stated, { plan, scenario: asStated })
  const start = baselineOf(relative)
  const other =
    target.kind === 'relative' ? plan.indicators.find(({ code }) => code === target.code) : undefined
  if (target.kind !== 'relative' || figure === null || start === null || other === undefined) return []
  const resting = restingOn(plan, [other.code])
  const cases = scenariosOf(resting).flatMap((scenario) =>
    caseOf(relative, target, other, figure.value, start, { plan, scenario }),
  )
  const failing = cases.filter(({ holds }) => !holds)
  if (failing.length === 0) return []
  const label = ({ scenario }: Case, words: ConsistencyWorking) => scenarioText(scenario, resting, words)
  const holding = cases.filter(({ holds }) => holds)
  const agreeing = both((words) => words.agreeAt(holding.map((one) => label(one, words) ?? '')))
  const facts = {
    name: bothNames(stated),
    first: both((words) => statement(stated, figure, words)),
    again: both((words) => statement(relative, null, words)),
    agreeing,
  }
  const working = [
    line(plan, stated, figure),
    ...cases.map((one) =>
      both((words) => caseLine(one, other, figure.value, label(one, words) ?? '', words)),
    ),
    ...(target.about ? [both((words) => words.tolerance(target.text, `${amount(aboutShare * 100)}%`))] : []),
    both((words) => words.nominal),
  ]
  const codes = [...new Set([stated.code, relative.code, ...resting.map(({ code }) => code)])]
  const concern = { codes, working, value: again.target.text }
  const place = rowOf(plan, again)
  const contradicts = holding.length === 0 && !target.about && !figure.about
  return contradicts
    ? [found(restatedOtherwise, place, facts, { ...concern, grade: 'contradiction' })]
    : [found(restatedInPart, place, facts, { ...concern, grade: 'tension' })]
}

function caseOf(
  relative: Indicator,
  target: Extract<Target, { kind: 'relative' }>,
  other: Indicator,
  stated: number,
  start: number,
  terms: Terms,
): readonly Case[] {
  const asked = targetOf(relative, terms)
  const from = baselineOf(other)
  const to = targetOf(other, terms)
  if (asked === null || from === null || to === null) return []
  const pace = rate(scales.growth, from, to.value, yearsOf(other, terms.plan))
  if (pace === null || !(stated > 0) || !(start > 0)) return []
  const [own, theirs] = [Math.log(stated / start), Math.log(asked.value / start)]
  const needed = target.about && theirs > 0 ? aboutShare * theirs : theirs
  const holds = target.inclusive ? own >= needed - 1e-12 : own > needed + 1e-12
  const share = theirs > 0 ? own / theirs : null
  return [{ scenario: terms.scenario, pace, working: equation(asked), asked: asked.value, share, holds }]
}

function caseLine(
  { pace, working, asked, share, holds }: Case,
  other: Indicator,
  stated: number,
  label: string,
  words: ConsistencyWorking,
): string {
  const part = share === null ? '' : percentText(share)
  return words.inStep({
    start: label === '' ? '' : `${label}${colon[words.lang]}`,
    name: bothNames(other)[words.lang],
    growth: growthText(pace * 100),
    working,
    stated: valueText(stated),
    amount: amount(stated),
    below: stated < asked ? part : null,
    holds,
  })
}
