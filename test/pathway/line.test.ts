import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finite } from '../../src/domain/quantity.ts'
import { scales } from '../../src/domain/scale.ts'
import { flowGrowth } from '../../src/pathway/flow.ts'
import { expected, pace, progress, projected, rate, type StraightLine } from '../../src/pathway/line.ts'

const line = (scale: keyof typeof scales, start: number, end: number): StraightLine => ({
  scale: scales[scale],
  start,
  end,
  startYear: 2020,
  endYear: 2025,
})
const gdp = line('growth', 1516.7, 2200)

describe('check values', () => {
  it.each([
    [
      'GDP planned: (2200/1516.7)^(1/5) − 1',
      rate(scales.growth, 1516.7, 2200, 5),
      (2200 / 1516.7) ** (1 / 5) - 1,
      0.07722047,
    ],
    [
      'GDP to 2000: (2000/1516.7)^(1/5) − 1',
      rate(scales.growth, 1516.7, 2000, 5),
      (2000 / 1516.7) ** (1 / 5) - 1,
      0.05688093,
    ],
    [
      'GDP to 2500: (2500/1516.7)^(1/5) − 1',
      rate(scales.growth, 1516.7, 2500, 5),
      (2500 / 1516.7) ** (1 / 5) - 1,
      0.1051165,
    ],
    [
      'GDP required from 2023: (2200/2030.29)^(1/2) − 1',
      rate(scales.growth, 2030.29, 2200, 2),
      (2200 / 2030.29) ** 0.5 - 1,
      0.04096,
    ],
    [
      'GDP expected 2023: 1516.7·(2200/1516.7)^0.6',
      expected(gdp, 2023),
      1516.7 * (2200 / 1516.7) ** 0.6,
      1895.9,
    ],
    [
      'GDP progress 2023: ln(2030.29/1516.7)/ln(2200/1516.7)',
      progress(gdp, 2023, 2030.29),
      Math.log(2030.29 / 1516.7) / Math.log(2200 / 1516.7),
      0.784,
    ],
    [
      'GDP pace 2023: p/0.6',
      pace(gdp, 2023, 2030.29),
      Math.log(2030.29 / 1516.7) / Math.log(2200 / 1516.7) / 0.6,
      1.307,
    ],
    [
      'GDP projected: 2030.29·(2030.29/1516.7)^(2/3)',
      projected(gdp, 2023, 2030.29),
      2030.29 * (2030.29 / 1516.7) ** (2 / 3),
      2466.02,
    ],
    ['FDI [20]: 20/5 a year', rate(scales.sum, 0, 20, 5), 4, 4],
    ['water [10]: 1 − 0.9^(1/5)', rate(scales.cut, 0, 10, 5), 1 - 0.9 ** (1 / 5), 0.02085164],
    [
      'water expected 2023: 100·(1 − 0.9^0.6)',
      expected(line('cut', 0, 10), 2023),
      100 * (1 - 0.9 ** 0.6),
      6.12596,
    ],
    ['urbanisation 81 → 85: 0.8 points a year', rate(scales.change, 81, 85, 5), 0.8, 0.8],
    ['urbanisation expected 2023: 81 + 0.6·4', expected(line('change', 81, 85), 2023), 83.4, 83.4],
  ])('%s', (_working, actual, exact, printed) => {
    expect(actual).not.toBeNull()
    expect(Math.abs(Number(actual) - exact)).toBeLessThan(1e-9)
    expect(Math.abs(Number(actual) / printed - 1)).toBeLessThan(1e-3)
  })

  it('FDI 2.3, [20]: 2.3·Σ(1+g)^k = 20 for k = 1…5 gives g = 19.052 %', () => {
    const g = Number(flowGrowth(2.3, 20, 5))
    expect(g).toBeCloseTo(0.19052, 5)
    expect(2.3 * [1, 2, 3, 4, 5].reduce((total, k) => total + (1 + g) ** k, 0)).toBeCloseTo(20, 9)
  })

  it('Qinghai: +1.51, −2.20, −4.18 % against a 17 % cut in five years', () => {
    const done = 100 * (1 - 1.0151 * (1 - 0.022) * (1 - 0.0418))
    const cut = line('cut', 0, 17)
    expect(done.toFixed(2)).toBe('4.87')
    expect((100 * Number(progress(cut, 2023, done))).toFixed(1)).toBe('26.8')
    expect((100 * Number(rate(scales.cut, 0, 17, 5))).toFixed(2)).toBe('3.66')
    expect((100 * (1 - 0.83 / (1 - done / 100))).toFixed(2)).toBe('12.75')
    expect((100 * Number(rate(scales.cut, done, 17, 2))).toFixed(2)).toBe('6.59')
  })
})

describe('projected in the target year', () => {
  it.each([2168.5, 0.1 + 0.2, 1516.7, 3])('is the actual value itself, without noise: %s', (actual) => {
    expect(projected(gdp, 2025, actual)).toBe(actual)
  })
})

describe('expected at the ends of the path', () => {
  it.each([
    ['growth', 1516.7, 2200],
    ['growth', 0.3, 0.7],
    ['change', 40.6, 42.1],
    ['sum', 0, 20.3],
    ['cut', 0, 10.7],
  ] as const)('is baseline and target themselves, without noise: %s %s → %s', (scale, start, end) => {
    expect(expected(line(scale, start, end), 2020)).toBe(start)
    expect(expected(line(scale, start, end), 2025)).toBe(end)
  })
})

describe('where it is undefined', () => {
  it.each([
    ['growth from 0', rate(scales.growth, 0, 5, 5)],
    ['growth to a negative value', rate(scales.growth, 5, -1, 5)],
    ['no year left', rate(scales.growth, 5, 6, 0)],
    ['no year left of a cut', rate(scales.cut, 0, 10, 0)],
    ['fewer years than none', rate(scales.growth, 5, 6, -1)],
    ['growth from a negative value to a positive', rate(scales.growth, -5, 6, 5)],
    ['progress of a negative value', progress(gdp, 2023, -5)],
    ['progress from a baseline of 0', progress(line('growth', 0, 5), 2023, 3)],
    ['progress towards a target of 0', progress(line('growth', 5, 0), 2023, 3)],
    ['pace of a negative value', pace(gdp, 2023, -5)],
    ['projection from a baseline of 0', projected(line('growth', 0, 5), 2023, 3)],
    ['projection from the baseline year', projected(gdp, 2020, 1516.7)],
    ['expected on a growth path to 0', expected(line('growth', 5, 0), 2022)],
    ['expected in the last year of a path from 0', expected(line('growth', 0, 5), 2025)],
    ['a cut of 100 %', rate(scales.cut, 0, 100, 5)],
    ['progress where there is no way to go', progress(line('change', 100, 100), 2023, 100)],
    ['pace where there is no way to go', pace(line('change', 100, 100), 2023, 100)],
    ['expected on a growth path from 0', expected(line('growth', 0, 5), 2022)],
    ['projection of a negative value', projected(gdp, 2023, -5)],
    ['flow growth from nothing', flowGrowth(0, 20, 5)],
    ['flow growth to nothing', flowGrowth(2, 0, 5)],
    ['NaN', finite(Number.NaN)],
    ['infinity', finite(Number.NEGATIVE_INFINITY)],
  ])('%s is null', (_case, value) => {
    expect(value).toBeNull()
  })

  it('−0 is 0', () => {
    expect(Object.is(finite(-0), 0)).toBe(true)
    expect(Object.is(rate(scales.change, 100, 100, 5), 0)).toBe(true)
    expect(Object.is(rate(scales.cut, 5, 5, 5), 0)).toBe(true)
  })
})

describe('properties', () => {
  const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true })
  const year = fc.integer({ min: 2021, max: 2025 })
  const scaleName = fc.constantFrom('growth', 'change', 'sum', 'cut')

  it('the expected value has pace 1, and requires the planned rate', () => {
    fc.assert(
      fc.property(scaleName, positive, positive, year, (name, a, b, at) => {
        const start = name === 'sum' || name === 'cut' ? 0 : a
        const end = name === 'cut' ? (b / 1e6) * 99 : b
        fc.pre(Math.abs(end / (start || 1) - 1) > 1e-4 && end > 1e-3)
        const path = line(name, start, end)
        const on = Number(expected(path, at))
        expect(pace(path, at, on)).toBeCloseTo(1, 6)
        if (at === 2025) return
        const planned = Number(rate(path.scale, start, end, 5))
        const required = Number(rate(path.scale, on, end, 2025 - at))
        expect(Math.abs(required - planned)).toBeLessThan(1e-6 * Math.max(1, Math.abs(planned)))
      }),
    )
  })

  it('f⁻¹ undoes f', () => {
    fc.assert(
      fc.property(scaleName, fc.double({ min: 0.001, max: 99, noNaN: true }), (name, x) => {
        const position = scales[name].to(x, 3)
        expect(position).not.toBeNull()
        expect(scales[name].from(Number(position), 3)).toBeCloseTo(x, 8)
      }),
    )
  })

  it('no number is NaN, infinite or −0 for any input', () => {
    const any = fc.double()
    fc.assert(
      fc.property(scaleName, any, any, any, year, (name, start, end, actual, at) => {
        const path = line(name, start, end)
        const results = [
          expected(path, at),
          progress(path, at, actual),
          pace(path, at, actual),
          projected(path, at, actual),
          rate(path.scale, start, actual, at - 2020),
          flowGrowth(start, end, 5),
        ]
        for (const result of results) {
          expect(result === null || (Number.isFinite(result) && !Object.is(result, -0))).toBe(true)
        }
      }),
    )
  })
})
