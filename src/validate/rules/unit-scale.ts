import { raise } from '../../domain/finding.ts'
import { figure, measure } from '../figure.ts'
import { type Slip, slipOf } from '../slip.ts'
import { type CellRule, subjectOf } from '../table.ts'

/** From a hundredfold on a slip is beyond doubt: nothing a plan counts grows so in a year. */
const certain = 50

export const unitScale: CellRule<{ slip: Slip; value: string; unit: string }> = {
  id: 'KQ503',
  name: 'unit-scale',
  severity: 'error',
  title: { zh: '单位或数量级错误', en: 'Wrong unit or order of magnitude' },
  why: {
    zh: '把万元当亿元填、把百分数当比值填，数值会差一百倍到一亿倍；这样的数参与评价毫无意义。',
    en: 'An amount typed in ten thousands where hundred millions are due, or a ratio where a percentage is due, is off by a hundred to a hundred million times; judging it makes no sense.',
  },
  message: ({ slip, value, unit }) => ({
    zh: `“${value}”是通常数值（约 ${measure(slip.likely, unit)}）的 ${times(slip.factor)}${slip.factor >= 1 ? ' 倍' : ''}${slip.unit === null ? '' : `，像是按“${slip.unit}”填的`}`,
    en: `"${value}" is ${times(slip.factor)} times what is ordinary here (about ${measure(slip.likely, unit)})${slip.unit === null ? '' : `; it looks like a value in "${slip.unit}"`}`,
  }),
  remedy: ({ slip, unit }) => ({
    zh: `换算成“${unit === '' ? '比值' : unit}”再填${slip.unit === null ? '' : `，或在数值后写明单位“${slip.unit}”`}`,
    en: `Give the value in "${unit === '' ? 'ratio' : unit}"${slip.unit === null ? '' : `, or write the unit "${slip.unit}" after it`}`,
  }),
  check: ({ indicator, observation, quantity, ordinary, misplaced }) => {
    const slip = misplaced ? slipOf(indicator, quantity, ordinary) : null
    if (slip === null || (slip.factor < certain && slip.factor > 1 / certain)) return null
    const facts = { slip, value: observation.text.trim(), unit: indicator.unit }
    return raise(unitScale, observation.place, facts, subjectOf(observation))
  },
}

/** `10000`, `1/100`. */
export function times(factor: number): string {
  return factor >= 1 ? figure(factor) : `1/${figure(1 / factor)}`
}
