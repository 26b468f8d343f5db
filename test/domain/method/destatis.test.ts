import { describe, expect, it } from 'vitest'
import { destatis, windowOf } from '../../../src/domain/method/destatis.ts'
import type { Trend } from '../../../src/domain/method/facts.ts'

/** Values of consecutive years, the last of which is this. */
const until = (year: number, ...values: readonly number[]) =>
  values.map((value, index) => ({ year: year - values.length + 1 + index, value }))

type Published = readonly [
  indicator: string,
  symbol: string,
  points: Trend['points'],
  target: number,
  targetYear: number | null,
  better: Trend['better'],
]

const greenhouse2021 = until(2021, 71.743, 70.725, 67.841, 63.681, 58.332, 60.869)

/** Destatis, indicators of the German Sustainable Development Strategy: published series and symbols. */
const published: readonly Published[] = [
  [
    '13.1.a to 35 by 2030: 15.8 % of the way left',
    'sun-cloud',
    until(2024, 63.681, 58.332, 60.869, 59.792, 53.433, 51.852),
    35,
    2030,
    'lower',
  ],
  ['13.1.a to 35 by 2030, in 2021: 24.3 %', 'cloud', greenhouse2021, 35, 2030, 'lower'],
  ['13.1.a to 45 by 2030, in 2021: beyond it', 'sun', greenhouse2021, 45, 2030, 'lower'],
  ['13.1.a to 0 by 2045, in 2021: 14.2 %', 'sun-cloud', greenhouse2021, 0, 2045, 'lower'],
  [
    '7.2.b to 65 by 2030, in 2016: 5.5 %',
    'sun-cloud',
    until(2016, 20.6, 23.8, 25.3, 27.5, 31.6, 31.8),
    65,
    2030,
    'higher',
  ],
  [
    '7.2.b to 80 by 2030, in 2023: 22.5 %',
    'cloud',
    until(2023, 37.9, 42.2, 45.4, 41.7, 46.3, 52.9),
    80,
    2030,
    'higher',
  ],
  [
    '8.5.a to 83 by 2030, in 2023: 11.6 %',
    'sun-cloud',
    until(2023, 79.9, 80.6, 79.2, 79.6, 80.8, 81.1),
    83,
    2030,
    'higher',
  ],
  [
    '8.5.a to 78 by 2030, in 2022: met',
    'sun',
    until(2022, 79.2, 79.9, 80.6, 79.2, 79.6, 80.8),
    78,
    2030,
    'higher',
  ],
  [
    '4.1.a to 9.5 by 2030, in 2020: the wrong way',
    'storm',
    until(2020, 9.8, 10.3, 10.1, 10.3, 10.3, 10.2),
    9.5,
    2030,
    'lower',
  ],
  [
    '7.1.b to 80 by 2020, in 2020: the whole way left',
    'cloud',
    until(2020, 93.101, 93.976, 94.105, 91.774, 89.208, 82.753),
    80,
    2020,
    'lower',
  ],
  [
    '2.1.b to 30 by 2030: years missing before 2012',
    'cloud',
    [{ year: 2007, value: 5.079 }, { year: 2010, value: 5.636 }, ...until(2015, 5.76, 6.04, 6.18, 6.34)],
    30,
    2030,
    'higher',
  ],
  [
    '8.2.a every year at least −3, in 2023: met, worsening',
    'sun-cloud',
    until(2023, 1.883, 1.327, -4.38, -3.167, -1.909, -2.494),
    -3,
    null,
    'higher',
  ],
  [
    '8.2.a, in 2020: not met, worsening',
    'storm',
    until(2020, 0.915, 1.134, 1.337, 1.883, 1.327, -4.38),
    -3,
    null,
    'higher',
  ],
  [
    '8.2.c every year at most 60, in 2016: not met, improving',
    'cloud',
    until(2016, 78.5, 79.8, 77.5, 74.5, 71.2, 68.3),
    60,
    null,
    'lower',
  ],
  [
    '4.1.a every year at most 10, in 2015: met; the last change worsens, the mean does not',
    'sun',
    until(2015, 11.9, 11.6, 10.4, 9.8, 9.5, 9.8),
    10,
    null,
    'lower',
  ],
]

describe('symbols published by Destatis', () => {
  it.each(published)('%s: %s', (_, symbol, points, target, targetYear, better) => {
    expect(destatis({ points, target, targetYear, better, kept: targetYear === null }).verdict).toBe(symbol)
  })
})

const line = (...values: readonly number[]): Trend => ({
  points: until(2023, ...values),
  target: 90,
  targetYear: 2025,
  better: 'higher',
  kept: false,
})

describe('the rule', () => {
  it('80, 82, 84, 86: P = 86 + 2·2 = 90, m = 0', () => {
    expect(destatis(line(80, 82, 84, 86))).toEqual({
      verdict: 'sun',
      change: 2,
      projected: 90,
      deviation: 0,
      reason: null,
    })
  })

  // y = 80 and s a year lead to 80 + 2s, which misses 90 by (10 − 2s)/10.
  it.each([
    ['4.9 %', 4.755, 'sun'],
    ['exactly 5 %', 4.75, 'sun-cloud'],
    ['exactly 20 %', 4, 'sun-cloud'],
    ['20.2 %', 3.99, 'cloud'],
    ['no change', 0, 'storm'],
    ['the wrong way', -0.1, 'storm'],
  ])('missed by %s of the way left', (_, change, symbol) => {
    expect(destatis(line(80 - 3 * change, 80 - 2 * change, 80 - change, 80)).verdict).toBe(symbol)
  })

  it('only the last five changes count', () => {
    const { change } = destatis(line(0, 75, 78, 79, 80, 82, 85))
    expect(change).toBe(2)
  })

  it.each([
    ['three values', until(2023, 80, 82, 84)],
    ['none', []],
  ])('%s give no symbol', (_, points) => {
    expect(destatis({ ...line(), points })).toEqual({
      verdict: 'none',
      change: null,
      projected: null,
      deviation: null,
      reason: 'too-few-years',
    })
  })

  it.each([
    ['met, steady', [90, 90, 90, 90], 'sun'],
    ['met, worsening', [93, 92, 91.5, 91], 'sun-cloud'],
    ['not met, improving', [86, 87, 88, 89], 'cloud'],
    ['not met, steady', [89, 89, 89, 89], 'storm'],
    ['not met, worsening', [91, 90.5, 90, 89], 'storm'],
  ])('to be kept: %s', (_, values, symbol) => {
    expect(destatis({ ...line(...values), kept: true })).toMatchObject({ verdict: symbol, deviation: null })
  })

  it('at a strict bound there is no way left to miss it by', () => {
    expect(destatis({ ...line(84, 86, 88, 90), met: false })).toMatchObject({ verdict: 'sun', deviation: 0 })
  })

  it('takes the run of consecutive years, six values at most', () => {
    expect(windowOf(until(2025, 1, 2, 3, 4, 5, 6, 7)).map(({ value }) => value)).toEqual([2, 3, 4, 5, 6, 7])
    expect(windowOf([{ year: 2019, value: 1 }, ...until(2023, 2, 3)]).map(({ value }) => value)).toEqual([
      2, 3,
    ])
  })
})
