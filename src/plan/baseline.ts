import type { Baseline } from '../domain/target.ts'
import { peelBound } from '../text/bound.ts'
import { foldNotation } from '../text/fold.ts'
import { isMissing } from '../text/missing.ts'
import { readStatement, speaksOfAssignment } from '../text/statement.ts'
import { quantityIn, withoutMarks } from './notation.ts'

/**
 * Read what stood in the year the plan starts from: a number, a bound (`>98.5`), a statement, or nothing.
 * Null where it is none of these.
 *
 * @example parseBaseline('98.5 以上') // { kind: 'bound', text: '98.5 以上', quantity: { value: 98.5, decimals: 1 }, side: 'above', inclusive: true }
 */
export function parseBaseline(cell: string, unit = ''): Baseline | null {
  if (isMissing(cell)) return { kind: 'none' }
  const text = cell.trim()
  const bare = withoutMarks(foldNotation(text))
  if (readStatement(bare) !== null || speaksOfAssignment(bare)) return { kind: 'statement', text }
  const bound = peelBound(bare)
  const quantity = quantityIn(bound === null ? bare : bound.rest, unit)
  if (quantity === null) return null
  if (bound === null) return { kind: 'value', text, quantity }
  return { kind: 'bound', text, quantity, side: bound.side, inclusive: bound.inclusive }
}
