import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiSigns, cellText, guarded, harmless, oneLine } from '../../src/words/plain-text.ts'

describe('oneLine', () => {
  it.each([
    ['a\r\nb', 'a b'],
    ['\u001b[31mred', '<U+001B>[31mred'],
    ['a\u202eb', 'a<U+202E>b'],
    ['\u200b2030.29', '<U+200B>2030.29'],
    ['a\u{e0001}b', 'a<U+E0001>b'],
    ['a\tb', 'a b'],
    ['a\u2028b', 'a b'],
  ])('%j is %j', (given, text) => {
    expect(oneLine(given)).toBe(text)
  })

  it('leaves no control character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (given) => !/[\p{Cc}\p{Cf}]/u.test(oneLine(given))))
  })
})

describe('harmless', () => {
  it.each([
    ['a\tb\r\nc\n', 'a\tb\r\nc\n'],
    ['a\rb', 'a<U+000D>b'],
    ['\u001b[31m\u009b2J\u007f', '<U+001B>[31m<U+009B>2J<U+007F>'],
    ['\u061c\u200e\u200f\u2028\u202a\u2069', '<U+061C><U+200E><U+200F><U+2028><U+202A><U+2069>'],
    ['\ufeff序号\u200b', '\ufeff序号\u200b'],
  ])('%j is %j', (given, text) => {
    expect(harmless(given)).toBe(text)
  })
})

describe('cellText', () => {
  it.each([
    ['完成上级 下达任务', '完成上级下达任务'],
    ['20 左右', '20 左右'],
    ['R&D  share', 'R&D share'],
    ['地区\u200b生产\n总值\u202e', '地区生产总值'],
  ])('%j is %j', (given, text) => {
    expect(cellText(given)).toBe(text)
  })
})

describe('asciiSigns', () => {
  it.each([
    ['2200★', '2200*'],
    ['≤30–50', '<=30-50'],
    ['µg/m³', 'ug/m3'],
    ['Ⅲ类“水”', 'Ⅲ类"水"'],
  ])('%s is %s', (given, text) => {
    expect(asciiSigns(given)).toBe(text)
  })
})

describe('guarded', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1+2', "'-1+2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1+1', "'＝1+1"],
    ['-5', '-5'],
    ['-0.035', '-0.035'],
    ['<30', '<30'],
    ['GDP', 'GDP'],
  ])('%j is written %j', (given, text) => {
    expect(guarded(given)).toBe(text)
  })
})
