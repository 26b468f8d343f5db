import { raise } from '../../domain/finding.ts'
import { measure } from '../figure.ts'
import { possibleRange } from '../possible-range.ts'
import { type CellRule, subjectOf } from '../table.ts'

interface OutOfRangeFacts {
  readonly value: string
  readonly unit: string
  readonly low: number | null
  readonly high: number | null
}

export const outOfRange: CellRule<OutOfRangeFacts> = {
  id: 'KQ501',
  name: 'out-of-range',
  severity: 'error',
  title: { zh: '超出可能的范围', en: 'Out of the possible range' },
  why: {
    zh: '比重、覆盖率在 0 到 100% 之间，数量不会是负数；毛入学率和增速不受此限。',
    en: 'A share or coverage lies between 0 and 100 %, an amount or a count is not negative; gross enrolment and growth rates are not so bound.',
  },
  message: ({ value, unit, low, high }) => ({
    zh: `“${value}”超出可能的范围：${high === null ? `不会小于 ${measure(low ?? '', unit)}` : low === null ? `不会大于 ${measure(high, unit)}` : `应在 ${low} 到 ${measure(high, unit)} 之间`}`,
    en: `"${value}" is out of the possible range: ${high === null ? `not below ${measure(low ?? '', unit)}` : low === null ? `not above ${measure(high, unit)}` : `between ${low} and ${measure(high, unit)}`}`,
  }),
  remedy: ({ unit }) => ({
    zh: `核对数值和单位，按“${unit === '' ? '比值' : unit}”填报`,
    en: `Check value and unit, and give it in "${unit === '' ? 'ratio' : unit}"`,
  }),
  check: ({ indicator, observation, quantity }) => {
    const { value } = quantity
    // No range ends between nothing and a hundred: most values need no further look.
    if (value >= 0 && value <= 100) return null
    const { low, high } = possibleRange(indicator)
    if ((low === null || value >= low) && (high === null || value <= high)) return null
    const facts = { value: observation.text.trim(), unit: indicator.unit, low, high }
    return raise(outOfRange, observation.place, facts, subjectOf(observation))
  },
}
