import { describe, expect, it } from 'vitest'
import { splitBareUnit, splitUnit } from '../../src/text/split-unit.ts'

describe('splitUnit', () => {
  it.each([
    ['地区生产总值（GDP）', { words: '地区生产总值（GDP）', unit: null }],
    ['地区生产总值（GDP）（亿元）', { words: '地区生产总值（GDP）', unit: '亿元' }],
    ['人均GDP(常住)(万元)', { words: '人均GDP(常住)', unit: '万元' }],
    ['数值（单位：亿元）', { words: '数值', unit: '亿元' }],
    ['数值', { words: '数值', unit: null }],
  ])('%s', (text, parts) => {
    expect(splitUnit(text)).toEqual(parts)
  })
})

describe('splitBareUnit', () => {
  it.each([
    ['外贸出口额：亿元', { words: '外贸出口额', unit: '亿元' }],
    ['全社会劳动生产率 万元/人', { words: '全社会劳动生产率', unit: '万元/人' }],
    ['社会消费品零售总额/亿元', { words: '社会消费品零售总额', unit: '亿元' }],
    ['常住人口城市化率：%', { words: '常住人口城市化率', unit: '%' }],
    ['常住人口城市化率%', { words: '常住人口城市化率', unit: '%' }],
    ['常住人口城市化率', { words: '常住人口城市化率', unit: null }],
    ['GDP 增速', { words: 'GDP 增速', unit: null }],
    ['%', { words: '%', unit: null }],
  ])('%s', (text, parts) => {
    expect(splitBareUnit(text)).toEqual(parts)
  })
})
