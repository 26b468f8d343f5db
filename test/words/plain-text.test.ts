import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiSigns, cellText, guarded, oneLine } from '../../src/words/plain-text.ts'

describe('oneLine', () => {
  it.each([
    ['a\r\nb', 'a b'],
    ['\u001b[31mred', '[31mred'],
    ['a\u202eb', 'ab'],
    ['a\tb', 'a b'],
    ['a\u2028b', 'a b'],
  ])('%j is %j', (given, text) => {
    expect(oneLine(given)).toBe(text)
  })

  it('leaves no control character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (given) => !/[\p{Cc}\p{Cf}]/u.test(oneLine(given))))
  })
})

describe('cellText', () => {
  it.each([
    ['完成上级 下达任务', '完成上级下达任务'],
    ['20 左右', '20 左右'],
    ['R&D  share', 'R&D share'],
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
