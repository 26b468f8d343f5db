import type { Indicator, Plan } from '../domain/plan.ts'
import { type Grade, grades, type Relation, type Use, usesIn } from '../domain/relation.ts'
import { bothNames } from '../domain/wording.ts'
import type { ConsistencyWorking } from '../words/messages/consistency.ts'
import { breakEven } from './break-even.ts'
import { found, type PlanFinding } from './finding.ts'
import { holdsOf, type RelationCase, sidesOf, type WorkedRelation } from './holds.ts'
import { relationWorking } from './relation-words.ts'
import { relationBroken, relationStrained, relationUndecided } from './rules.ts'
import { restingOn, scenariosOf } from './scenario.ts'
import { both } from './words.ts'

/** Work a relation out with every figure of the plan put in. Scenarios that come to the same are one. */
export function workRelation(plan: Plan, relation: Relation): WorkedRelation {
  const { left, condition } = relation
  const right = condition === null || condition.is === 'within' ? null : condition.right
  const uses = [...usesIn(left), ...(right === null ? [] : usesIn(right))]
  const codesAt = (year: Use['at']) => uses.filter(({ at }) => at === year).map(({ code }) => code)
  const targets = restingOn(plan, codesAt('target'))
  const baselines = plan.indicators.filter(
    (indicator) => codesAt('baseline').includes(indicator.code) && !targets.includes(indicator),
  )
  const lacks = new Set<string>()
  const cases: RelationCase[] = []
  for (const scenario of scenariosOf(targets)) {
    const sides = sidesOf(relation, { plan, scenario })
    if ('lacks' in sides) for (const code of sides.lacks) lacks.add(code)
    else cases.push({ scenario, ...sides, holds: holdsOf(condition, sides.left, sides.right) })
  }
  const undecided = cases.length === 0
  const turns = undecided ? null : breakEven(plan, relation, targets, cases)
  return { relation, targets, baselines, cases, lacks: undecided ? [...lacks] : null, turns }
}

/** What a worked relation says of the plan: nothing where it holds, or where nothing is asked. */
export function relationFindings(worked: WorkedRelation): readonly PlanFinding[] {
  const { relation, cases, lacks } = worked
  const indicators = [...worked.targets, ...worked.baselines]
  const place = { file: relation.file, line: relation.line, column: null, cell: null }
  const name = bothNames(relation)
  const codes = indicators.map(({ code }) => code)
  const working = relationWorking(worked)
  if (lacks !== null) {
    const missing = both((words) => lackingText(lacks, indicators, words))
    const concern = { grade: 'remark', codes, working: working.lines } as const
    return [found(relationUndecided, place, { name, lacks: missing }, concern)]
  }
  const failing = cases.filter(({ holds }) => holds === false)
  if (failing.length === 0) return []
  const about = cases.some(({ left, right }) => left.about || right?.about === true)
  const computed: Grade = failing.length < cases.length || about ? 'tension' : 'contradiction'
  const grade = grades[Math.max(grades.indexOf(computed), grades.indexOf(relation.grade))] ?? computed
  const concern = { grade, codes, working: working.lines }
  return grade === 'contradiction'
    ? [found(relationBroken, place, { name, outcome: working.outcome }, concern)]
    : [found(relationStrained, place, { name, outcome: working.outcome }, concern)]
}

function lackingText(
  lacks: readonly string[],
  indicators: readonly Indicator[],
  words: ConsistencyWorking,
): string {
  const names = lacks.map((code) => {
    const indicator = indicators.find((candidate) => candidate.code === code)
    return indicator === undefined ? code : bothNames(indicator)[words.lang]
  })
  return words.lacking(names)
}
