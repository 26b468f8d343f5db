import { raise } from '../../domain/finding.ts'
import { measure } from '../figure.ts'
import { type Slip, slipOf } from '../slip.ts'
import { type CellRule, subjectOf } from '../table.ts'
import { times } from './unit-scale.ts'

export const decimalSlip: CellRule<{ slip: Slip; value: string; unit: string }> = {
  id: 'KQ504',
  name: 'decimal-slip',
  severity: 'warning',
  title: { zh: '小数点或位数可能有误', en: 'A decimal point or a digit may have slipped' },
  why: {
    zh: '多打一位、少打一位、点错小数点，数值正好差十倍；斤与公斤混用，差一倍。',
    en: 'A digit too many or too few makes a value wrong by exactly ten times; half-kilograms for kilograms by exactly two.',
  },
  message: ({ slip, value, unit }) => ({
    zh: `“${value}”约为通常数值的 ${times(slip.factor)}${slip.factor >= 1 ? ' 倍' : ''}；移动小数点${slip.unit === null ? '' : `或按“${slip.unit}”理解`}后是 ${measure(slip.likely, unit)}，与以往相符`,
    en: `"${value}" is about ${times(slip.factor)} times what is ordinary here; ${slip.unit === null ? 'with the decimal point moved' : `taken as "${slip.unit}"`} it is ${measure(slip.likely, unit)}, in line with earlier values`,
  }),
  remedy: () => ({
    zh: '核对原始报表的小数点和位数；若数值属实，说明原因',
    en: 'Check decimal point and digits against the source; if the value is true, explain it',
  }),
  check: ({ indicator, observation, quantity, ordinary, misplaced }) => {
    const slip = misplaced ? slipOf(indicator, quantity, ordinary) : null
    if (slip === null) return null
    const facts = { slip, value: observation.text.trim(), unit: indicator.unit }
    return raise(decimalSlip, observation.place, facts, subjectOf(observation))
  },
}
