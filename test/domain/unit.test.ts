import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, multipleOf, parseUnit } from '../../src/domain/unit.ts'

function quantity(value: number, decimals = 0) {
  return { value, decimals }
}

describe('parseUnit: spellings of one unit', () => {
  it.each([
    ['亿元', ['亿 元', '（亿元）', '亿元人民币', '人民币亿元', '100 million yuan', '100 million RMB']],
    ['万元', ['10,000 yuan', '10000 yuan', 'ten thousand yuan']],
    ['元', ['yuan', 'CNY', '人民币元']],
    ['亿美元', ['100 million USD', '100 million US dollars', '亿 美元']],
    ['万人', ['10,000 persons', '万名', '10000 people']],
    ['%', ['％', 'percent', 'Per cent', '百分比', 'pct']],
    ['‰', ['per mille', '千分比']],
    ['', ['比', '比值', 'ratio']],
    ['百分点', ['个百分点', 'percentage points']],
    ['平方米', ['㎡', 'm²', 'm2', '平米', 'square metres']],
    ['平方公里', ['km²', '平方千米', 'square kilometres']],
    [
      '微克/立方米',
      ['微克/每立方米', 'μg/m³', 'µg/m3', 'ug/m³', '微克每立方米', 'micrograms per cubic metre'],
    ],
    ['千克', ['公斤', 'kg']],
    ['公里', ['千米', 'km']],
    ['岁', ['年', 'years']],
    ['万元/人', ['10,000 yuan per person', '万元／人', '10,000 yuan per capita']],
    ['人/亿元', ['人/亿元GDP', 'persons per 100 million yuan']],
    ['件/万人', ['件/每万人', '件/万名', 'pieces per 10,000 persons']],
    ['吨标准煤/万元', ['吨标煤/万元', 'tce/万元', 'tce per 10,000 yuan']],
    ['人年', ['person-years']],
  ])('%j', (unit, spellings) => {
    expect(parseUnit(unit)).not.toBeNull()
    for (const spelling of spellings)
      expect([spelling, parseUnit(spelling)]).toEqual([spelling, parseUnit(unit)])
  })

  it.each(['亿', '万', '每万人', '2021年', '户籍', '元/人/年', '左右', 'x', '/', '人/'])(
    '%j is no unit',
    (text) => {
      expect(parseUnit(text)).toBeNull()
    },
  )
})

describe('multipleOf', () => {
  it.each([
    ['亿', '亿元', '亿元'],
    ['万', '亿元', '万元'],
    ['百万', '亿美元', '百万美元'],
    ['万', '人', '万人'],
    ['亿', '万元/人', '亿元/人'],
    ['亿', '亿斤', '亿斤'],
  ])('a bare %s beside %s is %s', (text, expected, unit) => {
    expect(multipleOf(text, expected)).toBe(unit)
  })

  it.each([
    ['亿元', '亿元'],
    ['多', '亿元'],
    ['万', '%'],
    ['万', ''],
    ['万', '2020年=100'],
    ['', '亿元'],
  ])('%j beside %j is none', (text, expected) => {
    expect(multipleOf(text, expected)).toBeNull()
  })
})

describe('convert', () => {
  it.each([
    ['15167000 万元 ÷ 10⁴', quantity(15167000), '万元', '亿元', quantity(1516.7, 4), 1e-4],
    ['1516.7 亿元 × 10⁴', quantity(1516.7, 1), '亿元', '万元', quantity(15167000), 1e4],
    ['64000 元 ÷ 10⁴', quantity(64000), '元', '万元', quantity(6.4, 4), 1e-4],
    ['0.1 亿元 × 10⁴, no binary noise', quantity(0.1, 1), '亿元', '万元', quantity(1000), 1e4],
    ['1.1 万元 ÷ 10⁴, no binary noise', quantity(1.1, 1), '万元', '亿元', quantity(0.00011, 5), 1e-4],
    ['152000 元 a head ÷ 10⁴', quantity(152000), '元/人', '万元', quantity(15.2, 4), 1e-4],
    ['20.8 万元 is 20.8 万元 a head', quantity(20.8, 1), '万元', '万元/人', quantity(20.8, 1), 1],
    ['230000 人 ÷ 10⁴', quantity(230000), '人', '万人', quantity(23, 4), 1e-4],
    ['2.3 billion yuan × 10', quantity(2.3, 1), 'billion yuan', '亿元', quantity(23), 10],
    ['23000 万美元 ÷ 10⁴', quantity(23000), '万美元', '亿美元', quantity(2.3, 4), 1e-4],
    ['0.85 × 100', quantity(0.85, 2), '', '%', quantity(85), 100],
    ['48.21 ‰ ÷ 10', quantity(48.21, 2), '‰', '%', quantity(4.821, 3), 0.1],
    ['1.68 亿斤 × ½ kg', quantity(1.68, 2), '亿斤', '万吨', quantity(8.4, 1), 5],
    ['8.4 万吨 × 2 斤 a kg', quantity(8.4, 1), '万吨', '亿斤', quantity(1.68, 2), 0.2],
    ['0.0306 mg × 1000', quantity(0.0306, 4), '毫克/立方米', '微克/立方米', quantity(30.6, 1), 1000],
    ['15 亩 are 1 公顷', quantity(15), '亩', '公顷', quantity(1, 1), 1 / 15],
    ['−2.5 万元 keeps its sign', quantity(-2.5, 1), '万元', '亿元', quantity(-0.00025, 5), 1e-4],
    ['zero is zero', quantity(0), '万元', '亿元', quantity(0, 4), 1e-4],
    ['an unknown unit is itself', quantity(110), '2020年＝100', '2020年=100', quantity(110), 1],
  ])('%s', (_working, given, from, to, expected, factor) => {
    const converted = convert(given, from, to)
    expect(converted).toMatchObject({ ok: true, quantity: expected })
    if (converted.ok) expect(converted.factor).toBeCloseTo(factor, 15)
  })

  it('a factor without a finite decimal gives a computed quantity: 1 亩 = 1/15 公顷', () => {
    const converted = convert(quantity(1), '亩', '公顷')
    expect(converted.ok && converted.quantity.value).toBeCloseTo(1 / 15, 15)
    expect(converted.ok && converted.quantity.decimals).toBeGreaterThan(8)
  })

  it.each([
    ['亿元', '亿美元', 'other-dimension'],
    ['万人', '万元', 'other-dimension'],
    ['百分点', '%', 'other-dimension'],
    ['件/万人', '件', 'other-dimension'],
    ['人/亿元', '人', 'other-dimension'],
    ['户籍', '万元', 'unknown-unit'],
    ['万元', '标台', 'unknown-unit'],
  ])('%j is not %j: %s', (from, to, why) => {
    expect(convert(quantity(1), from, to)).toEqual({ ok: false, why })
  })

  it('there and back gives the same value', () => {
    const unit = fc.constantFrom('元', '千元', '万元', '百万元', '亿元', '万亿元')
    const digits = fc.integer({ min: -9_999_999, max: 9_999_999 })
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 4 }), unit, unit, (digits, decimals, from, to) => {
        const given = { value: Number(`${digits}e-${decimals}`), decimals }
        const there = convert(given, from, to)
        const back = there.ok ? convert(there.quantity, to, from) : there
        expect(back.ok && back.quantity.value).toBe(given.value + 0)
      }),
    )
  })

  it('no text whatever makes it throw', () => {
    const odd = fc.string({ unit: fc.constantFrom(...'万亿元/每per人%cent（）100, ') })
    fc.assert(
      fc.property(fc.oneof(fc.string(), odd), fc.double(), (text, value) => {
        expect(typeof convert({ value, decimals: 2 }, text, '亿元').ok).toBe('boolean')
      }),
    )
  })
})
