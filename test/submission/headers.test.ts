import { describe, expect, it } from 'vitest'
import { roleOf } from '../../src/submission/headers.ts'

const value = (unit: string | null, year: number | null, extra = {}) => ({
  kind: 'value',
  unit,
  period: year === null ? null : { year, part: null, status: 'final', ...extra },
  provisional: false,
})

describe('roleOf', () => {
  it.each([
    ['序号', 'no'],
    ['No.', 'no'],
    ['代码', 'code'],
    ['指标名称', 'name'],
    ['指 标', 'name'],
    ['指标名称（单位）', 'name'],
    ['INDICATOR', 'name'],
    ['计量单位', 'unit'],
    ['年份', 'year'],
    ['地区', 'region'],
    ['数据来源', 'remark'],
    ['备注', 'remark'],
    ['状态', 'status'],
    ['可比价增速（%）', 'real-growth'],
  ])('%s is %s', (header, kind) => {
    expect(roleOf(header).kind).toBe(kind)
  })

  it.each([
    ['数值', value(null, null)],
    ['value', value(null, null)],
    ['数值（亿元）', value('亿元', null)],
    ['2023年', value(null, 2023)],
    ['2023', value(null, 2023)],
    ['２０２３年', value(null, 2023)],
    ['2023年（亿元）', value('亿元', 2023)],
    ['2023年实绩', value(null, 2023)],
    ['2023年实绩（万元）', value('万元', 2023)],
    ['实绩2023年', value(null, 2023)],
    ['2023 actual', value(null, 2023)],
    ['2023年1-9月', value(null, 2023, { part: '1-9月' })],
    ['2025年预计', { ...value(null, 2025, { status: 'expected' }), provisional: true }],
    ['2025年预计完成', { ...value(null, 2025, { status: 'expected' }), provisional: true }],
    ['数值（初步）', { ...value(null, null), provisional: true }],
    ['2023年初步核算数', { ...value(null, 2023, { status: 'provisional' }), provisional: true }],
    ['2023年决算数', value(null, 2023)],
    ['2023年实际完成数', value(null, 2023)],
    ['2023年现价', value(null, 2023)],
    ['2020年基数', value(null, 2020)],
    ['本期数', value(null, null)],
    ['绝对量', value(null, null)],
    ['绝对量（亿元）', value('亿元', null)],
    ['累计', { ...value(null, null), running: true }],
    ['本年累计（亿元）', { ...value('亿元', null), running: true }],
    ['2023.00', value(null, 2023)],
    ['2,023', value(null, 2023)],
    ['2023/12/31', value(null, 2023)],
    ['2023年1-12月累计', value(null, 2023)],
    ['2023年，亿元', value('亿元', 2023)],
    ['2023年/亿元', value('亿元', 2023)],
    ['2023年亿元', value('亿元', 2023)],
    ['2023年①', value(null, 2023)],
    ['2023年[1]', value(null, 2023)],
    ['2023*', value(null, 2023)],
  ])('%s holds values', (header, role) => {
    expect(roleOf(header)).toEqual(role)
  })

  it.each([
    '2025年目标',
    '基数',
    '2023年可比价',
    '2022-2023年',
    '2023年累计',
    '目标值',
    '2023年增速',
    '同比增长（%）',
    '完成率',
    '2023年比上年',
    '排名',
    '',
    ' ',
  ])('%j is not read', (header) => {
    expect(roleOf(header)).toEqual({ kind: 'other' })
  })
})
