import { describe, expect, it } from 'vitest'
import { readMeasure, readPlainNumber } from '../../src/text/digits.ts'

describe('a number alone', () => {
  it.each<[string, number, number]>([
    ['0', 0, 0],
    ['7', 7, 0],
    ['-7', -7, 0],
    ['10', 10, 0],
    ['0.5', 0.5, 1],
    ['-0.25', -0.25, 2],
    ['1516.7', 1516.7, 1],
    ['1516.7000', 1516.7, 4],
    ['1516.70000', 1516.7, 5],
    ['.5', 0.5, 1],
    ['．５', 0.5, 1],
    ['+7.2', 7.2, 1],
    ['－１，５１６．７', -1516.7, 1],
    ['−0.035', -0.035, 3],
    ['1,516', 1516, 0],
    ['1 516 000', 1516000, 0],
    ['15，167，000', 15167000, 0],
    [' 5 ', 5, 0],
    ['123456789012', 123456789012, 0],
    ['1234567890123', 1234567890123, 0],
    ['1.5E+3', 1500, 0],
    ['1.5167E+3', 1516.7, 1],
    ['5.00E-05', 0.00005, 7],
    ['5e-1', 0.5, 1],
    ['1E+16', 1e16, 0],
    ['1E-16', 1e-16, 16],
    ['12345678901234568', 12345678901234568, 0],
    ['0.12345678901234566', 0.12345678901234566, 17],
    ['0.00012345678901234568', 0.00012345678901234567, 20],
    ['-12345678901234568', -12345678901234568, 0],
    ['0.00000000000000000001', 1e-20, 20],
  ])('%s is %d with %i decimals', (text, value, decimals) => {
    expect(readPlainNumber(text)).toEqual({ value, decimals })
    expect(readMeasure(text)).toEqual({ quantity: { value, decimals }, suffix: null })
  })

  it.each([
    '',
    '-',
    '.',
    '1.',
    '1..5',
    '1.5.5',
    '01',
    '00',
    '--5',
    '1,51',
    '1,5167',
    '15,16,700',
    '1,516，000',
    '0,516',
    '1 51',
    '1.5E3',
    '15E+3',
    '1.5E+',
    '1.5E+1000',
    '1E+17',
    '1E-17',
    '123456789012345678',
    '0.123456789012345678',
    '0.000000000000000000001',
    '12.5①',
    '1516.7亿元',
    '一',
    '٣',
  ])('%j is none', (text) => {
    expect(readPlainNumber(text)).toBeNull()
  })

  it.each(['123456789012345678', '0.000000000000000000001', '1E+17', '123456789012345678亿元'])(
    '%s has more than can be held, with a unit or without',
    (text) => {
      expect(readMeasure(text)).toBeNull()
    },
  )

  it.each(['-0', '-0.00', '－０', '-0.0E+00'])('%s is 0 without a sign', (text) => {
    expect(Object.is(readPlainNumber(text)?.value, 0)).toBe(true)
  })

  it('has at most 200 characters with the blanks around it', () => {
    expect(readPlainNumber(`7${' '.repeat(199)}`)).toEqual({ value: 7, decimals: 0 })
    expect(readPlainNumber(`7${' '.repeat(200)}`)).toBeNull()
  })
})

describe('a number with its unit', () => {
  it.each<[string, number, number, string]>([
    ['1,516.7亿元', 1516.7, 1, '亿元'],
    ['83.7%', 83.7, 1, '%'],
    ['83.7 ％', 83.7, 1, '％'],
    ['4.8‰', 4.8, 1, '‰'],
    ['5$', 5, 0, '$'],
    ['30.6微克/立方米', 30.6, 1, '微克/立方米'],
    ['30.6微克／立方米', 30.6, 1, '微克／立方米'],
    ['3km²', 3, 0, 'km²'],
    ['3km2', 3, 0, 'km2'],
    ['1.66:1', 1.66, 2, ':1'],
    ['1.66：1', 1.66, 2, '：1'],
    ['-5个百分点', -5, 0, '个百分点'],
    ['1.5E+3万元', 1500, 0, '万元'],
  ])('%s', (text, value, decimals, suffix) => {
    expect(readMeasure(text)).toEqual({ quantity: { value, decimals }, suffix })
    expect(readPlainNumber(text)).toBeNull()
  })

  it.each(['5①', '5 6', '5亿6', '亿元5', '5元2', '1.66:2', '5 %6', '5亿元。'])('%s is none', (text) => {
    expect(readMeasure(text)).toBeNull()
  })
})
