import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateText, serialText, shownNumber } from '../../src/text/cell-text.ts'

const numberText = (value: number, format: string) => shownNumber(value, format).text

describe('numberText', () => {
  it.each([
    [0.837, '0.0%', '83.7%', '0.837 × 100'],
    [0.837, '0%', '83.7%', 'hidden decimals are kept: 84% would be rounded'],
    [0.696, '0%', '69.6%', '70% would meet a target of 70'],
    [0.07, '0%', '7%', '0.07 × 100 is 7.000000000000001 in binary'],
    [1, '0.00%', '100.00%', 'padded to the format'],
    [-0.0418, '0.00%', '-4.18%', 'the sign stays'],
    [0.837, '+0.0%;-0.0%', '83.7%', 'a percent in any shape of format'],
    [0.837, '0.0%_);[Red](0.0%)', '83.7%', 'layout marks and colours are no text'],
    [83.7, '0.0"%"', '83.7%', 'a quoted % is a unit'],
    [83.7, '0.0\\%', '83.7%', 'an escaped % is a unit'],
    [1516.7, 'General', '1516.7', 'as stored'],
    [1516.7, '#,##0.00', '1516.70', 'grouping is not written'],
    [1516.7, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ', '1516.70', 'accounting'],
    [1516.7, '0.0"亿元"', '1516.7亿元', 'unit shown by the format'],
    [2023, 'General"年"', '2023年', 'unit shown by the format'],
    [15.25, '0.0##', '15.25', 'optional decimals pad nothing'],
    [15, '0.0##', '15.0', 'one decimal is required'],
    [1516700000, '0.00,,"百万元"', '1516.70百万元', '÷ 1000²: what the sheet shows'],
    [20302900, '#,##0,', '20302.9', '÷ 1000, hidden decimals kept'],
    [20302900, '0!.0,"万元"', '2030.29万元', '÷ 10 × 1000: a literal point and a thousand'],
    [20302900, '0\\.0,', '2030.29', 'the same, escaped as files store it'],
    [203029000000, '0"."00,,"亿元"', '2030.29亿元', '÷ 100 × 1000²'],
    [2030.29, '"¥"#,##0.00', '¥2030.29', 'the currency is shown'],
    [2030.29, '[$¥-804]#,##0.00', '¥2030.29', 'the currency of a locale'],
    [2030.29, '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ', '¥2030.29', 'accounting with a currency'],
    [-2.3, '$#,##0.00', '$-2.30', 'dollars, negative'],
    [2.3, '[$US$-409]0.0', 'US$2.3', 'dollars of a locale'],
    [2.3, '[$€-407]0.0', '€2.3', 'another currency is not hidden'],
    [2.3, '[$-804]0.0', '2.3', 'a locale alone is no currency'],
    [0.30000000000000004, 'General', '0.3', '15 significant digits'],
    [1e-7, 'General', '0.0000001', 'no exponent'],
    [-5.5e-17, '0.00', '0.00', 'noise of a subtraction'],
    [-0, 'General', '0', 'no negative zero'],
    [1e21, 'General', '1e+21', 'far beyond any indicator: no indicator text'],
    [0, '', '0', 'no format'],
  ])('%d as %j is %s: %s', (value, format, expected) => {
    expect(numberText(value, format)).toBe(expected)
  })

  it('says the number itself to 15 digits, whatever the format, and never NaN, Infinity or -0', () => {
    const formats = fc.oneof(
      fc.constantFrom('General', '0', '0.00', '#,##0.0', '@', '0.0_ '),
      fc
        .array(fc.constantFrom(...'0#?.;-+() ', '_)', '* ', '[Red]'), { maxLength: 12 })
        .map((signs) => signs.join('')),
    )
    const property = fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value !== 0),
      formats,
      (value, format) => {
        const found = Number.parseFloat(numberText(value, format))
        expect(Number.isFinite(found)).toBe(true)
        expect(Object.is(found, -0)).toBe(false)
        expect(Math.abs(found - value)).toBeLessThanOrEqual(Math.max(Math.abs(value) * 1e-14, 1e-15))
      },
    )
    fc.assert(property)
  })
})

describe('shownNumber', () => {
  it.each([
    [2030.29, '[>=10000]0!.0,"万元";0.00', '2030.29', 'the section that applies, not the first'],
    [20302900, '[>=10000]0!.0,"万元";0.00', '2030.29万元', 'the section that applies'],
    [0.5, '[<1]0.0%;0.00', '50.0%', 'a condition below'],
    [380.2, '[<1]0.0%;0.00', '380.20', 'a condition that does not hold'],
    [-5, '[<0]"负"0;0', '负-5', 'a word of the section stays beside the sign'],
    [0, '0.0;-0.0;;@', '', 'a zero that is not shown'],
    [0, ';;;', '', 'nothing is shown'],
    [0, '#', '', 'a zero has no optional digit'],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-', 'accounting shows a zero as a dash'],
    [0, '0.0;-0.0;"暂无"', '暂无', 'words for a zero'],
    [0, '0.0;-0.0;0', '0', 'a zero that is shown'],
    [0, '0.00', '0.00', 'a zero that is shown'],
    [1900.5, '"约"0.0', '约1900.5', 'a word before the number'],
    [12.3, '0.0‰', '12.3‰', 'a sign without quotes'],
    [1516.7, '0.0亿元', '1516.7亿元', 'a unit without quotes'],
    [1516.7, '0.0" 亿元"', '1516.7亿元', 'blanks around a unit say nothing'],
    [2030.29, 'G/通用格式', '2030.29', 'General as Chinese programs write it'],
    [1577, '0;(0)', '1577', 'a positive beside brackets'],
    [-1577, '0;(0)', '-1577', 'brackets for a minus'],
    [-1577, '0;"△"0', '-1577', 'a triangle for a minus'],
    [-1577, '0_);[Red]\\(0\\)', '-1577', 'escaped brackets'],
    [0.00123, '0.00E+00', '0.00123', 'no exponent'],
    [0.25, '# ?/?', '0.25', 'no fraction'],
    [5.2, '0.0"; "', '5.2;', 'a semicolon in quotes ends no section'],
  ])('%d as %j is %j: %s', (value, format, expected) => {
    expect(shownNumber(value, format)).toEqual({ text: expected, shown: null })
  })

  it.each([
    [2030.29, ';;;', '2030.29', { kind: 'hidden', as: '' }],
    [-2, '0;;0', '-2', { kind: 'hidden', as: '' }],
    [7, '"见附表"', '7', { kind: 'hidden', as: '见附表' }],
    [-2.3, '0.0;0.0', '-2.3', { kind: 'unsigned', as: '2.3' }],
    [-2.3, '0.0"亿元";[Red]0.0"亿元"', '-2.3亿元', { kind: 'unsigned', as: '2.3亿元' }],
  ])('%d as %j is %j, and what stands there instead is said', (value, format, text, shown) => {
    expect(shownNumber(value, format)).toEqual({ text, shown })
  })
})

describe('serialText', () => {
  it.each([
    [44931, 'yyyy"年"m"月"d"日"', false, '2023-01-05'],
    [44931 - 1462, 'yyyy/m/d', true, '2023-01-05'],
    [0.4375, 'h"时"mm"分"', false, '10:30:00'],
    [1.5, '[h]:mm', false, '1900-01-01 12:00:00'],
    [59, 'yyyy/m/d', false, '1900-02-28'],
    [61, 'yyyy/m/d', false, '1900-03-01'],
    [44931, '[$-804]aaaa;@', false, null],
    [44931, '0.0"d"', false, null],
    [44931, '[Red]0', false, null],
    [44931, 'General', false, null],
    [-1, 'yyyy', false, '#DATE!'],
    [3e6, 'yyyy', false, '#DATE!'],
  ])('%d as %j (since 1904: %s) is %j', (serial, format, since1904, expected) => {
    expect(serialText(serial, format, since1904)).toBe(expected)
  })
})

describe('dateText', () => {
  it.each([
    ['2023-12-01T00:00:00Z', 'yyyy', '2023年'],
    ['2023-12-01T00:00:00Z', 'yyyym', '2023年12月'],
    ['2023-12-01T00:00:00Z', 'mmmyy', '2023年12月'],
    ['2023-01-05T00:00:00Z', 'yyyymd', '2023-01-05'],
    ['2023-01-05T00:00:00Z', 'md', '2023-01-05'],
    ['2023-01-05T12:30:00Z', 'yyyymdhmm', '2023-01-05 12:30:00'],
  ])('%s as %s is %s', (date, letters, expected) => {
    expect(dateText(new Date(date), letters)).toBe(expected)
  })
})
