import type { Quantity } from '../domain/quantity.ts'
import { foldNotation } from '../text/fold.ts'
import { quantityIn } from './notation.ts'

/** A number with a name. */
export interface Labelled {
  readonly label: string
  readonly quantity: Quantity
}

/**
 * Read labels and their numbers, separated by `;`: graded goals, or the values of other definitions. Null where one of
 * them is not a label and a number in the indicator's unit, or a label stands twice.
 *
 * @example parseLabelled('确保=2000;力争=2200') // [{ label: '确保', quantity: { value: 2000, decimals: 0 } }, { label: '力争', quantity: { value: 2200, decimals: 0 } }]
 */
export function parseLabelled(text: string, unit = ''): readonly Labelled[] | null {
  const found: Labelled[] = []
  const labels = new Set<string>()
  for (const part of text.split(/[;；]/)) {
    if (part.trim() === '') continue
    const [name = '', number, ...more] = part.split(/[=＝]/)
    const label = name.trim()
    const quantity = number === undefined || more.length > 0 ? null : quantityIn(foldNotation(number), unit)
    if (quantity === null || label === '' || labels.has(label)) return null
    labels.add(label)
    found.push({ label, quantity })
  }
  return found
}
