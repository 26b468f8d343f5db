import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { measure } from '../figure.ts'
import { type CellRule, subjectOf } from '../table.ts'
import type { Dated } from '../trail.ts'

/** Only a change this many spreads from the ordinary is looked at: neighbours in a row often share their digits. */
const apart = 2

export const transposedDigits: CellRule<{ value: string; name: Text; last: Dated; unit: string }> = {
  id: 'KQ507',
  name: 'transposed-digits',
  severity: 'warning',
  title: { zh: '数字可能颠倒', en: 'Digits may be transposed' },
  why: {
    zh: '抄录时最常见的错误之一是把相邻两位颠倒：84.2 成了 82.4。',
    en: 'Swapping two neighbouring digits (84.2, 82.4) is among the commonest slips in copying.',
  },
  message: ({ value, name, last, unit }) => ({
    zh: `“${name.zh}”的“${value}”与 ${last.year} 年的 ${measure(last.quantity.value, unit)} 只是两位数字颠倒，而变动不同寻常`,
    en: `"${value}" of "${name.en}" is the ${measure(last.quantity.value, unit)} of ${last.year} with two digits swapped, and the change is unusual`,
  }),
  remedy: () => ({
    zh: '对照原始报表核对数字顺序；若属实，说明原因',
    en: 'Check the order of the digits against the source; if the value is true, explain it',
  }),
  check: ({ indicator, observation, quantity, away, earlier }) => {
    const last = earlier.at(-1)
    if (last === undefined || away <= apart) return null
    const decimals = Math.max(quantity.decimals, last.quantity.decimals)
    const [now, before] = [quantity.value.toFixed(decimals), last.quantity.value.toFixed(decimals)]
    if (!isTransposition(now, before)) return null
    const facts = { value: observation.text.trim(), name: bothNames(indicator), last, unit: indicator.unit }
    return raise(transposedDigits, observation.place, facts, subjectOf(observation))
  },
}

/**
 * Whether two numbers differ by two neighbouring digits having changed places, over the decimal point too.
 *
 * @example isTransposition('82.4', '84.2') // true
 */
export function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length || a.indexOf('.') !== b.indexOf('.')) return false
  const [first, second] = [a.replace('.', ''), b.replace('.', '')]
  const at = [...first].findIndex((digit, index) => digit !== second[index])
  return (
    at >= 0 &&
    first[at] === second[at + 1] &&
    first[at + 1] === second[at] &&
    first.slice(at + 2) === second.slice(at + 2)
  )
}
