import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  computedText,
  fixed,
  machineNumber,
  percentText,
  plainNumber,
  signedPercent,
  significant,
  sizeText,
  valueText,
  withSign,
} from '../../src/words/number.ts'
import { tries } from '../support/seed.ts'

const words = /NaN|Infinity|undefined|null|^-0(?:\.0+)?%?$/

describe('machineNumber', () => {
  it('writes 12 significant digits without the zeros at their end', () => {
    expect(
      [0, -0, 2200, -1.5, 0.1 + 0.2, 1 / 3, 1e11, 123456789012.3, 1234567890123.4, 1e-7, 5e-324, 1e22].map(
        machineNumber,
      ),
    ).toEqual([
      '0',
      '0',
      '2200',
      '-1.5',
      '0.3',
      '0.333333333333',
      '100000000000',
      '123456789012',
      '1234567890120',
      '0.0000001',
      '5e-324',
      '1e+22',
    ])
    expect([null, Number.NaN, Number.POSITIVE_INFINITY].map(machineNumber)).toEqual(['', '', ''])
  })

  it('writes what the number of 12 digits is as a plain one', () => {
    const plain = (value: number) => plainNumber(significant(value))
    const any = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, min: -1e13, max: 1e13 }),
      fc.double({ noNaN: true, min: -1, max: 1 }),
      fc.integer(),
      fc.tuple(fc.integer(), fc.integer({ min: -20, max: 20 })).map(([whole, power]) => whole * 10 ** power),
    )
    fc.assert(
      fc.property(any, (value) => {
        expect(machineNumber(value)).toBe(plain(value))
      }),
      tries(5000),
    )
  })
})

describe('plainNumber', () => {
  it.each([
    [0.1 + 0.2, '0.30000000000000004'],
    [1234567.5, '1234567.5'],
    [-3.5, '-3.5'],
    [-0, '0'],
    [1e-7, '0.0000001'],
    [-1.25e-8, '-0.0000000125'],
    [1e20, '100000000000000000000'],
    [null, ''],
    [Number.NaN, ''],
    [Number.NEGATIVE_INFINITY, ''],
  ])('%s is written %j', (value, text) => {
    expect(plainNumber(value)).toBe(text)
  })

  it('reads back as the same double, without separators', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainNumber(value)
        expect(Number(text)).toBe(value === 0 ? 0 : value)
        if (Math.abs(value) < 1e21 && Math.abs(value) > 1e-20) expect(text).toMatch(/^-?\d+(?:\.\d+)?$/)
      }),
    )
  })
})

describe('fixed', () => {
  it.each([
    [67.85, 1, '67.9', 'toFixed gives 67.8'],
    [1.005, 2, '1.01', 'toFixed gives 1.00'],
    [-67.85, 1, '-67.9', 'half away from zero'],
    [0.1 + 0.2, 1, '0.3', 'binary noise'],
    [-0.04, 1, '0.0', 'never −0'],
    [2200, 0, '2200', 'whole'],
    [1e-7, 2, '0.00', 'tiny'],
    [1.754e25, 2, '1.75e+25', 'more digits than a number has'],
    [-9.999e20, 1, '-1e+21', 'the same below zero'],
  ])('%d to %d decimals is %s (%s)', (value, decimals, text) => {
    expect(fixed(value, decimals)).toBe(text)
  })

  it('writes every number without a word, and none as minus zero', () => {
    const written = fc.double({ noNaN: true, min: -1e305, max: 1e305 })
    fc.assert(
      fc.property(written, fc.integer({ min: 0, max: 9 }), (value, decimals) => {
        const text = fixed(value, decimals)
        expect(text).not.toMatch(words)
        const off = Math.abs(Number(text) / 10 - value / 10)
        expect(off).toBeLessThanOrEqual(0.051 * 10 ** -decimals + Math.abs(value) * 0.0005)
      }),
    )
  })

  it('is nearest to the number, and a half is rounded up in size', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const text = fixed(Number(`${digits}e-${decimals + 1}`), decimals)
        const expected = Math.sign(digits) * Math.floor((Math.abs(digits) + 5) / 10)
        expect(Number(text)).toBe(Number(`${expected}e-${decimals}`) + 0)
        expect(text).not.toMatch(words)
      }),
    )
  })
})

describe('numbers for people', () => {
  it.each([
    [2030.29, '2030.29'],
    [200, '200'],
    [8.299999999999999, '8.3'],
    [0.005, '0.005'],
    [0.00012345, '0.000123'],
    [1103.473_112, '1103.4731'],
    [123_456.789, '123456.79'],
    [-0.035, '-0.035'],
    [0, '0'],
    [3.2e12, '3.2e+12'],
    [4e-15, '4e-15'],
  ])('the value %d is shown as %s', (value, text) => {
    expect(valueText(value)).toBe(text)
  })

  it.each([
    [1895.8915, [1516.7, 2200, 2030.29], '1895.89', 'two decimals, as the actual value'],
    [3.3, [3, 3.5, 3.22], '3.30', 'as many as beside it'],
    [491.5, [324, 648], '492', 'counts are whole'],
    [5.57, [5, 6], '5.57', 'three digits tell'],
    [12, [2.9, 20], '12.0', 'one decimal beside 2.9'],
    [34, [10, 50, 34], '34', 'whole where all are'],
    [0.00758, [0.005, 0.01, 0.006], '0.00758', 'three digits of a small number'],
  ])('the computed value %d beside %j is shown as %s (%s)', (value, beside, text) => {
    expect(computedText(value, beside)).toBe(text)
  })

  it.each([
    [0.65, '0.65'],
    [-0.5666666666666677, '0.57'],
    [4, '4.00'],
    [0.006, '0.006'],
    [0.04, '0.04'],
    [0.0733, '0.073'],
    [12_345.6, '12346'],
    [1e-15, '0.00'],
    [1.5e8, '1.5e+8'],
  ])('the size %d is shown as %s', (value, text) => {
    expect(sizeText(value)).toBe(text)
  })

  it.each([
    [0.07722, '7.72%'],
    [-0.00004, '0.004%'],
    [0.1859435, '18.59%'],
    [0, '0.00%'],
  ])('the fraction %d is shown as %s', (value, text) => {
    expect(percentText(value)).toBe(text)
  })

  it.each([
    [-0.0123, '-1.23%'],
    [0.0123, '1.23%'],
    [-1e-13, '0.00%'],
    [-1e-9, '-0.0000001%'],
    [0, '0.00%'],
  ])('the fraction %d, which may fall, is shown as %s', (value, text) => {
    expect(signedPercent(value)).toBe(text)
  })

  it.each([
    [1, '1.00', '+1.00'],
    [-1, '1.00', '-1.00'],
    [0, '0.00', '0.00'],
    [-0.006, '0.006', '-0.006'],
    [-1e-15, '0.00 点', '0.00 点'],
  ])('the sign of %d before %s gives %s', (value, text, signed) => {
    expect(withSign(value, text)).toBe(signed)
  })

  it('never show a word or a minus zero, and stay short', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(any, fc.array(any, { maxLength: 3 }), (value, beside) => {
        for (const text of [
          valueText(value),
          computedText(value, beside),
          withSign(value, sizeText(value)),
          withSign(value, percentText(value / 1000)),
          signedPercent(value),
        ]) {
          expect(text).not.toMatch(words)
          expect(text.length).toBeLessThanOrEqual(13)
        }
      }),
      tries(500),
    )
  })
})
