import type { Better } from '../plan.ts'

/** A value of one year. */
export interface YearValue {
  readonly year: number
  readonly value: number
}

/** Where an indicator stands, as the rules of other offices take it: plain numbers, in any one unit. */
export interface Status {
  /** Value in the base year; null where there is none. */
  readonly base: number | null
  readonly baseYear: number
  /** The value judged. */
  readonly value: number
  readonly year: number
  readonly target: number
  readonly targetYear: number
  readonly better: Better
  /** Whether the value satisfies the target, where the plan says when it does; else reaching it exactly is enough. */
  readonly met?: boolean
  /** Where the plan's own path leads in the target year at the mean pace since the base; null where that is unknown. */
  readonly projected?: number | null
  /** The values are in %. */
  readonly percent?: boolean
}

/** An indicator's yearly values up to the one judged, for rules that look at the last few years. */
export interface Trend {
  /** Oldest first; the last is the value judged. */
  readonly points: readonly YearValue[]
  readonly target: number
  /** Null for a target of every year. */
  readonly targetYear: number | null
  readonly better: Better
  /** A target of every year, or one the base satisfies: it is to be kept, not reached. */
  readonly kept: boolean
  readonly met?: boolean
}

/** All that the methods ask of one indicator. */
export type MethodFacts = Status & Trend & { readonly targetYear: number }

/** An indicator whose target only says which way it is to move. */
export interface Direction {
  readonly base: number | null
  readonly baseYear: number
  readonly value: number
  readonly year: number
  /** Oldest first; the last is the value judged. */
  readonly points: readonly YearValue[]
  readonly better: Better
  /** The wished way ends at a natural limit, as a share at the whole: growth means less the nearer it comes. */
  readonly limited: boolean
}

/** 1 where a rise is an improvement, −1 where a fall is. */
export function signOf({ better }: { readonly better: Better }): 1 | -1 {
  return better === 'higher' ? 1 : -1
}

/** Whether a value satisfies a target, reaching it exactly being enough. */
export function reachedBy(value: number, { target, better }: Pick<Status, 'target' | 'better'>): boolean {
  return better === 'higher' ? value >= target : value <= target
}

/** Binary noise in a ratio must not decide at a cut. */
export const noise = 1e-12

/** A running total starts from 0, where growth rates do not exist: it is judged only where its target is reached. */
export function byGrowth(total: MethodFacts): MethodFacts | null {
  return total.met === true ? { ...total, base: null } : null
}
