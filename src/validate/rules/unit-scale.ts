import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { bounds, type ExpectedRange } from '../expected-range.ts'
import { figure, measure } from '../figure.ts'
import { insteadOf, likelyText, type Slip, slipOf } from '../slip.ts'
import { type CellRule, subjectOf } from '../table.ts'

/** From a hundredfold on a slip is beyond doubt: nothing a plan counts grows so in a year. */
const certain = 50

/** So many times the greatest ordinary value, nothing that was counted can be. */
const impossible = 1e5

/** A value with nothing that makes it ordinary, and how many times the nearest ordinary one it is. */
interface Remote {
  readonly factor: number
  readonly nearest: number
}

export const unitScale: CellRule<{ slip: Slip | Remote; value: string; name: Text; unit: string }> = {
  id: 'KQ503',
  name: 'unit-scale',
  severity: 'error',
  title: { zh: '单位或数量级错误', en: 'Wrong unit or order of magnitude' },
  why: {
    zh: '把万元当亿元填、把百分数当比值填，数值会差一百倍到一亿倍；这样的数参与评价毫无意义。',
    en: 'An amount typed in ten thousands where hundred millions are due, or a ratio where a percentage is due, is off by a hundred to a hundred million times; judging it makes no sense.',
  },
  message: ({ slip, value, name, unit }) => {
    const over = slip.factor >= 1
    const about = (of: string) =>
      `“${name.zh}”的“${value}”约为${of}的 ${times(slip.factor)}${over ? ' 倍' : ''}`
    const en = `"${value}" of "${name.en}" is about ${times(slip.factor)} times`
    if (!('likely' in slip)) {
      const nearest = measure(slip.nearest, unit)
      return {
        zh: about(`通常${over ? '最大' : '最小'}值 ${nearest}`),
        en: `${en} ${nearest}, the ${over ? 'most' : 'least'} that would be ordinary here`,
      }
    }
    const likely = measure(likelyText(slip), unit)
    return {
      zh: `${about('通常数值')}；${slip.unit === null ? '移动小数点' : `像是按“${slip.unit}”填的，换算`}后是 ${likely}`,
      en: `${en} what is ordinary here; ${slip.unit === null ? 'with the decimal point moved it is' : `it looks like a value in "${slip.unit}", which is`} ${likely}`,
    }
  },
  remedy: ({ slip, value }) => {
    if (!('likely' in slip))
      return {
        zh: '对照原始报表，改正数值或写明单位',
        en: 'Check against the source and correct the value or state its unit',
      }
    const { zh, en } = insteadOf(slip, value)
    return { zh: `对照原始报表，${zh}`, en: `Check against the source and ${en}` }
  },
  check: ({ indicator, observation, quantity, expectedRange, misplaced }) => {
    if (!misplaced) return null
    const slip = slipOf(indicator, quantity, expectedRange)
    const found = slip === null ? remoteFrom(expectedRange, quantity.value) : isCertain(slip) ? slip : null
    if (found === null) return null
    const facts = {
      slip: found,
      value: observation.text.trim(),
      name: bothNames(indicator),
      unit: indicator.unit,
    }
    return raise(unitScale, observation.place, facts, subjectOf(observation))
  },
}

function isCertain({ factor }: Slip): boolean {
  return factor >= certain || factor <= 1 / certain
}

function remoteFrom(range: ExpectedRange | null, value: number): Remote | null {
  if (range === null) return null
  const [low, high] = bounds(range)
  const most = Math.max(Math.abs(low), Math.abs(high))
  if (most > 0 && Math.abs(value) >= impossible * most)
    return { factor: Math.abs(value) / most, nearest: most }
  return low > 0 && value > 0 && value <= low / impossible ? { factor: value / low, nearest: low } : null
}

/** `10000`, `1/100`. */
export function times(factor: number): string {
  return factor >= 1 ? figure(factor) : `1/${figure(1 / factor)}`
}
