import type { ScaleName } from '../domain/plan.ts'
import type { TargetKind } from '../domain/target.ts'
import { foldNotation } from '../text/fold.ts'
import { type Notation, withoutMarks } from './notation.ts'
import { readNumbers, readTotal } from './notation-numbers.ts'
import { readGrowthRate, readMultiple, readQualitative, readRelative } from './notation-words.ts'

/** `unreadable`: not in the notation. `unfit`: readable, but it says nothing on this scale. */
export type TargetAsRead =
  | (Notation & { readonly ok: true })
  | { readonly ok: false; readonly why: 'unreadable' | 'unfit' | 'impossible-cut' }

/** What a target may be on each scale: totals need `sum` or `cut`, growth rates need `growth`. */
const fits: Readonly<Record<ScaleName, readonly TargetKind[]>> = {
  growth: ['level', 'about', 'upper-bound', 'lower-bound', 'interval', 'multiple', 'growth-rate', 'relative'],
  change: ['level', 'about', 'upper-bound', 'lower-bound', 'interval', 'multiple', 'relative'],
  sum: ['total'],
  cut: ['total'],
}

/**
 * Read a target in the plan's own notation. A unit written after a number must be the indicator's own or one
 * of its dimension, and is converted; the total of a cut is always a percentage. What is not in the notation
 * is a problem, never a guess. With `scale` null only the notation is judged.
 *
 * @example parseTarget('[20]以上', 'sum') // { ok: true, target: { kind: 'total', text: '[20]以上', quantity: { value: 20, decimals: 0 }, inclusive: true }, demands: 'higher' }
 */
export function parseTarget(text: string, scale: ScaleName | null, unit = ''): TargetAsRead {
  const folded = foldNotation(text)
  const said = { text: text.trim(), bare: withoutMarks(folded), marked: withoutMarks(folded) !== folded }
  const notation =
    readQualitative(said) ??
    readRelative(said) ??
    readMultiple(said) ??
    readGrowthRate(said) ??
    readTotal(said, scale === 'cut' ? '%' : unit) ??
    readNumbers(said, unit)
  if (notation === null) return { ok: false, why: 'unreadable' }
  const { target, reduction = false } = notation
  if (scale === null || target.kind === 'qualitative') return { ok: true, ...notation }
  if (!fits[scale].includes(target.kind) || (reduction && scale !== 'cut')) return { ok: false, why: 'unfit' }
  if (scale === 'cut' && target.kind === 'total' && !isReduction(target.quantity.value)) {
    return { ok: false, why: 'impossible-cut' }
  }
  return { ok: true, ...notation }
}

function isReduction(percent: number): boolean {
  return percent > 0 && percent < 100
}
