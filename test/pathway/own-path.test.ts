import { describe, expect, it } from 'vitest'
import { scales } from '../../src/domain/scale.ts'
import {
  expected,
  ownBetween,
  pace,
  rate,
  type StraightLine,
  shareDue,
  stretchAt,
  valueAtProgress,
  valueBefore,
} from '../../src/pathway/line.ts'

const straight: StraightLine = { scale: scales.change, start: 50, end: 60, startYear: 2020, endYear: 2025 }
/** The plan's own path: 51 in 2022 and 57 in 2024, then 60. */
const bent: StraightLine = {
  ...straight,
  through: [
    { year: 2022, value: 51 },
    { year: 2024, value: 57 },
  ],
}
const growth: StraightLine = { scale: scales.growth, start: 100, end: 200, startYear: 2020, endYear: 2025 }

describe('a path that the plan states itself', () => {
  it.each([
    [2021, { year: 2020, value: 50 }, { year: 2022, value: 51 }],
    [2022, { year: 2020, value: 50 }, { year: 2022, value: 51 }],
    [2023, { year: 2022, value: 51 }, { year: 2024, value: 57 }],
    [2024, { year: 2022, value: 51 }, { year: 2024, value: 57 }],
    [2025, { year: 2024, value: 57 }, { year: 2025, value: 60 }],
  ])('%i lies on the stretch from %o to %o', (year, start, end) => {
    expect(stretchAt(bent, year)).toEqual({ start, end })
  })

  it('a straight one is one stretch', () => {
    const whole = { start: { year: 2020, value: 50 }, end: { year: 2025, value: 60 } }
    for (const year of [2021, 2023, 2025]) expect(stretchAt(straight, year)).toEqual(whole)
  })

  it.each([
    ['half of the first stretch, 50 + 1 ÷ 2', 2021, 50.5],
    ['its end as stated', 2022, 51],
    ['half of the second, 51 + 6 ÷ 2', 2023, 54],
    ['its end', 2024, 57],
    ['the target', 2025, 60],
  ])('due: %s', (_working, year, value) => {
    expect(expected(bent, year)).toBe(value)
  })

  it.each([
    ['1 of 10 in 2022, where 4 are by the time elapsed', bent, 2022, 0.1],
    ['7 of 10 in 2024', bent, 2024, 0.7],
    ['the time elapsed on a straight line', straight, 2022, 0.4],
  ])('the share due: %s', (_working, line, year, share) => {
    expect(shareDue(line, year)).toBeCloseTo(share, 12)
  })

  it.each([
    ['(51 − 50) ÷ (51 − 50)', bent, 51, 1],
    ['(51 − 50) ÷ 10 over 0.4', straight, 51, 0.25],
  ])('the pace in 2022: %s', (_working, line, actual, value) => {
    expect(pace(line, 2022, actual)).toBeCloseTo(value, 12)
  })

  it('nothing is due of where a path through values below zero would start on a scale of growth', () => {
    const line = { ...growth, through: [{ year: 2022, value: -1 }] }
    expect(expected(line, 2021)).toBeNull()
    expect(shareDue(line, 2021)).toBeNull()
  })
})

describe('the value at a share of the way', () => {
  it.each([
    ['50 + 0.76 × 10', straight, 0.76, 57.6],
    ['100 × 2^0.5', growth, 0.5, 100 * 2 ** 0.5],
    ['none of it: the baseline', growth, 0, 100],
    ['all of it: the target', growth, 1, 200],
    ['beyond it', straight, 1.5, 65],
  ])('%s', (_working, line, share, value) => {
    expect(valueAtProgress(line, share, 2024)).toBeCloseTo(value, 9)
  })

  it('is none where the scale is undefined at an end', () => {
    expect(valueAtProgress({ ...growth, start: 0 }, 0.5, 2024)).toBeNull()
    expect(valueAtProgress({ ...growth, end: -1 }, 0.5, 2024)).toBeNull()
  })
})

describe('the value from which a pace still leads to the end', () => {
  const step = (from: number, to: number) => ({
    from: { year: 2022, value: from },
    to: { year: 2023, value: to },
  })
  it.each([
    ['60 − 1 × (55 − 53)', straight, step(53, 55), 60, 2024, 58],
    ['60 − 2 × (55 − 53)', straight, step(53, 55), 60, 2023, 56],
    ['the end itself in the last year', straight, step(53, 55), 60, 2025, 60],
    ['a pace the other way asks for more than the end', straight, step(55, 53), 60, 2024, 62],
    ['200 ÷ (121 ÷ 110)', growth, step(110, 121), 200, 2024, 200 / 1.1],
  ])('%s', (_working, line, of, end, year, value) => {
    expect(valueBefore(line, of, end, year)).toBeCloseTo(value, 9)
  })

  it.each([
    ['from', step(0, 121), 200],
    ['to', step(110, 0), 200],
    ['end', step(110, 121), 0],
  ])('is none where the scale is undefined at its %s', (_at, of, end) => {
    expect(valueBefore(growth, of, end, 2024)).toBeNull()
  })
})

describe('what one year adds to another', () => {
  const point = (year: number, value: number) => ({ year, value })
  const sum: StraightLine = { scale: scales.sum, start: 0, end: 20, startYear: 2020, endYear: 2025 }
  const cut: StraightLine = { scale: scales.cut, start: 0, end: 10, startYear: 2020, endYear: 2025 }
  it('of a sum the amount, 15.2 − 9', () => {
    expect(ownBetween(sum, point(2023, 9), point(2024, 15.2))).toBeCloseTo(6.2, 9)
  })
  it('of a cut the further reduction, 1 − 0.92 ÷ 0.95', () => {
    expect(ownBetween(cut, point(2023, 5), point(2024, 8))).toBeCloseTo(100 * (1 - 0.92 / 0.95), 9)
  })
  it('none where the scale is undefined', () => {
    expect(ownBetween(cut, point(2023, 100), point(2024, 8))).toBeNull()
    expect(ownBetween(cut, point(2023, 5), point(2024, 100))).toBeNull()
  })
})

describe('the mean rate of a span', () => {
  it.each([
    ['(60 − 50) ÷ 5', scales.change, 50, 60, 5, 2],
    ['(121 ÷ 100)^½ − 1', scales.growth, 100, 121, 2, 0.1],
  ])('%s', (_working, scale, from, to, years, value) => {
    expect(rate(scale, from, to, years)).toBeCloseTo(value, 12)
  })
  it.each([
    ['no year', 100, 121, 0],
    ['a start that is not positive', 0, 121, 2],
    ['an end that is not positive', 100, 0, 2],
  ])('there is none of %s', (_what, from, to, years) => {
    expect(rate(scales.growth, from, to, years)).toBeNull()
  })
})
