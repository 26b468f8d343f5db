import { raise } from '../domain/finding.ts'
import type { Indicator } from '../domain/plan.ts'
import { parseUnit } from '../domain/unit.ts'
import { measure } from './figure.ts'
import { type CellRule, subjectOf } from './table.ts'

interface Facts {
  readonly value: string
  readonly unit: string
  readonly low: number | null
  readonly high: number | null
}

export const outOfRange: CellRule<Facts> = {
  id: 'KQ501',
  name: 'out-of-range',
  severity: 'error',
  title: { zh: '超出可能的范围', en: 'Out of the possible range' },
  why: {
    zh: '比重、覆盖率在 0 到 100% 之间，数量不会是负数；毛入学率和增速不受此限。',
    en: 'A share or coverage lies between 0 and 100 %, an amount or a count is not negative; gross enrolment and growth rates are not so bound.',
  },
  message: ({ value, unit, low, high }) => ({
    zh: `「${value}」超出可能的范围：${high === null ? `不会小于 ${measure(low ?? '', unit)}` : low === null ? `不会大于 ${measure(high, unit)}` : `应在 ${low} 到 ${measure(high, unit)} 之间`}`,
    en: `"${value}" is out of the possible range: ${high === null ? `not below ${measure(low ?? '', unit)}` : low === null ? `not above ${measure(high, unit)}` : `between ${low} and ${measure(high, unit)}`}`,
  }),
  remedy: ({ unit }) => ({
    zh: `核对数值和单位，按「${unit === '' ? '比值' : unit}」填报`,
    en: `Check value and unit, and give it in "${unit === '' ? 'ratio' : unit}"`,
  }),
  check: ({ indicator, observation, quantity }) => {
    const { low, high } = rangeOf(indicator)
    const { value } = quantity
    if ((low === null || value >= low) && (high === null || value <= high)) return null
    const facts = { value: observation.text.trim(), unit: indicator.unit, low, high }
    return raise(outOfRange, observation.place, facts, subjectOf(observation))
  },
}

/** Shares that may exceed the whole or fall below nothing: gross enrolment, and rates of growth or change. */
const unboundedAbove = /毛入学率|gross enrol/i
const unboundedBothWays = /增速|增长|增幅|变动|降低率|下降率|升幅|差额|净|growth|change|reduction|\bnet\b/i

/** The least and greatest value an indicator can have, in its unit. */
function rangeOf({ name, nameEn, unit, scale }: Indicator): {
  readonly low: number | null
  readonly high: number | null
} {
  const parsed = parseUnit(unit)
  const names = `${name} ${nameEn}`
  const whole = parsed === null ? 1 : (parsed.by / parsed.times) * 10 ** -parsed.power
  const isShare = parsed?.dimension === 'share' && unit.trim() !== '' && parsed.power < 0
  if (scale === 'cut') return { low: null, high: 100 }
  if (unboundedBothWays.test(names)) return { low: null, high: null }
  if (isShare) return { low: 0, high: unboundedAbove.test(names) ? null : whole }
  return { low: parsed === null || parsed.dimension === 'points' ? null : 0, high: null }
}
