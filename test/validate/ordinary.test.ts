import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/validate/facts.ts'
import { bounds, type Dated, distance, isPlausible, ordinary } from '../../src/validate/ordinary.ts'
import { slipOf } from '../../src/validate/slip.ts'
import { type Case, indicator, planOf } from '../support/builders.ts'

function facts(kase: Case, unit = '') {
  const only = { ...indicator(kase), unit }
  return factsOf(planOf(only), only)
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
      'GDP 2021: ln 1516.7 + 0.07439, ±4 × max(0.07439 planned, 0.07) = 1516.7 · e^(0.07439 ± 0.29756)',
      gdp,
      '亿元',
      dated([2020, '1516.7']),
      2021,
      [1516.7 * Math.exp(step - 4 * step), 1516.7 * Math.exp(step + 4 * step)],
    ],
    [
      'three years on: 3 × 0.07439, ±4 × 0.07439 × √3',
      gdp,
      '亿元',
      dated([2020, '1516.7']),
      2023,
      [
        1516.7 * Math.exp(3 * step - 4 * step * Math.sqrt(3)),
        1516.7 * Math.exp(3 * step + 4 * step * Math.sqrt(3)),
      ],
    ],
    [
      'urbanisation 2021: 81 + 0.8, ±4 × max(0.8 planned, 1 % of 81)',
      urbanisation,
      '%',
      dated([2020, '81']),
      2021,
      [81.8 - 4 * 0.81, 81.8 + 4 * 0.81],
    ],
    [
      'a share of 41 %: the floor is 2 % of the 41 points to the nearer end, 0.82',
      { baseline: '40.6', target: '42', scale: 'change' },
      '%',
      dated([2020, '41.0']),
      2021,
      [41 + 0.28 - 4 * 0.82, 41 + 0.28 + 4 * 0.82],
    ],
    [
      'a kept target is expected to stay: 89.3, ±4 × 1 % of it',
      { baseline: '89.3', target: '87', scale: 'change' },
      '%',
      dated([2020, '89.3']),
      2021,
      [89.3 - 4 * 0.893, 89.3 + 4 * 0.893],
    ],
    [
      'four changes 1, 1, 9, 1 and the planned 1: median 1, MAD 0 → the floor; 110 + 1 ± 4 × max(1, 1.1)',
      { baseline: '98', target: '103', scale: 'change' },
      '',
      dated([2019, '98'], [2020, '99'], [2021, '100'], [2022, '109'], [2023, '110']),
      2024,
      [111 - 4.4, 111 + 4.4],
    ],
    [
      'changes 2, 6, 10 and no plan: median 6, MAD 4 × 1.4826 = 5.93',
      { target: '85' },
      '',
      dated([2020, '100'], [2021, '102'], [2022, '108'], [2023, '118']),
      2024,
      [124 - 4 * 4 * 1.4826, 124 + 4 * 4 * 1.4826],
    ],
    [
      'a rate written 0.005: half a step of its last digit is ln(0.0055/0.005)',
      { baseline: '0.005', target: '<0.01', scale: 'growth', better: 'lower' },
      '',
      dated([2020, '0.005']),
      2021,
      [0.005 * Math.exp((-4 * Math.log(2)) / 5), 0.005 * Math.exp((4 * Math.log(2)) / 5)],
    ],
  ])('%s', (_, kase, unit, earlier, year, [low, high]) => {
    const range = ordinary(facts(kase, unit), earlier, year)
    if (range === null) throw new Error('nothing known')
    const [from, to] = bounds(range)
    expect(from).toBeCloseTo(low, 6)
    expect(to).toBeCloseTo(high, 6)
  })

  it('is unknown where nothing was reported before, or only something later', () => {
    expect(ordinary(facts(gdp), [], 2021)).toBeNull()
    expect(ordinary(facts(gdp), dated([2022, '1756.3']), 2021)).toBeNull()
  })

  it('does not depend on the unit an amount is given in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 100_000 }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.constantFrom(10, 1e4, 1e8),
        (start, factor, unit) => {
          const range = (times: number) =>
            ordinary(
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
          const range = ordinary(facts(gdp), [{ year: 2020, quantity: { value, decimals: 2 } }], 2021)
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
    const range = ordinary(facts(kase, unit), earlier, year)
    return range === null ? null : [range.centre, range.spread]
  }

  it.each<[string, Case, string, readonly Dated[], number, readonly [number, number]]>([
    ['nothing known but one value: it stays, ±1 % of it', noPlan, '', dated([2020, '100.0']), 2021, [100, 1]],
    ['four years on: ±1 % · √4', noPlan, '', dated([2020, '100.0']), 2024, [100, 2]],
    ['a negative value: ±1 % of its size', noPlan, '', dated([2020, '-100.0']), 2021, [-100, 1]],
    ['half a step of 4 is 0.5, more than 1 % of it', noPlan, '', dated([2020, '4']), 2021, [4, 0.5]],
    ['half a step of 4.0 is 0.05, more than 1 % of it', noPlan, '', dated([2020, '4.0']), 2021, [4, 0.05]],
    ['half a step of 4.00 is 0.005: 1 % is more', noPlan, '', dated([2020, '4.00']), 2021, [4, 0.04]],
    ['one change of 5 goes on', noPlan, '', dated([2020, '100.0'], [2021, '105.0']), 2022, [110, 1.05]],
    [
      'one change of 10 in two years is 5 a year',
      noPlan,
      '',
      dated([2020, '100.0'], [2022, '110.0']),
      2023,
      [115, 1.1],
    ],
    [
      '… and 10 in two more',
      noPlan,
      '',
      dated([2020, '100.0'], [2022, '110.0']),
      2024,
      [120, 1.1 * Math.SQRT2],
    ],
    [
      'two changes of 2 and 10: their mean 6; too few for a deviation',
      noPlan,
      '',
      dated([2020, '100.0'], [2021, '102.0'], [2022, '112.0']),
      2023,
      [118, 1.12],
    ],
    [
      'three changes of 10, 0 and 2: the middle one 2; deviations 8, 2, 0: 2 × 1.4826',
      noPlan,
      '',
      dated([2020, '100.0'], [2021, '110.0'], [2022, '110.0'], [2023, '112.0']),
      2024,
      [114, 2 * 1.4826],
    ],
    [
      'four changes of 9, −1, 5 and 3: the mean of 3 and 5 is 4; deviations 5, 5, 1, 1: 3 × 1.4826',
      noPlan,
      '',
      dated([2019, '100.0'], [2020, '109.0'], [2021, '108.0'], [2022, '113.0'], [2023, '116.0']),
      2024,
      [120, 3 * 1.4826],
    ],
    [
      'one change of 4 and 2 planned: their mean 3; ±2 planned',
      { baseline: '100', target: '110' },
      '',
      dated([2020, '100.0'], [2021, '104.0']),
      2022,
      [107, 2],
    ],
    [
      'changes of 10 and 0 and 2 planned: the middle one is the plan’s',
      { baseline: '100', target: '110' },
      '',
      dated([2020, '100.0'], [2021, '110.0'], [2022, '110.0']),
      2023,
      [112, 2],
    ],
    [
      'changes of 10, 0 and 4 and 2 planned: the mean of 2 and 4 is 3; deviations 7, 3, 1: 3 × 1.4826',
      { baseline: '100', target: '110' },
      '',
      dated([2020, '100.0'], [2021, '110.0'], [2022, '110.0'], [2023, '114.0']),
      2024,
      [117, 3 * 1.4826],
    ],
    [
      'a fall of 3 a year planned: ±3',
      { baseline: '100', target: '85', better: 'lower' },
      '',
      dated([2020, '100.0']),
      2021,
      [97, 3],
    ],
    [
      'a target to be kept, 6 a year away: it stays, ±6',
      { baseline: '90', target: '60' },
      '',
      dated([2020, '90.0']),
      2021,
      [90, 6],
    ],
    [
      'amounts: little planned, ±0.07',
      { baseline: '100', target: '105', scale: 'growth' },
      '亿元',
      dated([2020, '100.0']),
      2021,
      [ln(100) + ln(1.05) / 5, 0.07],
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
      'amounts: half a step of 0.005 up is ln(0.0055/0.005), more than 0.07',
      { target: '85', scale: 'growth' },
      '',
      dated([2020, '0.005']),
      2021,
      [ln(0.005), ln(1.1)],
    ],
    ['a share of 50 %: 2 % of 50', noPlan, '%', dated([2020, '50.0']), 2021, [50, 1]],
    ['a share of 60 %: 2 % of the 40 to 100', noPlan, '%', dated([2020, '60.0']), 2021, [60, 0.8]],
    [
      'a share of 70 %: 1 % of itself is more than 2 % of 30',
      noPlan,
      '%',
      dated([2020, '70.0']),
      2021,
      [70, 0.7],
    ],
    ['a share of 2 %: a tenth of a point', noPlan, '%', dated([2020, '2.00']), 2021, [2, 0.1]],
    ['50 of another unit: 1 % of it', noPlan, '岁', dated([2020, '50.0']), 2021, [50, 0.5]],
    [
      'amounts after one of 0: it is no place to change from, nor to',
      { target: '85', scale: 'growth' },
      '亿元',
      dated([2020, '100.0'], [2021, '0.0'], [2022, '110.0']),
      2023,
      [ln(110), 0.07],
    ],
    [
      'amounts with one of 0 before: the change since is known',
      { target: '85', scale: 'growth' },
      '亿元',
      dated([2020, '0.0'], [2021, '100.0'], [2023, '121.0']),
      2024,
      [ln(121) + ln(1.1), 0.07],
    ],
  ])('%s', (_working, kase, unit, earlier, year, [centre, spread]) => {
    const found = known(kase, unit, earlier, year)
    expect(found?.[0]).toBeCloseTo(centre, 9)
    expect(found?.[1]).toBeCloseTo(spread, 9)
  })

  it('is unknown for the year of the last value, and where that has no place on the scale', () => {
    expect(known(noPlan, '', dated([2020, '100.0'], [2021, '105.0']), 2021)).toBeNull()
    expect(
      known({ target: '85', scale: 'growth' }, '', dated([2020, '100.0'], [2021, '0.0']), 2022),
    ).toBeNull()
  })

  it('lies 4 spreads to either side, ends included', () => {
    const range = { to: (value: number) => value, from: (at: number) => at + 1000, centre: 50, spread: 2 }
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
    const range = ordinary(facts({ target: '85', scale: 'growth' }), dated([2020, '100.0']), 2021)
    if (range === null) throw new Error('nothing known')
    expect(distance(range, 0)).toBe(Number.POSITIVE_INFINITY)
    expect(isPlausible(range, 0)).toBe(false)
  })
})

describe('a slip', () => {
  const slip = (kase: Case, unit: string, last: string, value: number) => {
    const known = facts(kase, unit)
    const found = slipOf(known.indicator, { value, decimals: 0 }, ordinary(known, dated([2020, last]), 2021))
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
