import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseName, parsePeriod, periodIn } from '../../src/submission/year.ts'

const whole = (year: number, status = 'final') => ({ year, part: null, status })
const part = (year: number, part: string) => ({ year, part, status: 'final' })

describe('parsePeriod', () => {
  it.each([
    ['2023', whole(2023)],
    ['2023年', whole(2023)],
    ['２０２３年', whole(2023)],
    [' 2023 年度 ', whole(2023)],
    ['2023年末', whole(2023)],
    ['2023年全年', whole(2023)],
    ['FY2023', whole(2023)],
    ['y2023', whole(2023)],
    ['2023.0', whole(2023)],
    ['2023.00', whole(2023)],
    ['2,023', whole(2023)],
    ['2，023年', whole(2023)],
    ['2023-12-31', whole(2023)],
    ['2023/12/31', whole(2023)],
    ['2023.12.31', whole(2023)],
    ['2023年12月31日', whole(2023)],
    ['2023-12-31 00:00:00', whole(2023)],
    ['2023年1-12月', whole(2023)],
    ['2023年1—12月累计', whole(2023)],
    ['2023年一至四季度', whole(2023)],
    ['2023Q1-Q4', whole(2023)],
    ['2023年12月末', whole(2023)],
    ['截至2023年底', whole(2023)],
    ['2023年12月', part(2023, '12月')],
    ['2023年四季度', part(2023, '四季度')],
    ['2023年1-11月累计', part(2023, '1-11月累计')],
    ['2023年（初步）', whole(2023, 'provisional')],
    ['2023年初步核算数', whole(2023, 'provisional')],
    ['2023年快报数', whole(2023, 'provisional')],
    ['二〇二三年', whole(2023)],
    ['二零二三年', whole(2023)],
    ['2023年1-9月', part(2023, '1-9月')],
    ['2023年1—9月份', part(2023, '1-9月份')],
    ['2023年上半年', part(2023, '上半年')],
    ['2023年前三季度', part(2023, '前三季度')],
    ['2023年一季度', part(2023, '一季度')],
    ['2023Q1-Q3', part(2023, 'q1-q3')],
    ['2023H1', part(2023, 'h1')],
    ['2023年9月末', part(2023, '9月末')],
    ['2023-09', part(2023, '9月')],
    ['2025年（预计）', whole(2025, 'expected')],
    ['2025年预计数', whole(2025, 'expected')],
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
    '2023.05',
    '2,0230',
    '12,023',
    '2,023,000',
    '2023-06-30',
    '2023-12-30',
    '2022-2023年',
    '2023年比2022年',
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
    ['柯桥区2023年1-9月主要指标', part(2023, '1-9月')],
    ['柯桥2023', whole(2023)],
    ['kq_2023_final', whole(2023)],
    ['2023年主要指标（2024年1月15日）', whole(2023)],
    ['20240115_2023', whole(2023)],
    ['2024-01-15 报送 2023年', whole(2023)],
    ['2023年度主要指标（2024年1月填报）', whole(2023)],
    ['2023年主要指标 填报日期：2024/1/5', whole(2023)],
    ['2023年填报表', whole(2023)],
    ['2023年主要指标（初步核算）', whole(2023, 'provisional')],
    ['截至2023年底主要指标', whole(2023)],
    ['2025年预计完成情况', whole(2025, 'expected')],
    ['2025年预测', whole(2025, 'forecast')],
    ['2023年1-9月', part(2023, '1-9月')],
    ['2023年主要指标 2023年12月31日', whole(2023)],
  ])('%s', (text, period) => {
    expect(periodIn(text)).toEqual(period)
  })

  it.each([
    '主要指标',
    '2021—2023年主要指标',
    '“十四五”规划',
    '编号 120231',
    '20240115',
    '填报时间：2024年1月',
  ])('names no one year: %s', (text) => {
    expect(periodIn(text)).toBeNull()
  })
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
