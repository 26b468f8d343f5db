import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiSigns, cellText, guarded, harmless, inItsLine, oneLine } from '../../src/words/plain-text.ts'

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

describe('texts that are safe as they are', () => {
  const sign = fc.constantFrom(
    ...'a9 中文　-–“”…‰≤★、。（％\t\n\r\0\u007f\u0085\u061c\u200b\u200e\u2028\u202e\u2069\ufeff\ufff9',
    '\u{e0001}',
    '\u{20bb7}',
  )
  const texts = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(''))
  const numbered = (text: string, signs: RegExp) =>
    text.replace(signs, (it) => `<U+${it.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`)
  /** Written out, without the short way for what is safe. */
  const written = {
    inItsLine: (text: string) =>
      numbered(
        text.replace(/[\t\r\n]+/g, ' ').trim(),
        /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069](?<![\t\n])(?<!\r(?=\n))/gu,
      ),
    oneLine: (text: string) =>
      numbered(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' '), /[\p{Cc}\p{Cf}]/gu).trim(),
    cellText: (text: string) =>
      text
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .replace(/\p{Cf}+/gu, '')
        .trim()
        .replace(/ +/g, ' ')
        .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
  }

  it.each(Object.entries({ inItsLine, oneLine, cellText }))(
    '%s does to all texts what it is to do',
    (name, f) => {
      const same = (text: string) => f(text) === written[name as keyof typeof written](text)
      fc.assert(fc.property(texts, same), { numRuns: 2000 })
    },
  )
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
