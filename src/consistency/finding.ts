import { type Finding, type Place, type Rule, raise } from '../domain/finding.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Grade } from '../domain/relation.ts'
import type { Text } from '../domain/wording.ts'

/** A finding about a plan: how grave it is, the numbers worked out, and the indicators it speaks of. */
export interface PlanFinding extends Finding {
  readonly grade: Grade
  readonly working: readonly Text[]
  /** Codes of every indicator whose figures went in. */
  readonly codes: readonly string[]
}

interface Concern {
  readonly grade: Grade
  readonly working: readonly Text[]
  readonly codes: readonly string[]
  readonly value?: string | null
}

/** The finding a rule makes of a plan. */
export function found<F>(rule: Rule<F>, place: Place, facts: F, concern: Concern): PlanFinding {
  const { grade, working, codes, value = null } = concern
  const [indicator = null] = codes
  return { ...raise(rule, place, facts, { indicator, value }), grade, working, codes }
}

/** Where the plan file states an indicator. */
export function rowOf({ file }: Plan, { line }: Indicator): Place {
  return { file, line, column: null, cell: null }
}
