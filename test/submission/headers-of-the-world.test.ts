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
