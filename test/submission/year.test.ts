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
    ['2023年前5个月主要指标', part(2023, '前5个月')],
    ['柯桥区2023年前十一个月主要指标', part(2023, '前11个月')],
    ['2023年1-6个月', part(2023, '1-6个月')],
    ['2023年9个月', part(2023, '9个月')],
    ['2023年一至九月主要指标', part(2023, '1至9月')],
    ['2023年元至九月主要指标', part(2023, '1至9月')],
    ['2023年十一月', part(2023, '11月')],
    ['2023年1月1日至9月30日', part(2023, '1-9月')],
    ['2023年1月—2023年9月', part(2023, '1-9月')],
    ['2023-01 to 2023-09', part(2023, '1-9月')],
    ['2023年三季', part(2023, '三季')],
    ['2023年前三个季度', part(2023, '前三个季度')],
    ['2023年半年', part(2023, '半年')],
    ['2023年初至今', part(2023, '年初至今')],
    ['上半年2023', part(2023, '上半年')],
    ['前三季度 2023年', part(2023, '前三季度')],
    ['1-9月（2023年）主要指标', part(2023, '1-9月')],
    ['Jan-Jun 2023', part(2023, 'jan-jun')],
    ['Main indicators, January to June 2023', part(2023, 'jan-jun')],
    ['Keqiao, May 2023', part(2023, 'may')],
    ['First half of 2023', part(2023, 'h1')],
    ['half-year report 2023', part(2023, 'h1')],
    ['Q1 2023', part(2023, 'q1')],
    ['third quarter of 2023', part(2023, 'q3')],
    ['first three quarters of 2023', part(2023, 'q1-q3')],
    ['first nine months of 2023', part(2023, 'jan-sep')],
    ['9M 2023', part(2023, 'jan-sep')],
    ['2023 9M', part(2023, 'jan-sep')],
    ['2023M09', part(2023, '9月')],
    ['Year to date 2023', part(2023, 'ytd')],
    ['2023年1月1日至12月31日', whole(2023)],
    ['2023-01 to 2023-12', whole(2023)],
    ['2023年12个月', whole(2023)],
    ['2023年前四个季度', whole(2023)],
    ['January–December 2023', whole(2023)],
    ['twelve months ended December 2023', whole(2023)],
    ['Marketing 2023', whole(2023)],
    ['Augustine 2023', whole(2023)],
    ['2023年第三产业主要指标', whole(2023)],
    ['2023年第一批', whole(2023)],
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

const months = Array.from({ length: 12 }, (_, index) => index + 1)
const english = 'January February March April May June July August September October November December'.split(
  ' ',
)
const numerals = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ')

describe('a span of months', () => {
  const writings: [string, (first: number, last: number) => string][] = [
    ['1-6月', (first, last) => `2023年${first}-${last}月`],
    ['1月至6月', (first, last) => `2023年${first}月至${last}月`],
    ['一至六月', (first, last) => `2023年${numerals[first - 1]}至${numerals[last - 1]}月份`],
    ['1～6月（2023年）', (first, last) => `主要指标${first}～${last}月（2023年）`],
    ['2023-01至2023-06', (first, last) => `2023-${first}至2023-${last}`],
    ['January to June 2023', (first, last) => `${english[first - 1]} to ${english[last - 1]} 2023`],
    [
      'Jan.–Jun., 2023',
      (first, last) => `${english[first - 1]?.slice(0, 3)}.–${english[last - 1]?.slice(0, 3)}., 2023`,
    ],
    [
      '2023 JAN-JUN',
      (first, last) =>
        `2023 ${english[first - 1]?.slice(0, 3).toUpperCase()}-${english[last - 1]?.slice(0, 3)}`,
    ],
  ]
  it.each(writings)('%s is the year only from January to December', (_, write) => {
    for (const first of months)
      for (const last of months.filter((month) => month > first)) {
        const period = periodIn(write(first, last))
        expect([write(first, last), period?.year]).toEqual([write(first, last), 2023])
        expect([write(first, last), period?.part === null]).toEqual([
          write(first, last),
          first === 1 && last === 12,
        ])
      }
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
