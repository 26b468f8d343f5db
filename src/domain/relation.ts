import type { Text } from './wording.ts'

/** What a figure of a relation is made of: figures of indicators, by their codes, and numbers. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  /** The target of an indicator, or inside `baseline` its baseline; of values, the one reported for a year. */
  | { readonly kind: 'indicator'; readonly code: string }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }
  /** The same in the baseline year. */
  | { readonly kind: 'baseline'; readonly of: Expression }
  /** Mean growth a year from the baseline to the target year, in %. */
  | { readonly kind: 'growth'; readonly of: Expression }
export type Operator = '+' | '-' | '*' | '/'

/** How the left side stands to the right. */
export type Comparing = '=' | '<' | '<=' | '>' | '>='

/** What is to hold of the two sides; `within` a range of two numbers. */
export type Condition =
  | { readonly is: Comparing; readonly right: Expression }
  | { readonly is: 'within'; readonly low: number; readonly high: number }

/** What is to hold of the values reported for a year. Tolerances are shares. */
export type ValueCondition =
  | { readonly is: Comparing; readonly right: Expression; readonly tolerance: number }
  /** `of` may move from one year to the next by so much beside the plan's own course. */
  | { readonly is: 'steady'; readonly of: Expression; readonly tolerance: number }

/**
 * How grave a finding about a plan is. `contradiction`: whoever meets one statement exactly misses another.
 * `tension`: they agree in part only, or only if a figure said to be about so much gives way. `remark`: to be known.
 */
export const grades = ['contradiction', 'tension', 'remark'] as const
export type Grade = (typeof grades)[number]

/** What is to hold between the indicators of a plan, their targets and their values, as declared beside it. */
export interface Relation {
  readonly name: string
  readonly nameEn: string
  readonly left: Expression
  /** What is asked of the targets; null where the left side is only to be worked out and shown, or values alone are spoken of. */
  readonly condition: Condition | null
  /** What is asked of the values; null where targets alone are spoken of. */
  readonly values: ValueCondition | null
  /** Unit of the two sides, as shown; empty for none. */
  readonly unit: string
  /** The gravest that a breach may be called; a range is a matter of judgement, so tension unless stated otherwise. */
  readonly grade: Grade
  /** Why it should hold. */
  readonly basis: Text
  /** Where the plan states it, if it does. */
  readonly source: string
  readonly file: string
  /** Line in the file of relations, as an editor counts. */
  readonly line: number
}

/** Whether a relation speaks of the targets of its plan; if not, of values alone. */
export function isOfTargets({ condition, values }: Relation): boolean {
  return condition !== null || values === null
}

/** Of which year an expression takes the figure of an indicator. */
export interface Use {
  readonly code: string
  readonly at: 'baseline' | 'target'
}

/** Every figure an expression takes, in the order it names them; of the same figure all but the first may be ignored. */
export function usesIn(expression: Expression, at: Use['at'] = 'target'): readonly Use[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'indicator':
      return [{ code: expression.code, at }]
    case 'operation':
      return [...usesIn(expression.left, at), ...usesIn(expression.right, at)]
    case 'baseline':
      return usesIn(expression.of, 'baseline')
    case 'growth':
      return [...usesIn(expression.of, 'target'), ...usesIn(expression.of, 'baseline')]
  }
}
