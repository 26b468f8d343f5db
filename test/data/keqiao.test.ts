import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { bytesOf, tableOf, textOf } from './table.ts'

const plan = loadPlan(textOf('indicators.csv'), 'indicators.csv')
const path = (year: number) => `fixtures/keqiao/${year}.csv`
const years = [2021, 2022, 2023, 2024]

/** The sheet of published and derived values, as the fixtures must carry it. */
const published: readonly (readonly [number, string, number])[] = [
  [2021, 'gdp', 1747.98],
  [2021, 'general-public-budget-revenue', 147.1],
  [2021, 'exports', 1088.5],
  [2022, 'gdp', 1901.36],
  [2022, 'general-public-budget-revenue', 132.5],
  [2022, 'exports', 1338.91],
  [2023, 'gdp', 2030.29],
  [2023, 'general-public-budget-revenue', 142.2],
  [2023, 'urbanisation', 83.7],
  [2024, 'gdp', 2252.28],
]

describe('published values of Keqiao', () => {
  it.each(years)('%i has one header, one row an indicator, and a source and a remark in each', (year) => {
    const { header, rows, cell } = tableOf(path(year))
    expect(header.join()).toBe('序号,代码,指标,数值,单位,来源,备注')
    expect(rows.filter((row) => row.length !== 7 || row.some((text) => text === ''))).toEqual([])
    expect(rows.filter((row) => !/^(?:公布值|推算值：.+)；等级[ABC]/.test(cell(row, '备注')))).toEqual([])
  })

  it.each(years)('%i is read whole, without a finding', async (year) => {
    const { observations, findings, input } = await readSubmission(
      sourceOf(path(year), bytesOf(path(year))),
      plan,
    )
    expect(findings).toEqual([])
    expect(input.skipped).toEqual([])
    const read = observations.map(({ indicator, reading, year: of }) => [
      of,
      indicator,
      reading.kind === 'number' ? reading.quantity.value : reading.kind,
    ])
    expect(read).toEqual(published.filter(([of]) => of === year))
  })

  it('shows the division behind every derived value: 142.2 / 1.073 = 132.5, 1338.91 / 1.23 = 1088.5', () => {
    const derived = years.flatMap((year) => {
      const { rows, cell } = tableOf(path(year))
      return rows.flatMap((row) => {
        const [, value, divisor] = /推算值：([\d.]+) \/ ([\d.]+)/.exec(cell(row, '备注')) ?? []
        return [{ shown: cell(row, '数值'), computed: Number(value) / Number(divisor) }].filter(
          () => value !== undefined,
        )
      })
    })
    expect(derived.map(({ shown }) => shown)).toEqual(['1088.5', '132.5'])
    for (const { shown, computed } of derived) expect(computed.toFixed(1)).toBe(shown)
  })
})
