import { describe, expect, it } from 'vitest'
import { escap } from '../../../src/domain/method/escap.ts'
import { unsd } from '../../../src/domain/method/unsd.ts'

const rising = {
  base: 100,
  baseYear: 2020,
  year: 2022,
  target: 140,
  targetYear: 2024,
  better: 'higher',
} as const

describe('UN Statistics Division', () => {
  // Half the time is over, so growth so far is squared: 100·(A/100)² is expected, and 140 is the whole way.
  it.each([
    ['√1.38 → 138: 0.95 of the way', 100 * Math.sqrt(1.38), 0.95, 'on-track'],
    ['√1.379 → 137.9: 0.9475', 100 * Math.sqrt(1.379), 0.9475, 'accelerate'],
    ['√1.04 → 104: 0.10', 100 * Math.sqrt(1.04), 0.1, 'accelerate'],
    ['√1.039 → 103.9: 0.0975', 100 * Math.sqrt(1.039), 0.0975, 'stagnation'],
    ['no growth', 100, 0, 'stagnation'],
    ['90 → 81: −0.475', 90, -0.475, 'stagnation'],
    ['0 stays 0: −2.5', 0, -2.5, 'stagnation'],
    ['the target is reached', 140, 2.4, 'met'],
  ])('%s', (_, value, ratio, verdict) => {
    const outcome = unsd({ ...rising, value })
    expect(outcome.ratio).toBeCloseTo(ratio, 12)
    expect(outcome.verdict).toBe(verdict)
  })

  it('a kept target that is broken regresses, though growth and way point the same way', () => {
    // Air 89.3, keep 87: 86 after three of five years leads to 89.3·(86/89.3)^(5/3) = 83.9.
    const air = {
      base: 89.3,
      baseYear: 2020,
      value: 86,
      year: 2023,
      target: 87,
      targetYear: 2025,
      better: 'higher',
    } as const
    expect(unsd(air)).toMatchObject({ verdict: 'stagnation' })
    expect(unsd(air).ratio).toBeCloseTo((89.3 * (86 / 89.3) ** (5 / 3) - 89.3) / 2.3, 9)
  })

  it.each([
    ['no base', { base: null, value: 120 }, 'no-baseline'],
    ['one data point', { value: 120, year: 2020 }, 'no-baseline'],
    ['a base of 0', { base: 0, value: 120 }, 'not-positive'],
    ['a value below 0', { value: -1 }, 'not-positive'],
  ])('%s is not assessed', (_, given, reason) => {
    expect(unsd({ ...rising, ...given })).toEqual({
      verdict: 'not-assessed',
      projected: null,
      ratio: null,
      reason,
    })
  })

  it.each([
    ['99.4 of 100 %', 90, 100, 99.4, 'higher', 'met'],
    ['99 of 100 %', 90, 100, 99, 'higher', 'met'],
    ['98.9 of 100 %', 90, 100, 98.9, 'higher', 'on-track'],
    ['0.5 of 0 %', 5, 0, 0.5, 'lower', 'met'],
    ['1.1 of 0 %', 5, 0, 1.1, 'lower', 'accelerate'],
    ['89.5 of 90 %: neither none nor all', 80, 90, 89.5, 'higher', 'on-track'],
  ] as const)(
    'a target of 0 or 100 %% is met within one point: %s',
    (_, base, target, value, better, verdict) => {
      const status = { base, baseYear: 2020, value, year: 2023, target, targetYear: 2025, better, met: false }
      expect(unsd({ ...status, percent: true }).verdict).toBe(verdict)
      expect(unsd({ ...status, percent: false }).verdict).not.toBe('met')
    },
  )

  it('100 → 100 and 96.4 regresses, with no ratio', () => {
    expect(unsd({ ...rising, target: 100, value: 96.4 })).toMatchObject({
      verdict: 'stagnation',
      ratio: null,
    })
  })
})

describe('UN ESCAP, anticipated', () => {
  it.each([
    // From 100 to 140 in 5 years: the value after 3, and the one its pace leads to.
    ['an even path: 6 now, 10 to come', 124, 140, 6, 10, 'on-track'],
    ['137 to come: 9.25', 122.2, 137, 5.55, 9.25, 'on-track'],
    ['136 to come: exactly 9 is not above it', 121.6, 136, 5.4, 9, 'slow'],
    ['beyond the target: 10, and no more', 130, 150, 7.5, 10, 'on-track'],
    ['back where it began', 101, 100, 0.25, 0, 'regression'],
    ['no projection: the current status decides', 124, null, 6, null, 'slow'],
  ] as const)('%s', (_, value, projected, index, anticipated, verdict) => {
    const outcome = escap({ ...rising, value, projected })
    expect(outcome.verdict).toBe(verdict)
    expect(outcome.index).toBeCloseTo(index, 9)
    if (anticipated === null) expect(outcome.anticipated).toBeNull()
    else expect(outcome.anticipated).toBeCloseTo(anticipated, 9)
  })
})

describe('UN ESCAP', () => {
  it.each([
    ['136.1: 9.025', 136.1, 9.025, 'on-track'],
    ['136: exactly 9 is not above it', 136, 9, 'slow'],
    ['120: half of the way', 120, 5, 'slow'],
    ['100.04: a hundredth of a tenth', 100.04, 0.01, 'slow'],
    ['100: none of it', 100, 0, 'regression'],
    ['90', 90, -2.5, 'regression'],
    ['reached: 10, and no more beyond it', 160, 10, 'on-track'],
  ])('%s', (_, value, index, verdict) => {
    const outcome = escap({ ...rising, value })
    expect(outcome.index).toBeCloseTo(index, 12)
    expect(outcome.verdict).toBe(verdict)
  })

  it('lower is better: 30.6 → 25, 28 covers (30.6 − 28)/5.6', () => {
    expect(escap({ ...rising, base: 30.6, target: 25, value: 28, better: 'lower' }).index).toBeCloseTo(
      26 / 5.6,
      9,
    )
  })

  it.each([
    [
      'without a base',
      { base: null, value: 120 },
      { verdict: 'not-assessed', index: null, anticipated: null, reason: 'no-baseline' },
    ],
    [
      '100 → 100 and 96.4',
      { target: 100, value: 96.4 },
      { verdict: 'regression', index: null, anticipated: null, reason: null },
    ],
    [
      'reached without a base',
      { base: null, value: 140 },
      { verdict: 'on-track', index: 10, anticipated: 10, reason: null },
    ],
  ])('%s', (_, given, outcome) => {
    expect(escap({ ...rising, ...given })).toEqual(outcome)
  })
})
