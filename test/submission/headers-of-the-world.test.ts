import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { roleOf } from '../../src/submission/headers.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { simplified } from '../../src/text/simplified.ts'
import { root } from '../support/run.ts'

// All values are made up.
const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

describe('headers as offices and portals write them', () => {
  it.each([
    ['指标 Indicator', { kind: 'name' }],
    ['单位/Unit', { kind: 'unit' }],
    ['2023年 Year 2023', { kind: 'value', period: { year: 2023 } }],
    ['地區', { kind: 'region' }],
    ['數值', { kind: 'value' }],
    ['2023年實績', { kind: 'value', period: { year: 2023 } }],
    ['考核指标', { kind: 'name' }],
    ['1-12月完成', { kind: 'value', period: null }],
    ['全年实绩', { kind: 'value', period: null }],
    ['1-9月完成', { kind: 'value', part: '1-9月' }],
    ['31/12/2023', { kind: 'value', period: { year: 2023, part: null } }],
    ['12/31/2023', { kind: 'value', period: { year: 2023, part: null } }],
    ['31.12.2023', { kind: 'value', period: { year: 2023, part: null } }],
    // Databases date a year by its first day.
    ['2023-01-01', { kind: 'value', period: { year: 2023, part: null } }],
    ['2023/1/1', { kind: 'value', period: { year: 2023, part: null } }],
    ['2023 [YR2023]', { kind: 'value', period: { year: 2023, part: null } }],
    ['X2023', { kind: 'value', period: { year: 2023, part: null } }],
    ['CY2023', { kind: 'value', period: { year: 2023, part: null } }],
    ['2023A', { kind: 'value', period: { year: 2023, status: 'final' } }],
    ['2023 r', { kind: 'value', period: { year: 2023, status: 'final' } }],
    ['2023(p)', { kind: 'value', period: { year: 2023, status: 'provisional' }, provisional: true }],
    ['2023E', { kind: 'value', period: { year: 2023, status: 'expected' }, provisional: true }],
    ['2023F', { kind: 'value', period: { year: 2023, status: 'forecast' } }],
    ['2022-2023', { kind: 'value', period: { year: 2022, part: 'FY2022-23' } }],
    ['2022_23', { kind: 'value', period: { year: 2022, part: 'FY2022-23' } }],
    ['2022-23 (P)', { kind: 'value', period: { year: 2022, part: 'FY2022-23', status: 'provisional' } }],
    ['2022-2023年度', { kind: 'value', period: { year: 2022, part: 'FY2022-23' } }],
    ['2023年12月累计', { kind: 'value', period: { year: 2023, part: null } }],
    ['2023年6月累计', { kind: 'value', period: { year: 2023, part: '6月累计' } }],
    ['2023年1月至12月', { kind: 'value', period: { year: 2023, part: null } }],
    ['自年初累计', { kind: 'value', running: true }],
    ['本期累计', { kind: 'value', running: true }],
    ['YTD', { kind: 'value', running: true }],
    ['2023-06-01', { kind: 'other' }],
    ['2021-2023', { kind: 'other' }],
    ['2022-2023年', { kind: 'other' }],
    ['2023B', { kind: 'other' }],
    ['2023 ACCOMPLISHMENT', { kind: 'value', period: { year: 2023 } }],
    ['同比增长（可比价）', { kind: 'real-growth' }],
    ['2023年可比价同比增长(%)', { kind: 'real-growth', period: { year: 2023 } }],
    // An indicator, a target and a growth of unknown basis are none of these.
    ['2023年GDP', { kind: 'other' }],
    ['2023 TARGET', { kind: 'other' }],
    ['比上年增长(%)', { kind: 'other' }],
    ['指标 Target', { kind: 'other' }],
  ])('%s', (header, role) => {
    expect(roleOf(header)).toMatchObject(role)
  })

  it.each([
    ['2023年12月', 'gdp 2023 2030.29'],
    ['2023年', 'gdp 2023 2030.29'],
    ['2023年1-12月', 'gdp 2023 2030.29'],
    ['December 2023', 'gdp 2023 2030.29'],
    ['2023年9月', 'gdp 2023 part of the year'],
    ['2023年1-9月', 'gdp 2023 part of the year'],
    ['Sept 2023', 'gdp 2023 part of the year'],
  ])('a running total below the title %s', async (title, read) => {
    for (const header of ['累计', '本年累计', '自年初累计', 'YTD']) {
      const text = `${title},,\n指标,单位,${header}\n地区生产总值,亿元,2030.29\n`
      const { observations } = await readSubmission(sourceOf('x.csv', Buffer.from(text)), plan)
      const said = observations.map(
        ({ indicator, year, reading }) =>
          `${indicator} ${year} ${reading.kind === 'number' ? reading.quantity.value : 'part of the year'}`,
      )
      expect([header, said]).toEqual([header, [read]])
    }
  })

  it('names and units of either script, or both', async () => {
    const files = [
      '地區,年份,指標,數值\n柯橋區,2023,地區生產總值,2030.29\n柯橋區,2023,一般公共預算收入,142.2\n',
      '指标 Indicator,单位 Unit,2023年 Year 2023\n地区生产总值 Gross Domestic Product,亿元 100 million yuan,2030.29\n一般公共预算收入 General Public Budget Revenue,亿元 100 million yuan,142.2\n',
    ]
    for (const text of files) {
      const { observations } = await readSubmission(sourceOf('x.csv', Buffer.from(text)), plan)
      expect(observations.map(({ indicator, reading }) => [indicator, reading])).toMatchObject([
        ['gdp', { quantity: { value: 2030.29 } }],
        ['general-public-budget-revenue', { quantity: { value: 142.2 } }],
      ])
    }
  })

  it('every name of the plan is found in its traditional form, and none is another’s', () => {
    expect(simplified('地區生產總值')).toBe('地区生产总值')
    for (const { name } of plan.indicators) expect(simplified(name)).toBe(name)
  })
})
