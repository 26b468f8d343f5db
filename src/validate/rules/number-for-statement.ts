import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { indicatorsThat } from '../indicators-that.ts'
import { subjectOf, type TableRule } from '../table.ts'

export const numberForStatement: TableRule<{ value: string; name: Text; target: string }> = {
  id: 'KQ513',
  name: 'number-for-statement',
  severity: 'note',
  title: { zh: '目标是文字，填的是数值', en: 'A number where the target is in words' },
  why: {
    zh: '“完成上级下达任务”要有下达的数才能与实绩比较；没有它，数值只能记录、不能评价。',
    en: 'A target such as “as assigned” can be compared with a value only once the assigned figure is known; until then the value is kept and not judged.',
  },
  message: ({ value, name, target }) => ({
    zh: `“${name.zh}”的目标是“${target}”，数值 ${value} 未作评价`,
    en: `The target of "${name.en}" is "${target}"; the value ${value} was not judged`,
  }),
  remedy: () => ({
    zh: '填“完成”或“未完成”，或用 --targets 提供下达的数',
    en: 'Write 完成 (fulfilled) or 未完成 (not fulfilled), or supply the assigned figure with --targets',
  }),
  check: ({ plan, values, year }) =>
    inWords(plan).flatMap((indicator) => {
      const { target } = indicator
      const observation = values.get(indicator.code)?.get(year)
      if (target.kind !== 'qualitative' || observation === undefined) return []
      if (observation.reading.kind !== 'number' && observation.reading.kind !== 'running-total') return []
      const facts = { value: observation.text.trim(), name: bothNames(indicator), target: target.text }
      return [raise(numberForStatement, observation.place, facts, subjectOf(observation))]
    }),
}

const inWords = indicatorsThat(({ target }) => target.kind === 'qualitative')
