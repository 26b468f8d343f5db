import { describe, expect, it } from 'vitest'
import { scoreOf, statcan } from '../../../src/domain/method/statcan.ts'

type Published = readonly [
  series: string,
  base: number,
  baseYear: number,
  value: number,
  year: number,
  target: number,
  targetYear: number,
  better: 'higher' | 'lower',
  ratio: number | null,
  score: number | null,
  verdict: string,
]

/** Statistics Canada, indicator_calculation_components of the Canadian and the Global Indicator Framework data sets. */
const published: readonly Published[] = [
  ['1-1-1', 14.5, 2015, 10.4, 2023, 7.25, 2030, 'lower', 0.9010899546976208, 2.1506954374096354, 'moderate'],
  ['3-4-1', 8.1, 2015, 6.8, 2024, 8, 2025, 'lower', 15.505871214397729, 5, 'met'],
  [
    '3-12-1',
    184.4,
    2015,
    231.9,
    2023,
    0.1,
    2030,
    'lower',
    -0.07371746216108555,
    -2.807158549586595,
    'deterioration',
  ],
  [
    '14-2-1, percentage',
    68.5534591194968,
    2015,
    46.7336683417085,
    2023,
    55,
    2026,
    'higher',
    -2.3587220377696703,
    -5,
    'deterioration',
  ],
  [
    '3-9-1, diphtheria',
    76.9,
    2015,
    77.1,
    2021,
    95,
    2025,
    'higher',
    0.020269306498664433,
    -2.415543880612015,
    'limited',
  ],
  ['3-9-1, hepatitis B', 83.1, 2017, 89, 2021, 90, 2025, 'higher', 1.7260414193640878, 5, 'substantial'],
  ['5-2-1, one data point', 12.1, 2018, 12.1, 2018, 11.495, 2026, 'lower', null, null, 'not-available'],
  ['6-1-1', 103, 2015, 29, 2023, 0.1, 2030, 'lower', 0.3956861571147466, -0.8512944891499856, 'limited'],
  [
    '8-6-1',
    195772,
    2015,
    224062,
    2024,
    244715,
    2026,
    'higher',
    0.7373232716587212,
    0.9809263971310793,
    'moderate',
  ],
  [
    '9-6-1',
    666,
    2015,
    15974,
    2026,
    37929,
    2030,
    'higher',
    1.0828341757518625,
    3.4488762339779786,
    'substantial',
  ],
  ['1-4-1, clean fuels: 100 of 100', 100, 2015, 100, 2023, 100, 2030, 'higher', null, 5, 'met'],
  ['2-c-1: a value of 0', 0.79, 2015, 0, 2024, 0.5, 2030, 'lower', 33.2948132017689, 5, 'met'],
  [
    '3-2-1: met by the base already',
    5.29,
    2015,
    5.19,
    2024,
    25,
    2030,
    'lower',
    0.01941806400569288,
    5,
    'met',
  ],
  [
    '3-4-1, heart: below 0.60',
    144.6,
    2015,
    140.5,
    2024,
    95.87,
    2030,
    'lower',
    0.11806431706819906,
    -2.008061410071935,
    'limited',
  ],
]

describe('verdicts published by Statistics Canada', () => {
  it.each(published.map((row) => ({ series: row[0], row })))('$series', ({ row }) => {
    const [, base, baseYear, value, year, target, targetYear, better, ratio, score, verdict] = row
    const outcome = statcan({ base, baseYear, value, year, target, targetYear, better })
    expect(outcome.verdict).toBe(verdict)
    for (const [got, printed] of [
      [outcome.ratio, ratio],
      [outcome.score, score],
    ] as const) {
      if (printed === null) expect(got).toBeNull()
      else expect(got).toBeCloseTo(printed, 12)
    }
  })
})

const rising = {
  base: 100,
  baseYear: 2020,
  year: 2023,
  target: 200,
  targetYear: 2025,
  better: 'higher',
} as const
/** The value whose ratio is exactly this: growth of r·(2^(1/5) − 1) a year for three years. */
const atRatio = (ratio: number) => 100 * (1 + ratio * (2 ** 0.2 - 1)) ** 3

describe('the rule', () => {
  it.each([
    ['exactly 0.95', 0.95, 'substantial'],
    ['a hair below it', 0.949999, 'moderate'],
    ['exactly 0.60', 0.6, 'moderate'],
    ['a hair below it', 0.599999, 'limited'],
    ['exactly 0', 0, 'limited'],
    ['a hair below it', -0.000001, 'deterioration'],
  ])('%s', (_, ratio, verdict) => {
    const outcome = statcan({ ...rising, value: atRatio(ratio) })
    expect(outcome.ratio).toBeCloseTo(ratio, 12)
    expect(outcome.verdict).toBe(verdict)
  })

  it.each([
    ['0.60: 7.1429·0.6 − 4.2857', 0.6, 0.00004],
    ['0.95: 7.1429·0.95 − 4.2857', 0.95, 2.500055],
    ['1.3 and more: 5', 1.3, 5],
    ['0: −2.5', 0, -2.5],
    ['−0.6 and less: −5', -0.61, -5],
  ])('scores %s', (_, ratio, score) => {
    expect(scoreOf(ratio)).toBeCloseTo(score, 9)
  })

  it('a target that is met is met although it worsens', () => {
    expect(statcan({ ...rising, base: 300, value: 250 })).toMatchObject({ verdict: 'met', score: 5 })
  })

  it('a target that is met is met without a base, with no ratio', () => {
    expect(statcan({ ...rising, base: null, value: 200 })).toEqual({
      verdict: 'met',
      ratio: null,
      score: 5,
      reason: null,
    })
  })

  it.each([
    ['no base', { base: null, value: 150 }, 'no-baseline'],
    ['one data point', { value: 150, year: 2020 }, 'no-baseline'],
    ['a base below 0, a target above', { base: -10, value: 5 }, 'opposite-signs'],
    ['a value below 0', { value: -5 }, 'opposite-signs'],
    ['a target below 0 from above', { target: -5, value: 50, better: 'lower' as const }, 'opposite-signs'],
    ['all below 0, where growth points the wrong way', { base: -3, value: -2, target: -1 }, 'not-positive'],
  ])('%s is not available', (_, given, reason) => {
    expect(statcan({ ...rising, ...given })).toEqual({
      verdict: 'not-available',
      ratio: null,
      score: null,
      reason,
    })
  })

  it('a base of 0 counts as 0.001: ((50/0.001)^(1/3) − 1)/((200/0.001)^(1/5) − 1)', () => {
    const { ratio } = statcan({ ...rising, base: 0, value: 50 })
    expect(ratio).toBeCloseTo((50_000 ** (1 / 3) - 1) / (200_000 ** 0.2 - 1), 12)
  })

  it('a base of 0 that stays 0 has not moved', () => {
    expect(statcan({ ...rising, base: 0, value: 0 })).toMatchObject({ verdict: 'limited', ratio: 0 })
  })

  it('100 → 100 and 96.4: no way to go, and yet short of it', () => {
    expect(statcan({ ...rising, base: 100, target: 100, value: 96.4 })).toEqual({
      verdict: 'deterioration',
      ratio: null,
      score: -5,
      reason: null,
    })
  })

  it('the plan may say when a target is met: 19.8 of 20 左右', () => {
    expect(statcan({ ...rising, base: 15.2, target: 20, value: 19.8, met: true }).verdict).toBe('met')
  })
})
