import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { bounds } from '../expected-range.ts'
import { measure } from '../figure.ts'
import { type CellRule, subjectOf } from '../table.ts'
import type { Dated } from '../trail.ts'

export const implausibleChange: CellRule<{
  value: string
  name: Text
  unit: string
  last: Dated
  low: number
  high: number
}> = {
  id: 'KQ505',
  name: 'implausible-change',
  severity: 'warning',
  title: { zh: '变动异常', en: 'Implausible change' },
  why: {
    zh: '与自身历史和规划路径相比变动过大的数，多半是填错，也可能属实；属实就要说明原因。',
    en: 'A value that departs this far from its own history and from the plan’s path is mostly a mistake; where it is true, the reason should be on record.',
  },
  message: ({ value, name, unit, last, low, high }) => ({
    zh: `“${name.zh}”的“${value}”与 ${last.year} 年的 ${measure(last.quantity.value, unit)} 相差过大；通常在 ${measure(low, '')} 到 ${measure(high, unit)} 之间`,
    en: `"${value}" of "${name.en}" is far from ${measure(last.quantity.value, unit)} in ${last.year}; between ${measure(low, '')} and ${measure(high, unit)} would be ordinary`,
  }),
  remedy: () => ({
    zh: '核对数值、单位和口径；若属实，说明原因',
    en: 'Check value, unit and definition; if the value is true, explain it',
  }),
  check: ({ indicator, observation, expectedRange, misplaced, earlier }) => {
    const last = earlier.at(-1)
    if (expectedRange === null || last === undefined || !misplaced) return null
    const [low, high] = bounds(expectedRange)
    const facts = {
      value: observation.text.trim(),
      name: bothNames(indicator),
      unit: indicator.unit,
      last,
      low,
      high,
    }
    return raise(implausibleChange, observation.place, facts, subjectOf(observation))
  },
}
