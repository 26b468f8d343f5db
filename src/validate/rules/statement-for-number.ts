import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { subjectOf, type TableRule } from '../table.ts'

export const statementForNumber: TableRule<{ value: string; name: Text }> = {
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
  remedy: () => ({ zh: '填全年实绩数值', en: 'Enter the value of the whole year' }),
  check: ({ indicators, values }) =>
    indicators.flatMap((indicator) =>
      indicator.target.kind === 'qualitative' || indicator.assigned !== null
        ? []
        : [...(values.get(indicator.code)?.values() ?? [])]
            .filter(({ reading }) => reading.kind === 'statement')
            .map((observation) =>
              raise(
                statementForNumber,
                observation.place,
                { value: observation.text.trim(), name: bothNames(indicator) },
                subjectOf(observation),
              ),
            ),
    ),
}
