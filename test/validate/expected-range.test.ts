import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bounds,
  distance,
  isPlausible,
  expectedRangeOf as ofTrail,
} from '../../src/validate/expected-range.ts'
import { type Facts, factsOf } from '../../src/validate/facts.ts'
import { slipOf } from '../../src/validate/slip.ts'
import { type Dated, followed, type Trail } from '../../src/validate/trail.ts'
import { type Case, indicator, planOf } from '../support/builders.ts'

function facts(kase: Case, unit = '') {
  const only = { ...indicator(kase), unit }
  return factsOf(planOf(only), only)
}

/** What a value would ordinarily be after others. */
function expectedRangeOf(known: Facts, earlier: readonly Dated[], year: number) {
  const trail = earlier.reduce<Trail | null>((before, one) => followed(known.usual.to, before, one), null)
  return ofTrail(known, trail, year)
}

const dated = (...values: readonly (readonly [number, string])[]): readonly Dated[] =>
  values.map(([year, text]) => ({
    year,
    quantity: { value: Number(text), decimals: text.split('.')[1]?.length ?? 0 },
  }))

describe('what is ordinary', () => {
  const step = Math.log(2200 / 1516.7) / 5
  const gdp: Case = { baseline: '1516.7', target: '2200', scale: 'growth' }
  const urbanisation: Case = { baseline: '81', target: '85', scale: 'change' }

  it.each<[string, Case, string, readonly Dated[], number, readonly [number, number]]>([
    [
      'GDP 2021: ln 1516.7 + 0.07439, ±4 × 0.15 of amounts = 1516.7 · e^(0.07439 ± 0.6)',
      gdp,
      '亿元',
      dated([2020, '1516.7']),
      2021,
      [1516.7 * Math.exp(step - 0.6), 1516.7 * Math.exp(step + 0.6)],
    ],
    [
      'three years on: 3 × 0.07439, ±4 × 0.15 × √3',
      gdp,
      '亿元',
      dated([2020, '1516.7']),
      2023,
      [1516.7 * Math.exp(3 * step - 0.6 * Math.sqrt(3)), 1516.7 * Math.exp(3 * step + 0.6 * Math.sqrt(3))],
    ],
    [
      'urbanisation 2021: 81 + 0.8, ±4 × 5 √(0.81 × 0.19) = 1.96',
      urbanisation,
      '%',
      dated([2020, '81']),
      2021,
      [81.8 - 20 * Math.sqrt(0.81 * 0.19), 81.8 + 20 * Math.sqrt(0.81 * 0.19)],
    ],
    [
      'a share ends at 100: 98 + 0.2, ±4 × 5 √(0.95 × 0.05), as of 95',
      { baseline: '98', target: '99', scale: 'change' },
      '%',
      dated([2020, '98.0']),
      2021,
      [98.2 - 20 * Math.sqrt(0.95 * 0.05), 100],
    ],
    [
      'a kept target is expected to stay: 80, ±4 × 5 √(0.8 × 0.2) = 2',
      { baseline: '80', target: '78', scale: 'change' },
      '%',
      dated([2020, '80.0']),
      2021,
      [72, 88],
    ],
    [
      'a ratio of 5 planned to stay: 2 × sinh(asinh(5/2) ± 4 × 0.35), about zero by amounts',
      { baseline: '5', target: '5', scale: 'change' },
      '',
      dated([2020, '5.0']),
      2021,
      [2 * Math.sinh(Math.asinh(2.5) - 1.4), 2 * Math.sinh(Math.asinh(2.5) + 1.4)],
    ],
    [
      'a rate written 0.005: half a step of its last digit is ln(0.0055/0.005), less than 0.15',
      { baseline: '0.005', target: '<0.01', scale: 'growth', better: 'lower' },
      '',
      dated([2020, '0.005']),
      2021,
      [0.005 * Math.exp(-0.6), 0.005 * Math.exp(0.6)],
    ],
  ])('%s', (_, kase, unit, earlier, year, [low, high]) => {
    const range = expectedRangeOf(facts(kase, unit), earlier, year)
    if (range === null) throw new Error('nothing known')
    const [from, to] = bounds(range)
    expect(from).toBeCloseTo(low, 6)
    expect(to).toBeCloseTo(high, 6)
  })

  it('is unknown where nothing was reported before, or only something later', () => {
    expect(expectedRangeOf(facts(gdp), [], 2021)).toBeNull()
    expect(expectedRangeOf(facts(gdp), dated([2022, '1756.3']), 2021)).toBeNull()
  })

  it('does not depend on the unit an amount is given in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 100_000 }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.constantFrom(10, 1e4, 1e8),
        (start, factor, unit) => {
          const range = (times: number) =>
            expectedRangeOf(
              facts({ baseline: `${start * times}`, target: `${start * times * 2}`, scale: 'growth' }),
              [{ year: 2020, quantity: { value: start * times, decimals: 0 } }],
              2021,
            )
          const [small, large] = [range(1), range(unit)]
          if (small === null || large === null) return false
          // Half a step of the last digit is finer in the finer unit; beyond it the two agree.
          const away = Math.abs(distance(small, start * factor) - distance(large, start * factor * unit))
          return away < 1e-6
        },
      ),
    )
  })

  it('never holds a value farther away for more plausible', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (value, a, b) => {
          const range = expectedRangeOf(facts(gdp), [{ year: 2020, quantity: { value, decimals: 2 } }], 2021)
          if (range === null) return false
          const [near, far] = [Math.min(a, b), Math.max(a, b)]
          return (
            !isPlausible(range, range.from(range.centre + far)) ||
            isPlausible(range, range.from(range.centre + near))
          )
        },
      ),
    )
  })
})

describe('centre and spread', () => {
  const noPlan: Case = { target: '85' }
  const ln = Math.log

  /** `[centre, spread]` on the scale. */
  const known = (kase: Case, unit: string, earlier: readonly Dated[], year: number) => {
    const range = expectedRangeOf(facts(kase, unit), earlier, year)
    return range === null ? null : [range.centre, range.spread]
  }

  /** Of a share of 50 %, 5 √(0.5 × 0.5); and of others. */
  const half = 2.5
  const usual = (share: number) => 5 * Math.sqrt(share * (1 - share))

  it.each<[string, Case, string, readonly Dated[], number, readonly [number, number]]>([
    [
      'nothing known but one share of 50 %: it stays, ±2.5',
      noPlan,
      '%',
      dated([2020, '50.0']),
      2021,
      [50, half],
    ],
    ['four years on: ±2.5 · √4', noPlan, '%', dated([2020, '50.0']), 2024, [50, 5]],
    ['a share of 20 %: 5 √(0.2 × 0.8) = 2', noPlan, '%', dated([2020, '20.0']), 2021, [20, 2]],
    ['a share of 2 %, as of 5', noPlan, '%', dated([2020, '2.00']), 2021, [2, usual(0.05)]],
    ['a share of 99 %, as of 95', noPlan, '%', dated([2020, '99.0']), 2021, [99, usual(0.95)]],
    ['per mille: 50 √(0.2 × 0.8) = 20', { target: '300' }, '‰', dated([2020, '200.0']), 2021, [200, 20]],
    [
      'one change of 5 goes on, and is the typical one: √(2 · 2.4875² / 3)',
      noPlan,
      '%',
      dated([2020, '50.0'], [2021, '55.0']),
      2022,
      [60, usual(0.55) * Math.sqrt(2 / 3)],
    ],
    [
      'one change of 10 in two years is 5 a year, and 10 in two more',
      noPlan,
      '%',
      dated([2020, '40.0'], [2022, '50.0']),
      2024,
      [60, half * Math.sqrt(2 / 3) * Math.SQRT2],
    ],
    [
      'two changes of 2 and 10: their mean 6, each 4 from it: √((2 · 2.5² + 16 + 16) / 4)',
      noPlan,
      '%',
      dated([2020, '38.0'], [2021, '40.0'], [2022, '50.0']),
      2023,
      [56, Math.sqrt((2 * half ** 2 + 32) / 4)],
    ],
    [
      'changes of 10, 0 and 2: the middle one 2, 8 from 10; the one of nothing is left out: √((2 · 2.5² + 64 + 0) / 4)',
      noPlan,
      '%',
      dated([2020, '38.0'], [2021, '48.0'], [2022, '48.0'], [2023, '50.0']),
      2024,
      [52, Math.sqrt((2 * half ** 2 + 64) / 4)],
    ],
    [
      'one change of 4 and 2 planned: their mean 3, 1 from 4: √((2 · 2.5² + 1) / 3)',
      { baseline: '46', target: '56' },
      '%',
      dated([2020, '46.0'], [2021, '50.0']),
      2022,
      [53, Math.sqrt((2 * half ** 2 + 1) / 3)],
    ],
    [
      'a rise of 6 a year planned: ±6, for it is more than 2.5',
      { baseline: '50', target: '80' },
      '%',
      dated([2020, '50.0']),
      2021,
      [56, 6],
    ],
    [
      'a target to be kept, 6 a year away: it stays, ±6',
      { baseline: '50', target: '20' },
      '%',
      dated([2020, '50.0']),
      2021,
      [50, 6],
    ],
    [
      'a share written 50: half a step is 0.5, less than 2.5',
      noPlan,
      '%',
      dated([2020, '50']),
      2021,
      [50, half],
    ],
    [
      'amounts: little planned, ±0.15',
      { baseline: '100', target: '105', scale: 'growth' },
      '亿元',
      dated([2020, '100.0']),
      2021,
      [ln(100) + ln(1.05) / 5, 0.15],
    ],
    [
      'amounts: a fall planned, ± its size',
      { baseline: '100', target: '40', scale: 'growth', better: 'lower' },
      '亿元',
      dated([2020, '100.0']),
      2021,
      [ln(100) + ln(0.4) / 5, -ln(0.4) / 5],
    ],
    [
      'flows of a total: 2 · Σ 1^k = 10 in five years asks for none, ±0.3',
      { baseline: '2', target: '[10]', scale: 'sum' },
      '亿美元',
      dated([2020, '2.0']),
      2021,
      [ln(2), 0.3],
    ],
    [
      'yearly reductions: none is planned, ±2 points',
      { baseline: '3', target: '[10]', scale: 'cut' },
      '%',
      dated([2020, '3.0']),
      2021,
      [3, 2],
    ],
    [
      'amounts: half a step of 0.002 up is ln(0.0025/0.002), more than 0.15',
      { target: '85', scale: 'growth' },
      '',
      dated([2020, '0.002']),
      2021,
      [ln(0.002), ln(1.25)],
    ],
    [
      'a ratio of the size the plan speaks of: asinh(85 / (0.4 · 85)), ±0.35',
      noPlan,
      '',
      dated([2020, '85.0']),
      2021,
      [Math.asinh(2.5), 0.35],
    ],
    [
      'a negative value of a ratio has its place as well',
      noPlan,
      '',
      dated([2020, '-85.0']),
      2021,
      [-Math.asinh(2.5), 0.35],
    ],
    [
      'a share beyond the whole is a ratio',
      { baseline: '105', target: '110' },
      '%',
      dated([2020, '105.0']),
      2021,
      [Math.asinh(105 / 44) + (Math.asinh(2.5) - Math.asinh(105 / 44)) / 5, 0.35],
    ],
    [
      'amounts after one of 0: it is no place to change from, nor to',
      { target: '85', scale: 'growth' },
      '亿元',
      dated([2020, '100.0'], [2021, '0.0'], [2022, '110.0']),
      2023,
      [ln(110), 0.15],
    ],
    [
      'amounts with one of 0 before: the change since is known and the typical one',
      { target: '85', scale: 'growth' },
      '亿元',
      dated([2020, '0.0'], [2021, '100.0'], [2023, '121.0']),
      2024,
      [ln(121) + ln(1.1), 0.15 * Math.sqrt(2 / 3)],
    ],
  ])('%s', (_working, kase, unit, earlier, year, [centre, spread]) => {
    const found = known(kase, unit, earlier, year)
    expect(found?.[0]).toBeCloseTo(centre, 9)
    expect(found?.[1]).toBeCloseTo(spread, 9)
  })

  it('of a growth rate moves by points about zero: 20 % is asinh(20/20), ±0.5', () => {
    const only = { ...indicator({ baseline: '20', target: '20' }), name: '工业增加值增速', unit: '%' }
    const range = expectedRangeOf(factsOf(planOf(only), only), dated([2020, '20.0']), 2021)
    expect([range?.centre, range?.spread]).toEqual([Math.asinh(1), 0.5])
  })

  it('is unknown for the year of the last value, and where that has no place on the scale', () => {
    expect(known(noPlan, '', dated([2020, '100.0'], [2021, '105.0']), 2021)).toBeNull()
    expect(
      known({ target: '85', scale: 'growth' }, '', dated([2020, '100.0'], [2021, '0.0']), 2022),
    ).toBeNull()
  })

  it('lies 4 spreads to either side, ends included', () => {
    const range = {
      to: (value: number) => value,
      from: (at: number) => at + 1000,
      centre: 50,
      spread: 2,
      within: { low: 0, high: 1e9 },
    }
    expect([42, 58, 41.99, 58.01].map((value) => isPlausible(range, value))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([50, 47, 53, 58].map((value) => distance(range, value))).toEqual([0, 1.5, 1.5, 4])
    expect(bounds(range)).toEqual([1042, 1058])
  })

  it('holds no value that has no place on the scale', () => {
    const range = expectedRangeOf(facts({ target: '85', scale: 'growth' }), dated([2020, '100.0']), 2021)
    if (range === null) throw new Error('nothing known')
    expect(distance(range, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(isPlausible(range, 0)).toBe(false)
  })
})

describe('a slip', () => {
  const slip = (kase: Case, unit: string, last: string, value: number) => {
    const known = facts(kase, unit)
    const found = slipOf(
      known.indicator,
      { value, decimals: 0 },
      expectedRangeOf(known, dated([2020, last]), 2021),
    )
    return found === null ? null : { factor: Number(found.factor.toPrecision(6)), unit: found.unit }
  }

  it.each<[string, Case, string, string, number, { factor: number; unit: string | null } | null]>([
    [
      '16400000 万元 is 1640 亿元',
      { baseline: '1516.7', target: '2200', scale: 'growth' },
      '亿元',
      '1516.7',
      16_400_000,
      { factor: 10_000, unit: '万元' },
    ],
    [
      '164000000000 元 is 1640 亿元',
      { baseline: '1516.7', target: '2200', scale: 'growth' },
      '亿元',
      '1516.7',
      164_000_000_000,
      { factor: 1e8, unit: '元' },
    ],
    ['0.82 is 82 %', { baseline: '81', target: '85' }, '%', '81', 0.82, { factor: 0.01, unit: '比值' }],
    [
      '8.4 万吨 is 1.68 亿斤',
      { baseline: '1.68', target: '1.68', scale: 'growth' },
      '亿斤',
      '1.68',
      8.4,
      { factor: 5, unit: '万吨' },
    ],
    [
      '0.84 亿公斤 is 1.68 亿斤',
      { baseline: '1.68', target: '1.68', scale: 'growth' },
      '亿斤',
      '1.68',
      0.84,
      { factor: 0.5, unit: '亿公斤' },
    ],
    [
      '161000 元 a head is 16.1 万元 a head',
      { baseline: '15.2', target: '20', scale: 'growth' },
      '万元/人',
      '15.2',
      161_000,
      { factor: 10_000, unit: '元/人' },
    ],
    [
      '166 for 1.66: no unit, two digits',
      { baseline: '1.66', target: '1.63', better: 'lower' },
      '',
      '1.66',
      166,
      { factor: 100, unit: '%' },
    ],
    [
      '820 for 82.0: ten times, no unit',
      { baseline: '81', target: '85' },
      '件',
      '81',
      820,
      { factor: 10, unit: null },
    ],
    [
      'an ordinary value is none',
      { baseline: '1516.7', target: '2200', scale: 'growth' },
      '亿元',
      '1516.7',
      1640,
      null,
    ],
    [
      'a fall by half is none: no unit makes it ordinary',
      { baseline: '1516.7', target: '2200', scale: 'growth' },
      '亿元',
      '1516.7',
      750,
      null,
    ],
    [
      'a yearly reduction of 95 % is none: neither a tenth nor a hundredth of it is like 3 %',
      { baseline: '3', target: '[10]', scale: 'cut' },
      '%',
      '3',
      95,
      null,
    ],
  ])('%s', (_, kase, unit, last, value, expected) => {
    expect(slip(kase, unit, last, value)).toEqual(expected)
  })
})
