import type { Indicator, Plan } from '../domain/plan.ts'
import { type Expression, type Relation, usesIn, type ValueCondition } from '../domain/relation.ts'
import { factsOf } from './facts.ts'
import { workOut } from './work-out.ts'

/** What a plan asks of the values reported for a year, ready to be held against them. */
export interface ValueRelation<Condition extends ValueCondition = ValueCondition> {
  readonly relation: Relation
  readonly asked: Condition
  /** The indicators whose values go in, in the order they are named. */
  readonly indicators: readonly Indicator[]
  /** The change a year, ln, of what is to be steady on the way from the baselines to the targets; none where one is missing. */
  readonly step: number
}
export type Steady = ValueRelation<Extract<ValueCondition, { is: 'steady' }>>
export type ComparedRelation = ValueRelation<Exclude<ValueCondition, { is: 'steady' }>>

/** The relations of a plan, by the rule that holds them against values. */
export interface ValueRelations {
  readonly steady: readonly Steady[]
  readonly equal: readonly ComparedRelation[]
  readonly bounded: readonly ComparedRelation[]
}

const known = new WeakMap<Plan, ValueRelations>()

/** The relations of values that a plan declares: prepared once for each plan. */
export function relationsOf(plan: Plan): ValueRelations {
  const ready = known.get(plan) ?? prepared(plan)
  known.set(plan, ready)
  return ready
}

function prepared(plan: Plan): ValueRelations {
  const [steady, equal, bounded]: [Steady[], ComparedRelation[], ComparedRelation[]] = [[], [], []]
  for (const relation of plan.relations) {
    const asked = relation.values
    if (asked === null) continue
    if (asked.is === 'steady') {
      const step = plannedStep(plan, asked.of)
      steady.push({ relation, asked, indicators: indicatorsOf(plan, [asked.of]), step })
    } else {
      const indicators = indicatorsOf(plan, [relation.left, asked.right])
      const compared = { relation, asked, indicators, step: 0 }
      if (asked.is === '=') equal.push(compared)
      else bounded.push(compared)
    }
  }
  return { steady, equal, bounded }
}

function indicatorsOf(plan: Plan, expressions: readonly Expression[]): readonly Indicator[] {
  const codes = new Set(expressions.flatMap((one) => usesIn(one)).map(({ code }) => code))
  return [...codes].flatMap((code) => plan.indicators.filter((indicator) => indicator.code === code))
}

function plannedStep(plan: Plan, of: Expression): number {
  const at = (end: 'start' | 'end') =>
    workOut(of, (code) => {
      const indicator = plan.indicators.find((candidate) => candidate.code === code)
      const value = indicator === undefined ? null : factsOf(plan, indicator)[end]
      return value === null ? undefined : { value, decimals: 0 }
    })
  const [start, end] = [at('start'), at('end')]
  if (start === null || end === null || !(start.value > 0) || !(end.value > 0)) return 0
  return Math.log(end.value / start.value) / (plan.targetYear - plan.baselineYear)
}
