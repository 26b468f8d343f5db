import { type Finding, raise } from '../../domain/finding.ts'
import { scales } from '../../domain/scale.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { indicatorsThat } from '../indicators-that.ts'
import { subjectOf, type TableRule } from '../table.ts'

export const negativeReduction: TableRule<{ value: string; name: Text }> = {
  id: 'KQ516',
  name: 'negative-reduction',
  severity: 'warning',
  title: { zh: '降低的幅度是负数', en: 'A reduction is negative' },
  why: {
    zh: '降低率记的是降低的幅度，负数表示不降反升；而不少统计表用负号表示下降，两种读法正好相反。',
    en: 'A row of reductions counts what was cut, so a minus means a rise; many official tables print a minus for the decline itself, which is the opposite.',
  },
  message: ({ value, name }) => ({
    zh: `“${name.zh}”的“${value}”是负数，按不降反升读取`,
    en: `"${value}" of "${name.en}" is negative and was read as a rise`,
  }),
  remedy: () => ({
    zh: '负号表示下降的，去掉负号，或在规划文件的 sign（符号）列写 minus-is-decline；确是上升的，说明原因',
    en: 'Where the minus means a decline, leave it out, or write minus-is-decline in the column sign of the plan file; if it is a rise, explain it',
  }),
  check: ({ plan, values }) =>
    reduced(plan).flatMap((indicator): readonly Finding[] => {
      const first = [...(values.get(indicator.code)?.values() ?? [])].find(
        ({ reading }) =>
          (reading.kind === 'number' || reading.kind === 'running-total') && reading.quantity.value < 0,
      )
      if (first === undefined) return []
      const facts = { value: first.text.trim(), name: bothNames(indicator) }
      return [raise(negativeReduction, first.place, facts, subjectOf(first))]
    }),
}

const reduced = indicatorsThat(({ scale, minusIsDecline }) => scales[scale].reduces && !minusIsDecline)
