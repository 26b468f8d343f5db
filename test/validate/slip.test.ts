import { describe, expect, it } from 'vitest'
import type { ExpectedRange } from '../../src/validate/expected-range.ts'
import { slipOf } from '../../src/validate/slip.ts'
import { indicator } from '../support/builders.ts'

/** What is ordinary about `centre` on a logarithm: a value is plausible up to e^(4 · spread) times it. */
const amounts = (centre: number, spread: number): ExpectedRange => ({
  to: (value) => (value > 0 ? Math.log(value) : null),
  from: Math.exp,
  centre: Math.log(centre),
  spread,
  within: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
})
/** The same on the value itself: plausible up to 4 · spread away. */
const levels = (centre: number, spread: number): ExpectedRange => ({
  to: (value) => value,
  from: (position) => position,
  centre,
  spread,
  within: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
})

const slip = (unit: string, value: number, range: ExpectedRange | null) => {
  const found = slipOf(indicator({ target: '1', unit }), { value, decimals: 0 }, range)
  return found === null
    ? null
    : [Number(found.factor.toPrecision(9)), found.unit, Number(found.likely.toPrecision(9))]
}

describe('a slip of the decimal point', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8].flatMap((power) => [power, -power]))(
    '50 · 10^%i where 50 is ordinary, in a unit that has no other',
    (power) => {
      expect(slip('岁', Number(`50e${power}`), levels(50, 4))).toEqual([Number(`1e${power}`), null, 50])
    },
  )

  it.each([9, -9])('50 · 10^%i is none: nobody slips so far', (power) => {
    expect(slip('岁', 50 * 10 ** power, levels(50, 4))).toBeNull()
  })

  it.each([
    ['−500 where −50 is ordinary', -500, levels(-50, 4), [10, null, -50]],
    ['500 where −50 is ordinary: the sign is another matter', 500, levels(-50, 4), null],
    ['250/10 = 25 is half of 50: still of its size', 250, levels(50, 20), [10, null, 25]],
    ['240/10 = 24 is less than half of 50', 240, levels(50, 20), null],
    ['750/10 = 75 is half as much again as 50', 750, levels(50, 20), [10, null, 75]],
    ['760/10 = 76 is more', 760, levels(50, 20), null],
    ['660/10 = 66 lies 4 spreads of 4 above 50', 660, levels(50, 4), [10, null, 66]],
    ['670/10 = 67 lies farther', 670, levels(50, 4), null],
    ['66 is plausible as it stands', 66, levels(50, 4), null],
    [
      '500 is plausible as it stands: 10 < e^4, though a tenth of it would be just 50',
      500,
      amounts(50, 1),
      null,
    ],
    ['0 has no size', 0, amounts(50, 0.1), null],
  ])('%s', (_working, value, range, found) => {
    expect(slip('岁', value, range)).toEqual(found)
  })

  it('is not looked for where nothing is known of what is ordinary', () => {
    expect(slip('岁', 500, null)).toBeNull()
  })

  it('is looked for in a unit that nobody knows', () => {
    expect(slip('不知其名', 500, levels(50, 4))).toEqual([10, null, 50])
  })
})

describe('a value in another unit', () => {
  it.each([
    ['亿元', 203_029_000_000, 1e8, '元'],
    ['亿元', 20_302_900, 1e4, '万元'],
    ['亿元', 203_029, 100, '百万元'],
    ['万元', 0.203029, 1e-4, '亿元'],
    ['亿美元', 203_029, 100, '百万美元'],
    ['亿美元', 20_302_900, 1e4, '万美元'],
    ['亿美元', 203_029_000_000, 1e8, '美元'],
    ['万人', 20_302_900, 1e4, '人'],
    ['人', 0.203029, 1e-4, '万人'],
    ['人年', 0.203029, 1e-4, '万人年'],
    ['万户', 20_302_900, 1e4, '户'],
    ['万件', 20_302_900, 1e4, '件'],
    ['%', 20.3029, 0.01, '比值'],
    ['%', 20_302.9, 10, '‰'],
    ['万吨', 20_302_900, 1e4, '吨'],
    ['万吨', 20_302_900_000, 1e7, '公斤'],
    ['公里', 2_030_290, 1000, '米'],
    ['平方公里', 203_029, 100, '万平方米'],
    ['平方公里', 2_030_290_000, 1e6, '平方米'],
    ['平方公里', 3_045_435, 1500, '亩'],
    ['万元/人', 20_302_900, 1e4, '元/人'],
    ['万元／人', 20_302_900, 1e4, '元／人'],
  ])('2030.29 %s given as %d: %d times, in %s', (unit, value, factor, other) => {
    expect(slip(unit, value, amounts(2030, 0.05))).toEqual([factor, other, expect.closeTo(2030.29, 5)])
  })

  it('goes before the decimal point alone where both come to the same', () => {
    expect(slip('公里', 2_000_000, amounts(2000, 0.05))?.[1]).toBe('米')
  })

  it.each([
    ['12/5 = 2.4 is 0.357 from ln 1.68, 12/10 = 1.2 only 0.336: the point', 12, 10, null, 1.2],
    ['11.5/5 = 2.3 is 0.314 from it, 11.5/10 = 1.15 is 0.379: 万吨', 11.5, 5, '万吨', 2.3],
  ])('%s', (_working, value, factor, unit, likely) => {
    expect(slip('亿斤', value, amounts(1.68, 0.1))).toEqual([factor, unit, likely])
  })
})
