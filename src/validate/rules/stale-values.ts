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
    const compared = numbers.flatMap(({ indicator: { code }, observation }) => {
      const [now, last, earlier] = [numberOf(observation), valueAt(code, year - 1), valueAt(code, year - 2)]
      if (now === null || last === null) return []
      const constant = earlier !== null && compareQuantities(earlier, last) === 0
      return constant ? [] : [{ observation, same: compareQuantities(now, last) === 0 }]
    })
    const same = compared.filter((one) => one.same)
    const [first] = same
    if (first === undefined || same.length < fewest || same.length < share * compared.length) return []
    const facts = { same: same.length, compared: compared.length, year, before: year - 1 }
    return [raise(staleValues, first.observation.place, facts, { year, region })]
  },
}

function numberOf(observation: Observation | undefined) {
  return observation?.reading.kind === 'number' ? observation.reading.quantity : null
}
