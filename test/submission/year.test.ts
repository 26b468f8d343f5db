import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseName, parsePeriod, periodIn } from '../../src/submission/year.ts'

const whole = (year: number) => ({ year, part: null, forecast: false })

describe('parsePeriod', () => {
  it.each([
    ['2023', whole(2023)],
    ['2023年', whole(2023)],
    ['２０２３年', whole(2023)],
    [' 2023 年度 ', whole(2023)],
    ['2023年末', whole(2023)],
    ['2023年全年', whole(2023)],
    ['FY2023', whole(2023)],
    ['二〇二三年', whole(2023)],
    ['二零二三年', whole(2023)],
    ['2023年1-9月', { year: 2023, part: '1-9月', forecast: false }],
    ['2023年1—9月份', { year: 2023, part: '1-9月份', forecast: false }],
    ['2023年上半年', { year: 2023, part: '上半年', forecast: false }],
    ['2023年前三季度', { year: 2023, part: '前三季度', forecast: false }],
    ['2023年一季度', { year: 2023, part: '一季度', forecast: false }],
    ['2023Q1-Q3', { year: 2023, part: 'q1-q3', forecast: false }],
    ['2023H1', { year: 2023, part: 'h1', forecast: false }],
    ['2023年9月末', { year: 2023, part: '9月末', forecast: false }],
    ['2023-09', { year: 2023, part: '09', forecast: false }],
    ['2025年（预计）', { year: 2025, part: null, forecast: true }],
    ['2025年预计数', { year: 2025, part: null, forecast: true }],
  ])('%s', (text, period) => {
    expect(parsePeriod(text)).toEqual(period)
  })

  it.each([
    '',
    '年',
    '23',
    '23年',
    '2023亿元',
    '2023年2024年',
    '2023.5',
    '20231',
    '1516.7',
    '2023年目标',
    '2023-13',
    'x2023',
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })

  it('never throws, and reads a year back from every way of writing it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parsePeriod(text) === null || true))
    fc.assert(
      fc.property(
        fc.integer({ min: 1949, max: 2099 }),
        fc.constantFrom('', '年', '年度', ' 年', '年末'),
        (year, tail) => {
          expect(parsePeriod(`${year}${tail}`)).toEqual(whole(year))
        },
      ),
    )
  })
})

describe('periodIn', () => {
  it.each([
    ['柯桥区2023年主要指标完成情况', whole(2023)],
    ['柯桥区2023年1-9月主要指标', { year: 2023, part: '1-9月', forecast: false }],
    ['柯桥2023', whole(2023)],
    ['kq_2023_final', whole(2023)],
    ['2023年主要指标（2024年1月15日）', whole(2023)],
    ['20240115_2023', whole(2023)],
    ['2024-01-15 报送 2023年', whole(2023)],
    ['2025年预计完成情况', { year: 2025, part: null, forecast: true }],
    ['2023年1-9月', { year: 2023, part: '1-9月', forecast: false }],
  ])('%s', (text, period) => {
    expect(periodIn(text)).toEqual(period)
  })

  it.each(['主要指标', '2021—2023年主要指标', '“十四五”规划', '编号 120231', '20240115'])(
    'names no one year: %s',
    (text) => {
      expect(periodIn(text)).toBeNull()
    },
  )
})

describe('baseName', () => {
  it.each([
    ['fixtures/keqiao/2023.csv', '2023'],
    ['C:\\数据\\柯桥 2023.xlsx', '柯桥 2023'],
    ['2023', '2023'],
    ['-', '-'],
  ])('%s → %s', (file, name) => {
    expect(baseName(file)).toBe(name)
  })
})
