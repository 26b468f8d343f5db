import type { Condition, Expression, Relation } from '../domain/relation.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import { percentText } from '../words/number.ts'
import { colon, comma, inBrackets, semicolon } from '../words/punctuation.ts'
import { unitText } from '../words/unit.ts'
import type { Worked } from './evaluate.ts'
import type { RelationCase, TurningValue, WorkedRelation } from './holds.ts'
import { amount, differenceText, growthText } from './number-text.ts'
import { isStated } from './scenario.ts'
import {
  baselineText,
  both,
  conditionSign,
  conditionText,
  expressionText,
  scenarioText,
  statedText,
} from './words.ts'

/** A relation in words: what it comes to in one sentence, and the lines that show it. */
export interface RelationWords {
  readonly outcome: Text
  readonly lines: readonly Text[]
}

/** The formula, the figures put in with where they stand, what each scenario comes to, where it turns, and why it should hold. */
export function relationWorking(worked: WorkedRelation): RelationWords {
  const { relation, targets, baselines, turns } = worked
  const lines: Text[] = [
    both((lang) => `${lang === 'zh' ? '算式：' : 'Formula: '}${formula(worked, lang)}`),
    both((lang) => {
      const stated = [
        ...targets.map((indicator) => statedText(indicator, lang)),
        ...baselines.map((indicator) => baselineText(indicator, lang)),
      ]
      return `${lang === 'zh' ? '数据：' : 'Figures: '}${stated.join(semicolon[lang])}`
    }),
    ...caseLines(worked),
    ...(turns === null ? [] : [turnText(turns)]),
  ]
  if (relation.basis.zh !== '') {
    const source = (lang: Lang) => (relation.source === '' ? '' : inBrackets(relation.source, lang))
    lines.push({
      zh: `依据：${relation.basis.zh}${source('zh')}`,
      en: `Basis: ${relation.basis.en}${source('en')}`,
    })
  }
  return { outcome: both((lang) => outcome(worked, lang)), lines }
}

/** A line for each scenario; one line where they all come to the same. */
function caseLines(worked: WorkedRelation): readonly Text[] {
  const { cases, targets } = worked
  const stated = cases.find(({ scenario }) => isStated(targets, scenario)) ?? cases[0]
  const ends = cases.map(
    ({ left, right }) => `${result(left, '')} ${right === null ? '' : result(right, '')}`,
  )
  if (stated !== undefined && new Set(ends).size === 1) {
    const line = both((lang) => caseText(worked, stated, lang))
    const alike = cases.every((one) => caseText(worked, one, 'zh') === line.zh)
    return [alike ? line : { zh: `各档相同：${line.zh}`, en: `At every graded goal: ${line.en}` }]
  }
  return cases.map((one) =>
    both((lang) => {
      const label = scenarioText(one.scenario, targets, lang)
      const text = caseText(worked, one, lang)
      return label === null ? text : `${label}${colon[lang]}${text}`
    }),
  )
}

function turnText({ indicator, at, holds }: TurningValue): Text {
  const name = bothNames(indicator)
  return {
    zh: `${name.zh}在 ${amount(at)} ${holds === 'above' ? '以上' : '以下'}时成立`,
    en: `It holds with ${name.en} ${holds === 'above' ? 'above' : 'below'} ${amount(at)}`,
  }
}

function formula({ relation, targets, baselines }: WorkedRelation, lang: Lang): string {
  const { left, condition } = relation
  const known = [...targets, ...baselines]
  const write = expressionText(left, known, lang)
  const unit = lang === 'en' && relation.unit !== '' ? ` (in ${unitText(relation.unit, lang)})` : ''
  if (condition === null) return `${write}${unit}`
  if (condition.is === 'within')
    return `${write} ${rangeText(condition, isPercent(relation.left), lang)}${unit}`
  return `${write} ${conditionSign(condition.is)} ${expressionText(condition.right, known, lang)}${unit}`
}

function isPercent({ kind }: Expression): boolean {
  return kind === 'growth'
}

function rangeText(
  { low, high }: Extract<Condition, { is: 'within' }>,
  percent: boolean,
  lang: Lang,
): string {
  const [from, to] = [low, high].map((end) => `${amount(end)}${percent ? '%' : ''}`)
  return lang === 'zh' ? `介于 ${from} 与 ${to} 之间` : `between ${from} and ${to}`
}

/** A number with its unit, a growth with its sign. */
function result({ value, percent }: Worked, unit: string): string {
  return percent ? growthText(value) : `${amount(value)}${unit}`
}

/** The unit of what stands beside a growth is %. */
function unitBeside(left: Worked, unit: string): string {
  return left.percent ? '%' : unit
}

/** The unit after a number; in English it stands by the formula, for `3800 100m yuan` reads badly. */
function unitAfter({ unit }: Relation, lang: Lang): string {
  return lang === 'zh' && unit !== '' ? ` ${unit}` : ''
}

/** A side with its arithmetic: `2200 × 2.2 ÷ 100 = 48.4 亿元`. */
function side(worked: Worked, unit: string): string {
  return worked.derived ? `${worked.text} = ${result(worked, unit)}` : result(worked, unit)
}

/** What a scenario comes to, with the results on the way. */
function caseText({ relation }: WorkedRelation, one: RelationCase, lang: Lang): string {
  const zh = lang === 'zh'
  const { condition } = relation
  const unit = unitAfter(relation, lang)
  const steps = [...one.left.steps, ...(one.right?.steps ?? [])]
  const start = steps.map((step) => `${step}${comma[lang]}`).join('')
  const left = `${start}${side(one.left, unit)}`
  if (condition === null) return left
  const verdict = one.holds === true ? (zh ? '成立' : 'holds') : zh ? '不成立' : 'does not hold'
  if (condition.is === 'within' || one.right === null) return `${left}${zh ? '，' : ': '}${verdict}`
  const { right } = one
  const asked = conditionText(condition.is, lang)
  const gap = one.holds === true ? '' : inBrackets(gapText(one.left, right, unit, lang), lang)
  return zh
    ? `${left}，应${asked} ${side(right, unitBeside(one.left, unit))}：${verdict}${gap}`
    : `${left}, which should ${asked} ${side(right, unitBeside(one.left, unit))}: ${verdict}${gap}`
}

function gapText(left: Worked, right: Worked, unit: string, lang: Lang): string {
  const zh = lang === 'zh'
  const percent = left.percent || right.percent
  const size = differenceText(left.value, right.value)
  if (left.value === right.value) return zh ? '二者相等' : 'they are equal'
  if (percent) return zh ? `差 ${size} 个百分点` : `off by ${size} points`
  const share = percentText((left.value - right.value) / right.value)
  const whole = `${size}${unit}`
  if (right.value === 0) return zh ? `差 ${whole}` : `off by ${whole}`
  return zh ? `差 ${whole}，即 ${share}` : `off by ${whole}, or ${share}`
}

/** What comes out where the targets are taken as stated, or else in the first scenario that fails. */
function outcome({ cases, relation, targets }: WorkedRelation, lang: Lang): string {
  const failing = cases.filter(({ holds }) => holds === false)
  const shown = failing.find(({ scenario }) => isStated(targets, scenario)) ?? failing[0]
  const { condition } = relation
  const unit = unitAfter(relation, lang)
  if (shown === undefined || condition === null) return ''
  const zh = lang === 'zh'
  const label = failing.length === cases.length ? null : scenarioText(shown.scenario, targets, lang)
  const at = label === null ? '' : zh ? `${label} 时，` : `${label}: `
  const left = isPercent(relation.left)
    ? `${zh ? '年均 ' : 'growth of '}${result(shown.left, unit)}${zh ? '' : ' a year'}`
    : side(shown.left, unit)
  if (condition.is === 'within' || shown.right === null) {
    const range = condition.is === 'within' ? rangeText(condition, isPercent(relation.left), lang) : ''
    return zh ? `${at}${left}，应${range}` : `${at}${left}, which should be ${range}`
  }
  const asked = conditionText(condition.is, lang)
  return zh
    ? `${at}${left}，应${asked} ${side(shown.right, unitBeside(shown.left, unit))}`
    : `${at}${left}, which should ${asked} ${side(shown.right, unitBeside(shown.left, unit))}`
}
