import { aboutShare } from '../assess/goal.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Target } from '../domain/target.ts'
import type { Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import { rate } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'
import { percentText, valueText } from '../words/number.ts'
import { colon, listComma } from '../words/punctuation.ts'
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
  const label = ({ scenario }: Case, lang: 'zh' | 'en') => scenarioText(scenario, resting, lang)
  const holding = cases.filter(({ holds }) => holds)
  const agreeing = both((lang) => {
    const at = holding.map((one) => label(one, lang)).join(listComma[lang])
    if (holding.length === 0)
      return lang === 'zh' ? '哪一档都不一致' : 'they agree at none of the graded goals'
    return lang === 'zh' ? `只在${at} 时一致` : `they agree at ${at} only`
  })
  const facts = {
    name: bothNames(stated),
    first: both((lang) => statement(stated, figure, lang)),
    again: both((lang) => statement(relative, null, lang)),
    agreeing,
  }
  const working = [
    line(plan, stated, figure),
    ...cases.map((one) =>
      caseLine(
        one,
        other,
        figure.value,
        both((lang) => label(one, lang) ?? ''),
      ),
    ),
    ...(target.about ? [tolerance(target.text)] : []),
    nominal,
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
  const pace = rate(scales.growth, from, to.value, yearsOf(terms.plan))
  if (pace === null || !(stated > 0) || !(start > 0)) return []
  const [own, theirs] = [Math.log(stated / start), Math.log(asked.value / start)]
  const needed = target.about && theirs > 0 ? aboutShare * theirs : theirs
  const holds = target.inclusive ? own >= needed - 1e-12 : own > needed + 1e-12
  const share = theirs > 0 ? own / theirs : null
  return [{ scenario: terms.scenario, pace, working: equation(asked), asked: asked.value, share, holds }]
}

function caseLine(one: Case, other: Indicator, stated: number, label: Text): Text {
  const { pace, working, asked, share, holds } = one
  return both((lang) => {
    const zh = lang === 'zh'
    const name = bothNames(other)[lang]
    const growth = growthText(pace * 100)
    const part = share === null || stated >= asked ? '' : percentText(share)
    const start = label[lang] === '' ? '' : `${label[lang]}${colon[lang]}`
    if (zh) {
      const side = stated < asked ? `低于它，增速为其 ${part}` : '不低于它'
      return `${start}${name}年均 ${growth}，同步即 ${working}；${valueText(stated)} ${side}，${holds ? '一致' : '不一致'}`
    }
    const side = stated < asked ? `is below it, growing at ${part} of its pace` : 'is not below it'
    return `${start}${name} grows ${growth.replace(/^\+/, '')} a year; in step is ${working}; ${amount(stated)} ${side}: ${holds ? 'they agree' : 'they do not agree'}`
  })
}

/** Both growths are worked out from the plan's amounts. */
const nominal: Text = {
  zh: '增速均由规划的现价数算得，是名义增速',
  en: 'Both growths are worked out from amounts at current prices: they are nominal',
}

function tolerance(text: string): Text {
  const share = `${amount(aboutShare * 100)}%`
  return {
    zh: `“${text}”按增速不低于所比增速的 ${share} 看`,
    en: `"${text}" is taken as a growth of at least ${share} of the other`,
  }
}
