import type { Quantity } from './quantity.ts'

/**
 * What a plan promises, in the closed list of ways plans promise things. `text` is the plan's own
 * notation, always kept. `inclusive` says whether reaching the value exactly is enough.
 */
export type Target =
  /** `200`: reach 200 in the direction of improvement; never "exactly 200". */
  | {
      readonly kind: 'level'
      readonly text: string
      readonly quantity: Quantity
      readonly inclusive: true
      readonly marked: boolean
    }
  /** `20 左右`: about 20. */
  | { readonly kind: 'about'; readonly text: string; readonly quantity: Quantity; readonly inclusive: true }
  /** `<30`, `30以内`: at most, or strictly below. */
  | {
      readonly kind: 'upper-bound'
      readonly text: string
      readonly quantity: Quantity
      readonly inclusive: boolean
    }
  /** `>99`, `99以上`: at least, or strictly above. */
  | {
      readonly kind: 'lower-bound'
      readonly text: string
      readonly quantity: Quantity
      readonly inclusive: boolean
    }
  /** `30–50`: inside is met. */
  | {
      readonly kind: 'interval'
      readonly text: string
      readonly low: Quantity
      readonly high: Quantity
      readonly inclusive: true
    }
  /** `[20]`, `累计下降 21.5%`: the years after the baseline add up (or, for cuts, compound) to 20. */
  | {
      readonly kind: 'total'
      readonly text: string
      readonly quantity: Quantity
      readonly inclusive: boolean
      readonly about: boolean
    }
  /** `倍增`, `翻一番`, `增长30%`: a multiple of the baseline. */
  | {
      readonly kind: 'multiple'
      readonly text: string
      readonly factor: number
      readonly inclusive: boolean
      readonly about: boolean
    }
  /** `+1`, `提高4个百分点`, `下降0.5`: a change from the baseline, below zero for a fall. */
  | {
      readonly kind: 'change'
      readonly text: string
      readonly quantity: Quantity
      readonly inclusive: boolean
      readonly about: boolean
    }
  /**
   * `年均增长5%以上`: mean annual growth over the plan; `rate` is a fraction, `decimals` those of the percentage.
   * `年均增长6.5—7%` has a second rate, the higher; null for any other.
   */
  | {
      readonly kind: 'growth-rate'
      readonly text: string
      readonly rate: number
      readonly until: number | null
      readonly decimals: number
      readonly inclusive: boolean
      readonly about: boolean
    }
  /** `前10位`, `第12位`: a rank, of which lower is better. */
  | { readonly kind: 'rank'; readonly text: string; readonly quantity: Quantity; readonly inclusive: true }
  /**
   * `逐年提高`, `保持稳定`, or nothing at all beside a direction: which way it is to move, and no figure. Null is the way
   * that is better.
   */
  | {
      readonly kind: 'direction'
      readonly text: string
      readonly towards: 'higher' | 'lower' | 'stable' | null
      readonly inclusive: true
    }
  /** `快于经济增长`: relative to the growth of another indicator, named as the plan names it. */
  | {
      readonly kind: 'relative'
      readonly text: string
      readonly to: string
      /** Code of the indicator that is meant; null where the plan has none, or more than one. */
      readonly code: string | null
      readonly inclusive: boolean
      /** `基本同步`: the growth is to be about as fast. */
      readonly about: boolean
    }
  /** `完成上级下达任务`: known only as a statement until the assigned figure is supplied. */
  | { readonly kind: 'qualitative'; readonly text: string; readonly inclusive: true }

/** Share of the way from baseline to target at which an `about` target counts as met (19.1 of 20 was accepted in 2011). */
export const aboutShare = 0.95
/** Tolerance of an `about` target that has no way to go, as a share of its value. */
export const aboutTolerance = 0.05

export type TargetKind = Target['kind']

/** Whether a target becomes a figure only together with the baseline. */
export function countsFromBaseline({ kind }: Pick<Target, 'kind'>): boolean {
  return kind === 'multiple' || kind === 'change' || kind === 'growth-rate'
}

/** What stood in the year the plan starts from. */
export type Baseline =
  | { readonly kind: 'value'; readonly text: string; readonly quantity: Quantity }
  /** `>98.5`: counts at its bound and never satisfies a target by itself. */
  | {
      readonly kind: 'bound'
      readonly text: string
      readonly quantity: Quantity
      readonly side: 'above' | 'below'
      readonly inclusive: boolean
    }
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'none' }
