import type { Better } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { Target } from '../domain/target.ts'
import { convert, multipleOf } from '../domain/unit.ts'
import { type Bound, peelBound } from '../text/bound.ts'
import { readMeasure } from '../text/number.ts'

/** A cell of the plan in its notation: as written, and with symbols folded and footnote marks taken off. */
export interface PrintedCell {
  readonly text: string
  readonly bare: string
  readonly marked: boolean
}

/** A target as read, and what its wording itself implies. */
export interface Notation {
  readonly target: Target
  /** `以上` is only sensible where higher is better, `以内` where lower is; null where the wording leaves it open. */
  readonly demands: Better | null
  /** `累计下降`: a total of reductions. */
  readonly reduction?: boolean
  /** `每年`: the bound must hold in each year. */
  readonly everyYear?: boolean
  /** The year that `较2015年下降17%` counts from, where it names one. */
  readonly since?: number
  /** The year that `30% by 2025` is for, where it names one. */
  readonly by?: number
}

/** A number as a target states it, with what stands around it. */
export interface StatedNumber {
  /** The number and its unit. */
  readonly rest: string
  readonly about: boolean
  readonly bound: Bound | null
}

const near = /^大?约为?(.+)$|^(.+)(?:左右|上下)$/

/**
 * Take `左右` or one bound off a number. `控制在30左右` is about 30: the ceiling is what is about.
 *
 * @example stated('17%左右') // { rest: '17%', about: true, bound: null }
 */
export function stated(text: string): StatedNumber {
  const [, after, before] = near.exec(text) ?? []
  const rest = after ?? before
  if (rest !== undefined) return { rest: rest.replace(/^控制在/, ''), about: true, bound: null }
  const bound = peelBound(text)
  return { rest: bound === null ? text : bound.rest, about: false, bound }
}

/** Take the marks that refer to a footnote off the end: `2200★`, `30①`. */
export function withoutMarks(folded: string): string {
  return folded.replace(/(?<![★☆*＊※†‡①-⑳])[★☆*＊※†‡①-⑳]+$/, '')
}

/**
 * The one number a text consists of, in the indicator's unit; `implied` is the unit it has where none is
 * written after it (`30` in `30–50%`).
 */
export function quantityIn(text: string, unit: string, implied: string | null = null): Quantity | null {
  const measure = readMeasure(text)
  if (measure === null) return null
  const suffix = measure.suffix ?? implied
  if (suffix === null) return measure.quantity
  const converted = convert(measure.quantity, multipleOf(suffix, unit) ?? suffix, unit)
  return converted.ok ? converted.quantity : null
}
