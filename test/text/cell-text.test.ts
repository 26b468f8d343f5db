import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateText, numberText } from '../../src/text/cell-text.ts'

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
      fc.string().filter((format) => !/[%"\\!,$¥￥€£]/.test(format)),
    )
    const property = fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
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

describe('dateText', () => {
  it.each([
    ['2023-12-01T00:00:00Z', 'yyyy"年"', '2023年'],
    ['2023-12-01T00:00:00Z', 'yyyy', '2023年'],
    ['2023-12-01T00:00:00Z', 'yyyy"年"m"月";@', '2023年12月'],
    ['2023-12-01T00:00:00Z', '[$-804]yyyy"年"m"月"', '2023年12月'],
    ['2023-12-01T00:00:00Z', 'mmm-yy', '2023年12月'],
    ['2023-01-05T00:00:00Z', 'yyyy/m/d', '2023-01-05'],
    ['2023-01-05T00:00:00Z', 'm"月"d"日"', '2023-01-05'],
    ['2023-01-05T12:30:00Z', 'yyyy/m/d h:mm', '2023-01-05 12:30:00'],
    ['2023-01-05T00:00:00Z', '', '2023-01-05'],
  ])('%s as %s is %s', (date, format, expected) => {
    expect(dateText(new Date(date), format)).toBe(expected)
  })
})
