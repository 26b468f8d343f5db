import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { figure, measure } from '../figure.ts'
import { insteadOf, likelyText, type Slip, slipOf } from '../slip.ts'
import { type CellRule, subjectOf } from '../table.ts'

/** From a hundredfold on a slip is beyond doubt: nothing a plan counts grows so in a year. */
const certain = 50

export const unitScale: CellRule<{ slip: Slip; value: string; name: Text; unit: string }> = {
  id: 'KQ503',
  name: 'unit-scale',
  severity: 'error',
  title: { zh: '单位或数量级错误', en: 'Wrong unit or order of magnitude' },
  why: {
    zh: '把万元当亿元填、把百分数当比值填，数值会差一百倍到一亿倍；这样的数参与评价毫无意义。',
    en: 'An amount typed in ten thousands where hundred millions are due, or a ratio where a percentage is due, is off by a hundred to a hundred million times; judging it makes no sense.',
  },
  message: ({ slip, value, name, unit }) => ({
    zh: `“${name.zh}”的“${value}”约为通常数值的 ${times(slip.factor)}${slip.factor >= 1 ? ' 倍' : ''}；${slip.unit === null ? '移动小数点' : `像是按“${slip.unit}”填的，换算`}后是 ${measure(likelyText(slip), unit)}`,
    en: `"${value}" of "${name.en}" is about ${times(slip.factor)} times what is ordinary here; ${slip.unit === null ? 'with the decimal point moved it is' : `it looks like a value in "${slip.unit}", which is`} ${measure(likelyText(slip), unit)}`,
  }),
  remedy: ({ slip, value }) => {
    const { zh, en } = insteadOf(slip, value)
    return { zh: `对照原始报表，${zh}`, en: `Check against the source and ${en}` }
  },
  check: ({ indicator, observation, quantity, expectedRange, misplaced }) => {
    const slip = misplaced ? slipOf(indicator, quantity, expectedRange) : null
    if (slip === null || (slip.factor < certain && slip.factor > 1 / certain)) return null
    const facts = { slip, value: observation.text.trim(), name: bothNames(indicator), unit: indicator.unit }
    return raise(unitScale, observation.place, facts, subjectOf(observation))
  },
}

/** `10000`, `1/100`. */
export function times(factor: number): string {
  return factor >= 1 ? figure(factor) : `1/${figure(1 / factor)}`
}
