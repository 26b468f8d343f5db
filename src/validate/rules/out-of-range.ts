import { raise } from '../../domain/finding.ts'
import { possibleRange } from '../../domain/possible-range.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { measure } from '../figure.ts'
import { type CellRule, subjectOf } from '../table.ts'

interface OutOfRangeFacts {
  readonly value: string
  readonly name: Text
  readonly unit: string
  readonly low: number | null
  readonly high: number | null
}

export const outOfRange: CellRule<OutOfRangeFacts> = {
  id: 'KQ501',
  name: 'out-of-range',
  severity: 'warning',
  title: { zh: '超出可能的范围', en: 'Out of the possible range' },
  why: {
    zh: '比重、覆盖率在 0 到 100% 之间，数量不会是负数；毛入学率、普及率和增速不受此限。单位和名称只能推测范围，所以属实的可以说明；规划自身的数超出的，不再提示。',
    en: 'A share or coverage lies between 0 and 100 %, an amount or a count is not negative; gross enrolment, penetration and growth rates are not so bound. Unit and name only suggest a range, so a value that is true can be explained, and nothing is said where the plan itself goes beyond it.',
  },
  message: ({ value, name, unit, low, high }) => ({
    zh: `“${name.zh}”的“${value}”超出可能的范围：${high === null ? `不会小于 ${measure(low ?? '', unit)}` : low === null ? `不会大于 ${measure(high, unit)}` : `应在 ${low} 到 ${measure(high, unit)} 之间`}`,
    en: `"${value}" of "${name.en}" is out of the possible range: ${high === null ? `not below ${measure(low ?? '', unit)}` : low === null ? `not above ${measure(high, unit)}` : `between ${low} and ${measure(high, unit)}`}`,
  }),
  remedy: ({ unit }) => ({
    zh: `核对数值和单位，改填以“${unit === '' ? '比值' : unit}”计的数`,
    en: `Check value and unit, and enter it in "${unit === '' ? 'ratio' : unit}"`,
  }),
  check: ({ indicator, observation, quantity }) => {
    const { value } = quantity
    // No range ends between nothing and a hundred: most values need no further look.
    if (value >= 0 && value <= 100) return null
    const { low, high } = possibleRange(indicator)
    if ((low === null || value >= low) && (high === null || value <= high)) return null
    const facts = {
      value: observation.text.trim(),
      name: bothNames(indicator),
      unit: indicator.unit,
      low,
      high,
    }
    return raise(outOfRange, observation.place, facts, subjectOf(observation))
  },
}
