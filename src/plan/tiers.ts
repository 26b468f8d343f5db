import type { Tier } from '../domain/plan.ts'
import { foldNotation } from '../text/fold.ts'
import { quantityIn } from './notation.ts'

/**
 * Read graded goals: labels and numbers, separated by `;`. Null where one of them is not a label and a number
 * in the indicator's unit, or a label stands twice.
 *
 * @example parseTiers('确保=2000;力争=2200') // [{ label: '确保', quantity: { value: 2000, decimals: 0 } }, { label: '力争', quantity: { value: 2200, decimals: 0 } }]
 */
export function parseTiers(text: string, unit = ''): readonly Tier[] | null {
  const tiers: Tier[] = []
  for (const part of text.split(/[;；]/)) {
    if (part.trim() === '') continue
    const [label = '', number, ...more] = foldNotation(part).split('=')
    const quantity = number === undefined || more.length > 0 ? null : quantityIn(number, unit)
    if (quantity === null || label === '' || tiers.some((tier) => tier.label === label)) return null
    tiers.push({ label, quantity })
  }
  return tiers
}
