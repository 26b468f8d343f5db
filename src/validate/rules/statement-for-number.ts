import { type Finding, raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { indicatorsThat } from '../indicators-that.ts'
import { subjectOf, type TableRule } from '../table.ts'

export const statementForNumber: TableRule<{ value: string; name: Text; unit: string }> = {
  id: 'KQ502',
  name: 'statement-for-number',
  severity: 'error',
  title: { zh: '该填数值却填了“完成”', en: 'A statement where a number is due' },
  why: {
    zh: '目标是数值的指标，只有数值才能评价；“完成”说不出走到了哪里。',
    en: 'A target in numbers can only be judged by a number; “fulfilled” does not say how far the indicator has come.',
  },
  message: ({ value, name }) => ({
    zh: `“${name.zh}”的目标是数值，这里填的是“${value}”`,
    en: `"${name.en}" has a target in numbers; the cell says "${value}"`,
  }),
  remedy: ({ unit }) => ({
    zh: `改填全年数值${unit === '' ? '' : `，单位“${unit}”`}；没有数的留空`,
    en: `Enter the value of the whole year${unit === '' ? '' : ` in "${unit}"`}; leave the cell empty where there is none`,
  }),
  check: ({ plan, values }) => {
    const findings: Finding[] = []
    for (const [code, years] of values) {
      for (const observation of years.values()) {
        if (observation.reading.kind !== 'statement') continue
        const indicator = inNumbers(plan).find((one) => one.code === code)
        if (indicator === undefined) continue
        const said = { value: observation.text.trim(), name: bothNames(indicator), unit: indicator.unit }
        findings.push(raise(statementForNumber, observation.place, said, subjectOf(observation)))
      }
    }
    return findings
  },
}

const inNumbers = indicatorsThat(({ target, assigned }) => target.kind !== 'qualitative' && assigned === null)
