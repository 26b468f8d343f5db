import type { Baseline } from '../domain/target.ts'
import { peelBound } from '../text/bound.ts'
import { foldNotation } from '../text/fold.ts'
import { isMissing } from '../text/missing.ts'
import { peelProvisional } from '../text/provisional.ts'
import { readStatement, speaksOfAssignment } from '../text/statement.ts'
import { quantityIn, withoutMarks } from './notation.ts'
import { inChinese } from './notation-english.ts'

/** A number in the brackets of a total. */
const earlierTotal = /^\[[\d.]+\][%％]?$/

/**
 * Read what stood in the year the plan starts from: a number (also about one), a bound (`>98.5`), a statement, or nothing.
 * The total of an earlier plan, `[18.2]`, is a statement: it is no value of that year. Null where it is none of these.
 *
 * @example parseBaseline('98.5 以上') // { kind: 'bound', text: '98.5 以上', quantity: { value: 98.5, decimals: 1 }, side: 'above', inclusive: true }
 */
export function parseBaseline(cell: string, unit = ''): Baseline | null {
  if (isMissing(cell)) return { kind: 'none' }
  const text = cell.trim()
  const bare = peelProvisional(inChinese(withoutMarks(foldNotation(text)))).rest
  if (readStatement(bare) !== null || speaksOfAssignment(bare)) return { kind: 'statement', text }
  if (earlierTotal.test(bare)) return { kind: 'statement', text }
  const bound = peelBound(bare)
  const quantity = quantityIn(bound === null ? bare : bound.rest, unit)
  if (quantity === null) return null
  if (bound === null) return { kind: 'value', text, quantity }
  return { kind: 'bound', text, quantity, side: bound.side, inclusive: bound.inclusive }
}
