import type { Condition, Expression, Relation } from '../domain/relation.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import type { ConsistencyWorking } from '../words/messages/consistency.ts'
import { percentText } from '../words/number.ts'
import { colon, comma, inBrackets, semicolon } from '../words/punctuation.ts'
import { unitText } from '../words/unit.ts'
import type { Worked } from './evaluate.ts'
import type { RelationCase, TurningValue, WorkedRelation } from './holds.ts'
import { amount, differenceText, growthText } from './number-text.ts'
import { isStated } from './scenario.ts'
import { baselineText, both, conditionSign, namedExpression, scenarioText, statedText } from './words.ts'

/** A relation in words: what it comes to in one sentence, and the lines that show it. */
export interface RelationWords {
  readonly outcome: Text
  readonly lines: readonly Text[]
}

/** The formula, the figures put in with where they stand, what each scenario comes to, where it turns, and why it should hold. */
export function relationWorking(worked: WorkedRelation): RelationWords {
  const { relation, targets, baselines, turns } = worked
  const { basis, source } = relation
  const lines: Text[] = [
    both((words) => words.formula(formula(worked, words))),
    both((words) => {
      const stated = [
        ...targets.map((indicator) => statedText(indicator, words)),
        ...baselines.map((indicator) => baselineText(indicator, words)),
      ]
      return words.figures(stated.join(semicolon[words.lang]))
    }),
    ...caseLines(worked),
    ...(turns === null ? [] : [both((words) => turnText(turns, words))]),
  ]
  if (basis.zh !== '') {
    const place = (lang: Lang) => (source === '' ? '' : inBrackets(source, lang))
    lines.push(both((words) => words.basis(`${basis[words.lang]}${place(words.lang)}`)))
  }
  return { outcome: both((words) => outcome(worked, words)), lines }
}

/** A line for each scenario; one line where they all come to the same. */
function caseLines(worked: WorkedRelation): readonly Text[] {
  const { cases, targets } = worked
  const stated = cases.find(({ scenario }) => isStated(targets, scenario)) ?? cases[0]
  const ends = cases.map(
    ({ left, right }) => `${result(left, '')} ${right === null ? '' : result(right, '')}`,
  )
  if (stated !== undefined && new Set(ends).size === 1) {
    const line = both((words) => caseText(worked, stated, words))
    const alike = cases.every((one) => both((words) => caseText(worked, one, words)).zh === line.zh)
    return [alike ? line : both((words) => words.sameEverywhere(line[words.lang]))]
  }
  return cases.map((one) =>
    both((words) => {
      const label = scenarioText(one.scenario, targets, words)
      const text = caseText(worked, one, words)
      return label === null ? text : `${label}${colon[words.lang]}${text}`
    }),
  )
}

function turnText({ indicator, at, holds }: TurningValue, words: ConsistencyWorking): string {
  return words.turns(bothNames(indicator)[words.lang], amount(at), holds)
}

function formula({ relation, targets, baselines }: WorkedRelation, words: ConsistencyWorking): string {
  const { left, condition, unit } = relation
  const known = [...targets, ...baselines]
  const write = namedExpression(left, known, words)
  const inUnit = hasUnit(relation) ? words.ofFormula(unitText(unit, words.lang)) : ''
  if (condition === null) return `${write}${inUnit}`
  if (condition.is === 'within') return `${write} ${rangeText(condition, relation, words)}${inUnit}`
  return `${write} ${conditionSign(condition.is)} ${namedExpression(condition.right, known, words)}${inUnit}`
}

function isPercent({ kind }: Expression): boolean {
  return kind === 'growth'
}

/** A growth has none: it is in %. */
function hasUnit({ unit, left }: Relation): boolean {
  return unit !== '' && !isPercent(left)
}

function rangeText(
  { low, high }: Extract<Condition, { is: 'within' }>,
  { left }: Relation,
  words: ConsistencyWorking,
): string {
  const end = (value: number) => `${amount(value)}${isPercent(left) ? '%' : ''}`
  return words.range(end(low), end(high))
}

/** A number with its unit, a growth with its sign. */
function result({ value, percent }: Worked, unit: string): string {
  return percent ? growthText(value) : `${amount(value)}${unit}`
}

/** The unit of what stands beside a growth is %. */
function unitBeside(left: Worked, unit: string): string {
  return left.percent ? '%' : unit
}

/** The unit after a number, where the language writes it there. */
function unitAfter(relation: Relation, words: ConsistencyWorking): string {
  return hasUnit(relation) ? words.ofNumber(relation.unit) : ''
}

/** A side with its arithmetic: `2200 × 2.2 ÷ 100 = 48.4 亿元`. */
function side(worked: Worked, unit: string): string {
  return worked.derived ? `${worked.text} = ${result(worked, unit)}` : result(worked, unit)
}

/** What a scenario comes to, with the results on the way. */
function caseText({ relation }: WorkedRelation, one: RelationCase, words: ConsistencyWorking): string {
  const { condition } = relation
  const unit = unitAfter(relation, words)
  const steps = [...one.left.steps, ...(one.right?.steps ?? [])]
  const start = steps.map((step) => `${step}${comma[words.lang]}`).join('')
  const left = `${start}${side(one.left, unit)}`
  if (condition === null) return left
  const holds = one.holds === true
  if (condition.is === 'within' || one.right === null) return words.judged(left, holds)
  const asked = words.asked(left, words.condition(condition.is), side(one.right, unitBeside(one.left, unit)))
  const gap = holds ? '' : inBrackets(gapText(one.left, one.right, unit, words), words.lang)
  return words.judgedAgainst(asked, holds, gap)
}

function gapText(left: Worked, right: Worked, unit: string, words: ConsistencyWorking): string {
  const size = differenceText(left.value, right.value)
  if (left.value === right.value) return words.equal
  if (left.percent || right.percent) return words.points(size)
  const share = right.value === 0 ? null : percentText((left.value - right.value) / right.value)
  return words.off(`${size}${unit}`, share)
}

/** What comes out where the targets are taken as stated, or else in the first scenario that fails. */
function outcome({ cases, relation, targets }: WorkedRelation, words: ConsistencyWorking): string {
  const failing = cases.filter(({ holds }) => holds === false)
  const shown = failing.find(({ scenario }) => isStated(targets, scenario)) ?? failing[0]
  const { condition } = relation
  const unit = unitAfter(relation, words)
  if (shown === undefined || condition === null) return ''
  const label = failing.length === cases.length ? null : scenarioText(shown.scenario, targets, words)
  const value = isPercent(relation.left) ? words.growth(result(shown.left, unit)) : side(shown.left, unit)
  const left = `${label === null ? '' : words.at(label)}${value}`
  if (condition.is === 'within') return words.askedRange(left, rangeText(condition, relation, words))
  if (shown.right === null) return ''
  return words.asked(left, words.condition(condition.is), side(shown.right, unitBeside(shown.left, unit)))
}
