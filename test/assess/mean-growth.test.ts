import { describe, expect, it } from 'vitest'
import { scales } from '../../src/domain/scale.ts'
import { expected, pace, projected, rate } from '../../src/pathway/line.ts'
import { assessCase, type Case } from '../support/builders.ts'

/** Yearly growth of 2.58, 8.02 and 5.05 % against a mean of 6.5 % by 2025. */
const growth: Case = { baseline: '2.3', target: '6.5以上', scale: 'mean-growth', unit: '%' }
const years = { 2021: '2.58', 2022: '8.02', 2023: '5.05' }
const made = (...rates: readonly number[]) => rates.reduce((product, g) => product * (1 + g / 100), 1)
const mean = 100 * (made(2.58, 8.02, 5.05) ** (1 / 3) - 1)

describe('a mean of growth rates', () => {
  const found = assessCase(growth, years)

  it.each([
    ['mean so far: (1.0258 × 1.0802 × 1.0505)^(1/3) − 1 = 5.19 %', found.actual, mean, 5.19],
    ['the year itself: 5.05 %', found.latest, 5.05, 5.05],
    ['due: the mean asked', found.expected, 6.5, 6.5],
    ['if it goes on so: the mean so far', found.projected, mean, 5.19],
    ['planned: the mean asked', found.rate.planned, 0.065, 0.065],
    ['achieved: the mean so far', found.rate.achieved, mean / 100, 0.0519],
    [
      'still needed: (1.065^5 ÷ 1.1640…)^(1/2) − 1 = 8.49 %',
      found.rate.required,
      Math.sqrt(1.065 ** 5 / made(2.58, 8.02, 5.05)) - 1,
      0.0849,
    ],
    [
      'progress: Σ ln(1 + g) ÷ 5·ln 1.065',
      found.progress,
      Math.log(made(2.58, 8.02, 5.05)) / (5 * Math.log(1.065)),
      0.482,
    ],
    ['pace: ln 1.0519 ÷ ln 1.065 = 0.80', found.pace, Math.log(1 + mean / 100) / Math.log(1.065), 0.804],
  ])('%s', (_title, value, due, published) => {
    expect(value).toBeCloseTo(due, 9)
    expect(Number(value)).toBeCloseTo(published, published > 1 ? 2 : 3)
  })

  it.each<[string, Case, Record<number, string>, string, string | null]>([
    ['0.80 of the pace is behind', growth, years, 'behind', null],
    ['more than the mean is ahead, and not met before the last year', growth, { 2021: '9' }, 'ahead', null],
    [
      'a missing year leaves the mean unknown',
      growth,
      { 2021: '9', 2023: '9' },
      'not-assessed',
      'incomplete-series',
    ],
    ['a mean that is reported stands for its years', growth, { 2023: '[6.5]' }, 'on-track', null],
    [
      'the mean of five years satisfies the target',
      growth,
      { 2021: '6.5', 2022: '6.5', 2023: '6.5', 2024: '6.5', 2025: '6.5' },
      'met',
      null,
    ],
    ['the mean of five years falls short', growth, { ...years, 2024: '8', 2025: '8' }, 'missed', null],
    [
      'mean growth asked in words: 年均增长6.5%以上',
      { ...growth, target: '年均增长6.5%以上' },
      years,
      'behind',
      null,
    ],
    ['the baseline of 9 % does not make it kept', { ...growth, baseline: '9' }, years, 'behind', null],
    ['without a baseline', { ...growth, baseline: '' }, years, 'behind', null],
    ['a ceiling is held', { ...growth, target: '3以内', better: 'lower' }, { 2021: '2.1' }, 'holding', null],
    [
      'a ceiling is broken',
      { ...growth, target: '3以内', better: 'lower' },
      { 2021: '3.4' },
      'breached',
      null,
    ],
    ['a year that leaves nothing', growth, { 2021: '-100' }, 'not-assessed', 'not-positive'],
  ])('%s', (_title, kase, cells, verdict, reason) => {
    expect(assessCase(kase, cells)).toMatchObject({ verdict, reason })
  })

  it('is the straight line of the sum of logarithms: a mean due is the same in every year', () => {
    const line = { scale: scales['mean-growth'], start: 0, end: 6.5, startYear: 2020, endYear: 2025 }
    for (const year of [2021, 2022, 2023, 2024, 2025]) {
      expect(expected(line, year)).toBeCloseTo(6.5, 12)
      expect(pace(line, year, 6.5)).toBeCloseTo(1, 12)
      expect(projected(line, year, 4)).toBeCloseTo(4, 12)
    }
    expect(rate(line.scale, 4, 6.5, 3, 2)).toBeCloseTo((1.065 ** 5 / 1.04 ** 2) ** (1 / 3) - 1, 12)
  })
})
