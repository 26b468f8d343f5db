import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { measure } from '../figure.ts'
import { insteadOf, likelyText, type Slip, slipOf } from '../slip.ts'
import { type CellRule, subjectOf } from '../table.ts'
import { times } from './unit-scale.ts'

export const decimalSlip: CellRule<{ slip: Slip; value: string; name: Text; unit: string }> = {
  id: 'KQ504',
  name: 'decimal-slip',
  severity: 'warning',
  title: { zh: '小数点或位数可能有误', en: 'A decimal point or a digit may have slipped' },
  why: {
    zh: '多打一位、少打一位、点错小数点，数值正好差十倍；斤与公斤混用，差一倍。',
    en: 'A digit too many or too few makes a value wrong by exactly ten times; half-kilograms for kilograms by exactly two.',
  },
  message: ({ slip, value, name, unit }) => ({
    zh: `“${name.zh}”的“${value}”约为通常数值的 ${times(slip.factor)}${slip.factor >= 1 ? ' 倍' : ''}；移动小数点${slip.unit === null ? '' : `或按“${slip.unit}”理解`}后是 ${measure(likelyText(slip), unit)}，与以往相符`,
    en: `"${value}" of "${name.en}" is about ${times(slip.factor)} times what is ordinary here; ${slip.unit === null ? 'with the decimal point moved' : `taken as "${slip.unit}"`} it is ${measure(likelyText(slip), unit)}, in line with earlier values`,
  }),
  remedy: ({ slip, value }) => {
    const { zh, en } = insteadOf(slip, value)
    return {
      zh: `对照原始报表核对；填错的，${zh}；属实的，说明原因`,
      en: `Check against the source: if it is a slip, ${en}; if the value is true, explain it`,
    }
  },
  check: ({ indicator, observation, quantity, expectedRange, misplaced }) => {
    const slip = misplaced ? slipOf(indicator, quantity, expectedRange) : null
    if (slip === null) return null
    const facts = { slip, value: observation.text.trim(), name: bothNames(indicator), unit: indicator.unit }
    return raise(decimalSlip, observation.place, facts, subjectOf(observation))
  },
}
