import type { AnyReason, Verdict } from '../verdict.ts'
import type { Text } from '../wording.ts'
import type { Direction, MethodFacts } from './facts.ts'

/** What a method answers in: its words, the numbers it works out, and the one it is held against the schedule by. */
export interface MethodTerms {
  readonly method: string
  readonly verdict: string
  /** The numbers it works out; null where undefined. */
  readonly result: { readonly method: string }
  readonly measure: { readonly of: string }
}

/**
 * How a number of a method is to be read: a ratio or score, a share of a way or gap, an index of 10, a growth a year as a
 * fraction; or a yearly change or a value in the unit of the indicator.
 */
export type NumberKind = 'ratio' | 'share' | 'index' | 'growth' | 'change' | 'value'

/** What a method is called, and what it says: all that a report by it has to know. */
export interface MethodWords<T extends MethodTerms> {
  /** Whose it is. */
  readonly office: Text
  /** Its words, in the order they are counted. */
  readonly words: { readonly [V in T['verdict']]: OfficeWord }
  /** Its numbers, in the order of the report. */
  readonly numbers: {
    readonly [N in Exclude<keyof T['result'], 'method'>]: NumberWords
  }
}

/** How a number is read, and its title in the table for people, where it stands in it. */
export interface NumberWords {
  readonly kind: NumberKind
  readonly title?: Text
}

/**
 * A word of a method, and the verdict of the schedule it is most like: whether it is on track, its sign, its tone and its
 * place in the order of urgency are that verdict's. One that the schedule has as well is said as by the schedule.
 */
export interface OfficeWord {
  readonly like: Verdict
  readonly word?: Text
}

/** What a method says of one indicator. */
export interface MethodAnswerOf<T extends MethodTerms> {
  readonly verdict: T['verdict']
  /** Why there is no verdict. */
  readonly reason: AnyReason | null
  readonly result: T['result']
}

/** The path along which a way is measured: compound growth, or equal steps. */
export type Path = 'compound' | 'straight'

/** The mean yearly change of the last years, and where it leads in the target year. */
export interface Recent {
  readonly since: number
  readonly change: number
  readonly projected: number
}

/**
 * By what a method judges a target without a figure: growth a year since the base as a fraction, or the mean of the last
 * yearly changes and the last of them. Null where undefined.
 */
export type DirectionTrend =
  | { readonly of: 'growth'; readonly growth: number | null }
  | { readonly of: 'changes'; readonly mean: number | null; readonly last: number | null }

/** How another office's method judges, and in what it departs from the schedule. */
export interface OfficeMethod<T extends MethodTerms> {
  /** How its words come about, and which of them count as on track. */
  readonly rule: Text
  readonly judge: (facts: MethodFacts) => MethodAnswerOf<T>
  /** For a method that judges targets without a figure by the way they move. */
  readonly judgeDirection?: (facts: Direction) => MethodAnswerOf<T>
  readonly directionTrend?: (facts: Direction) => DirectionTrend
  /** What it says where it cannot judge. */
  readonly noAnswer: Omit<MethodAnswerOf<T>, 'reason'>
  /** What it can judge of a total that runs from 0 in the base year; null where it has no answer. */
  readonly ofTotal: (facts: MethodFacts) => MethodFacts | null
  /** The number that decides, and the cuts between its words. */
  readonly decides: {
    readonly by: Exclude<keyof T['result'], 'method'>
    readonly cuts: Readonly<Record<string, number>>
  }
  /** The path its way is measured along; null where that is the plan's own. */
  readonly path: Path | null
  /** For a method that looks at the last years alone; null without enough of them. */
  readonly recent?: (facts: MethodFacts) => Recent | null
  /** The number it decides by. `change` is the mean of the last years in the indicator's own unit. */
  readonly measure: (facts: MethodFacts, change: number | null) => T['measure']
  /** That number in words. */
  readonly measured: MeasureWords<T['measure']>
}

/** The words of a measure: what it is, and its figures, in which `{ratio}` and the like stand for its numbers. */
export interface MeasureWords<M extends { readonly of: string }> {
  readonly of: M['of']
  /** `{end}` stands for the target year. */
  readonly rule: Text
  readonly figures: Text
  readonly numbers: { readonly [N in Exclude<keyof M, 'of'>]: NumberKind }
  /** What is asked of the number that decides. */
  readonly asked: number
}
