import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { destatis, destatisWithoutTarget, windowOf } from '../../../src/domain/method/destatis.ts'
import type { Direction } from '../../../src/domain/method/facts.ts'
import { statcanWithoutTarget } from '../../../src/domain/method/statcan.ts'

/** Values of one year after another from 2018. */
const series = (...values: readonly number[]) => values.map((value, at) => ({ year: 2018 + at, value }))
const directionOf = (points: Direction['points'], more: Partial<Direction> = {}): Direction => ({
  base: points[0]?.value ?? null,
  baseYear: points[0]?.year ?? 2018,
  value: points.at(-1)?.value ?? 0,
  year: points.at(-1)?.year ?? 2018,
  points,
  better: 'higher',
  limited: false,
  ...more,
})

describe('Statistics Canada without a target: growth a year in the wished direction', () => {
  const over4 = (value: number, more: Partial<Direction> = {}) =>
    statcanWithoutTarget(directionOf([], { base: 100, baseYear: 2019, value, year: 2023, ...more }))
  it.each([
    ['100 → 100 × 1.02⁴: 2 % a year, 500 × 0.02 − 5', 100 * 1.02 ** 4, 'substantial', 5],
    ['1.5 % a year: exactly enough, 500 × 0.015 − 5', 100 * 1.015 ** 4, 'substantial', 2.5],
    ['1 % a year, 250 × 0.01 − 1.25', 100 * 1.01 ** 4, 'moderate', 1.25],
    ['0.5 % a year: exactly enough', 100 * 1.005 ** 4, 'moderate', 0],
    ['0.25 % a year, 500 × 0.0025 − 2.5', 100 * 1.0025 ** 4, 'limited', -1.25],
    ['no growth', 100, 'limited', -2.5],
    ['−1 % a year, 125 × −0.01 − 2.5', 100 * 0.99 ** 4, 'deterioration', -3.75],
    ['−5 % a year: no less than −5', 100 * 0.95 ** 4, 'deterioration', -5],
  ])('%s', (_working, value, verdict, score) => {
    expect(over4(value).verdict).toBe(verdict)
    expect(over4(value).score).toBeCloseTo(score, 9)
  })

  it.each([
    ['lower is better: −2 % a year', 100 * 0.98 ** 4, 'substantial'],
    ['lower is better: +1 % a year', 100 * 1.01 ** 4, 'deterioration'],
  ])('%s', (_working, value, verdict) => {
    expect(over4(value, { better: 'lower' }).verdict).toBe(verdict)
  })

  it.each([
    ['no base', { base: null }, 'no-baseline'],
    ['one data point', { year: 2019 }, 'no-baseline'],
    ['a negative value', { value: -1 }, 'not-positive'],
    ['1 % a year towards 100 %', { value: 100 * 1.01 ** 4, limited: true }, 'natural-limit'],
  ])('has no answer of %s', (_of, more, reason) => {
    expect(over4(104, more)).toEqual({ verdict: 'not-available', ratio: null, score: null, reason })
  })

  it('towards a limit answers what no limit changes: 1.5 % is enough anyway, a fall never', () => {
    expect(over4(100 * 1.02 ** 4, { limited: true }).verdict).toBe('substantial')
    expect(over4(100 * 0.99 ** 4, { limited: true }).verdict).toBe('deterioration')
  })
})

describe('Destatis without a target: the mean of the last five changes, and the last', () => {
  it.each([
    ['both rise: (105 − 100) ÷ 5 and +1', series(100, 101, 102, 103, 104, 105), 'sun'],
    ['the mean alone: (103 − 100) ÷ 5, and −1', series(100, 101, 102, 103, 104, 103), 'sun-cloud'],
    ['the mean alone: the last change is none', series(100, 101, 102, 103, 104, 104), 'sun-cloud'],
    ['the last alone: (98 − 100) ÷ 5, and +1', series(100, 99, 98, 98, 97, 98), 'cloud'],
    ['neither', series(100, 101, 100, 99, 98, 97), 'storm'],
    ['nothing moves', series(100, 100, 100, 100), 'storm'],
  ])('%s', (_working, points, verdict) => {
    expect(destatisWithoutTarget(directionOf(points)).verdict).toBe(verdict)
  })

  it('fewer than four values: none', () => {
    expect(destatisWithoutTarget(directionOf(series(1, 2, 3)))).toMatchObject({
      verdict: 'none',
      reason: 'too-few-years',
    })
  })

  it('the mirror image is judged the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 8 }), (values) => {
        const mirror = series(...values.map((value) => -value))
        expect(destatisWithoutTarget(directionOf(mirror, { better: 'lower' })).verdict).toBe(
          destatisWithoutTarget(directionOf(series(...values))).verdict,
        )
      }),
    )
  })
})

describe('Destatis with gaps: the last four values that there are', () => {
  const gapped = [2014, 2016, 2018, 2020, 2022].map((year, at) => ({ year, value: 50 + at }))

  it('(54 − 51) ÷ 6 years = 0.5 a year: 54 + 0.5 × 8 = 58 of 58', () => {
    expect(windowOf(gapped).map(({ year }) => year)).toEqual([2016, 2018, 2020, 2022])
    const outcome = destatis({ points: gapped, target: 58, targetYear: 2030, better: 'higher', kept: false })
    expect(outcome).toMatchObject({ verdict: 'sun', change: 0.5, projected: 58, deviation: 0 })
  })

  it('four consecutive years are enough whatever lies before them', () => {
    const points = [{ year: 2010, value: 1 }, ...series(5, 6, 7, 8)]
    expect(windowOf(points)).toEqual(series(5, 6, 7, 8))
  })
})
