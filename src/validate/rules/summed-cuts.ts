import { raise } from '../../domain/finding.ts'
import type { Observation } from '../../domain/observation.ts'
import { halfStep } from '../../domain/quantity.ts'
import { scales } from '../../domain/scale.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { figure } from '../figure.ts'
import { indicatorsThat } from '../indicators-that.ts'
import { subjectOf, type TableRule } from '../table.ts'

export const summedCuts: TableRule<{ value: string; name: Text; parts: readonly number[]; right: number }> = {
  id: 'KQ510',
  name: 'summed-cuts',
  severity: 'warning',
  title: { zh: '把各年降低率直接相加了', en: 'Yearly reductions were added up' },
  why: {
    zh: '逐年降低率是连乘关系：先降 10% 再降 10% 是累计降 19%，不是 20%。',
    en: 'Reductions compound: 10 % and again 10 % make 19 %, not 20 %.',
  },
  message: ({ value, name, parts, right }) => ({
    zh: `“${name.zh}”的累计数“${value}”是各年 ${parts.join(' + ')} 直接相加，连乘应为 ${figure(right)}%`,
    en: `The running reduction "${value}" of "${name.en}" is the plain sum ${parts.join(' + ')}; compounded it is ${figure(right)}%`,
  }),
  remedy: ({ parts, right }) => ({
    zh: `改为 [${figure(right)}]，或只填当年的 ${parts.at(-1)}`,
    en: `Write [${figure(right)}], or the year's own reduction only, ${parts.at(-1)}`,
  }),
  check: ({ plan, values, history }) =>
    reduced(plan).flatMap((indicator) => {
      const { code } = indicator
      const own = values.get(code)
      const said = [own, history.get(code)]
      return [...(own ?? [])].flatMap(([year, observation]) => {
        const { reading } = observation
        if (reading.kind !== 'running-total') return []
        const parts = yearly(said, indicator.baselineYear, year)
        if (parts === null || parts.length < 2) return []
        const sum = parts.reduce((total, part) => total + part, 0)
        const right = 100 * (1 - parts.reduce((left, part) => left * (1 - part / 100), 1))
        const step = halfStep(reading.quantity.decimals)
        const isSum = Math.abs(reading.quantity.value - sum) <= step
        if (!isSum || Math.abs(reading.quantity.value - right) <= step) return []
        const facts = { value: observation.text.trim(), name: bothNames(indicator), parts, right }
        return [raise(summedCuts, observation.place, facts, subjectOf(observation))]
      })
    }),
}

const reduced = indicatorsThat(({ scale }) => scales[scale].reduces)

type Observations = ReadonlyMap<number, Observation>

/** The year's own reductions up to `to`, as this submission or an earlier one gives them; null where one is not known. */
function yearly(
  said: readonly (Observations | undefined)[],
  from: number,
  to: number,
): readonly number[] | null {
  const parts: number[] = []
  for (let year = from + 1; year <= to; year += 1) {
    const own = said
      .map((observations) => observations?.get(year)?.reading)
      .find((one) => one?.kind === 'number')
    if (own?.kind !== 'number') return null
    parts.push(own.quantity.value)
  }
  return parts
}
