import { raise } from '../../domain/finding.ts'
import type { Observation } from '../../domain/observation.ts'
import { compareQuantities } from '../../domain/quantity.ts'
import type { TableRule } from '../table.ts'

/** So many equal values, and so large a share of those compared, are no coincidence. */
const fewest = 5
const share = 0.3

export const staleValues: TableRule<{ same: number; compared: number; year: number; before: number }> = {
  id: 'KQ514',
  name: 'stale-values',
  severity: 'warning',
  title: { zh: '许多数值与上年相同', en: 'Many values are last year’s' },
  why: {
    zh: '在上年的表上改了年份就报送，是最难从单个数值看出来的错误。',
    en: 'Last year’s table sent in under a new year cannot be told from any single value.',
  },
  message: ({ same, compared, year, before }) => ({
    zh: `${year} 年的 ${compared} 个数值中有 ${same} 个与 ${before} 年完全相同`,
    en: `${same} of ${compared} values for ${year} are those of ${before}`,
  }),
  remedy: ({ year }) => ({
    zh: `确认报送的是 ${year} 年的数据；若属实，说明原因`,
    en: `Make sure the values are those of ${year}; if they are, explain it`,
  }),
  check: ({ year, region, values, history }, numbers) => {
    const valueAt = (code: string, at: number) =>
      numberOf(values.get(code)?.get(at)) ?? numberOf(history.get(code)?.get(at))
    let [first, same, compared]: [Observation | null, number, number] = [null, 0, 0]
    for (const { indicator, observation } of numbers) {
      const { code } = indicator
      const [now, last] = [numberOf(observation), valueAt(code, year - 1)]
      if (now === null || last === null) continue
      // What did not change the year before either need not have changed now.
      const earlier = valueAt(code, year - 2)
      if (earlier !== null && compareQuantities(earlier, last) === 0) continue
      compared += 1
      if (compareQuantities(now, last) !== 0) continue
      same += 1
      first ??= observation
    }
    if (first === null || same < fewest || same < share * compared) return []
    const facts = { same, compared, year, before: year - 1 }
    return [raise(staleValues, first.place, facts, { year, region })]
  },
}

function numberOf(observation: Observation | undefined) {
  return observation?.reading.kind === 'number' ? observation.reading.quantity : null
}
