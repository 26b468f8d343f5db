import type { Better } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { Target } from '../domain/target.ts'
import { convert } from '../domain/unit.ts'
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
  const converted = convert(measure.quantity, suffix, unit)
  return converted.ok ? converted.quantity : null
}
