import { describe, expect, it } from 'vitest'
import { computedText, inPowers, valueText } from '../../src/words/number.ts'
import { shownNumber, shownPercent, shownSize } from '../../src/words/shown-number.ts'

describe('the number that is shown', () => {
  it.each([
    [
      'a computed value, at the precision beside it',
      1895.8915162,
      computedText(1895.8915162, [1516.7]),
      1895.9,
    ],
    ['a reported one, with its own digits', 83.42, valueText(83.42), 83.42],
    [
      'a row of digits, whole where the table writes 1.41e9',
      1411778724.3,
      valueText(1411778724.3),
      1411778724,
    ],
    ['a tiny one, in its three digits', 1.23456e-12, inPowers(1.23456e-12), 1.23e-12],
    ['none where there is none', Number.POSITIVE_INFINITY, 'Infinity', null],
    [
      'the largest, which rounded up would be none',
      Number.MAX_VALUE,
      inPowers(Number.MAX_VALUE),
      Number.MAX_VALUE,
    ],
  ])('%s: %d', (_, value, text, shown) => {
    expect(shownNumber(value, text)).toBe(shown)
  })

  it.each([
    ['a growth of 7.722 % a year', 0.07722, 7.72],
    ['a fall', -0.0234, -2.34],
    ['a half, away from zero: 0.125 %', 0.00125, 0.13],
    ['one too small for two decimals', 0.0000612, 0.0061],
    ['binary noise is none, without a sign', -1e-13, 0],
    ['none where there is none', Number.NaN, null],
  ])('in %%: %s', (_, fraction, shown) => {
    expect(shownPercent(fraction)).toBe(shown)
  })

  it.each([
    ['points', 0.9000000000000009, 0.9],
    ['a small change', -0.006, -0.006],
    ['a large amount, whole', 12345.6, 12346],
    ['millions, whole where the table writes 1.23e6', 1234567.8, 1234568],
    ['no change, without a sign', -0, 0],
  ])('of a size: %s', (_, value, shown) => {
    expect(shownSize(value)).toBe(shown)
  })
})
