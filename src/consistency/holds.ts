import type { Indicator } from '../domain/plan.ts'
import type { Condition, Relation } from '../domain/relation.ts'
import { fixed } from '../words/number.ts'
import { type Evaluation, evaluate, type Worked } from './evaluate.ts'
import type { Terms } from './figure.ts'
import type { Scenario } from './scenario.ts'

/** A relation worked out in one scenario. */
export interface RelationCase {
  readonly scenario: Scenario
  readonly left: Worked
  /** Null where the condition is a range, or there is none. */
  readonly right: Worked | null
  /** Null where nothing is asked. */
  readonly holds: boolean | null
}

/** The value of the one graded indicator from which on, or up to which, a condition holds. */
export interface TurningValue {
  readonly indicator: Indicator
  readonly at: number
  readonly holds: 'above' | 'below'
}

/** A relation worked out in every scenario; `lacks` are the indicators that have no figure. */
export interface WorkedRelation {
  readonly relation: Relation
  /** Every indicator whose target goes in, with those that relative targets rest on. */
  readonly targets: readonly Indicator[]
  /** Every indicator of which the baseline alone goes in. */
  readonly baselines: readonly Indicator[]
  readonly cases: readonly RelationCase[]
  readonly lacks: readonly string[] | null
  readonly turns: TurningValue | null
}

interface BothSides {
  readonly left: Worked
  readonly right: Worked | null
}

/** Both sides of a relation, or what one of them lacks. */
export function sidesOf(
  { left, condition }: Relation,
  terms: Terms,
): BothSides | { lacks: readonly string[] } {
  const one = evaluate(left, terms)
  const other: Evaluation | null =
    condition === null || condition.is === 'within' ? null : evaluate(condition.right, terms)
  if ('lacks' in one) return one
  if (other !== null && 'lacks' in other) return other
  return { left: one, right: other }
}

/** Two numbers that differ by less, as a share, are the same: what is left is binary noise. */
const noise = 1e-9

/**
 * Whether the condition holds. Equal is equal at the digits the stated side is written with, and within half a per cent
 * where both sides are worked out. Null where nothing is asked.
 */
export function holdsOf(condition: Condition | null, left: Worked, right: Worked | null): boolean | null {
  if (condition === null) return null
  const size = noise * Math.max(Math.abs(left.value), Math.abs(right?.value ?? 1))
  if (condition.is === 'within')
    return left.value >= condition.low - size && left.value <= condition.high + size
  if (right === null) return null
  const gap = left.value - right.value
  switch (condition.is) {
    case '=':
      return isEqual(left, right)
    case '<':
      return gap < -size
    case '<=':
      return gap <= size
    case '>':
      return gap > size
    case '>=':
      return gap >= -size
  }
}

function isEqual(left: Worked, right: Worked): boolean {
  const [stated, worked] = left.derived ? [right, left] : [left, right]
  if (stated.derived) return Math.abs(left.value - right.value) <= 0.005 * Math.abs(right.value)
  const [, decimals = ''] = stated.text.split('.')
  return fixed(worked.value, decimals.length) === fixed(stated.value, decimals.length)
}
