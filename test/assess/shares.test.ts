import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { studentT } from '../../src/assess/student-t.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { submissionOf } from '../support/builders.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const judged = (row: string, cells: Readonly<Record<number, string>>, year: number) => {
  const [one] = assess(loadPlan(`${header}\n${row}`, 'plan.csv'), [submissionOf('a', cells)], {
    year,
    studentT,
  })
  if (one === undefined) throw new Error('no assessment')
  return one
}

describe('the projection of a share is held to its ends, and says what it would be', () => {
  it.each([
    // The working: actual + (actual − baseline) × years left ÷ years run.
    [
      '97 + 7 × 3 ÷ 2 = 107.5 of at most 100',
      '1,a,优良天数比例,%,90,95,binding,higher,change',
      '97',
      100,
      107.5,
    ],
    ['0.5 − 4.5 × 3 ÷ 2 = −6.25 of at least 0', '1,a,辍学率,%,5,0,binding,lower,change', '0.5', 0, -6.25],
    [
      '995 + 95 × 3 ÷ 2 = 1137.5 of at most 1000‰',
      '1,a,建档率,‰,900,995,binding,higher,change',
      '995',
      1000,
      1137.5,
    ],
    [
      '97 × (97 ÷ 90)^1.5 = 108.53 on a scale of growth',
      '1,a,优良天数比例,%,90,95,binding,higher,growth',
      '97',
      100,
      108.533,
    ],
  ])('%s', (_working, row, actual, projected, beyond) => {
    const one = judged(row, { 2022: actual }, 2022)
    expect(one.projected).toBe(projected)
    expect(one.outlook.beyond).toBeCloseTo(beyond, 2)
    expect(one.outlook.reaches).toBe(true)
  })

  it.each([
    ['one that stays within', '1,a,优良天数比例,%,90,95,binding,higher,change', '92'],
    ['an amount', '1,a,地区生产总值,亿元,90,95,binding,higher,change', '97'],
    ['what may exceed the whole by its name', '1,a,移动宽带普及率,%,90,95,binding,higher,change', '97'],
    ['what may fall below nothing by its name', '1,a,GDP增速,%,5,0,binding,lower,change', '0.5'],
    ['what the plan means to exceed the whole', '1,a,入学率,%,90,105,binding,higher,change', '97'],
    ['what exceeds the whole already', '1,a,入学率,%,90,95,binding,higher,change', '101'],
    ['a running total', '1,a,绿化率,%,,[20],binding,higher,sum', '15'],
  ])('not %s', (_what, row, actual) => {
    const cells = row.endsWith(',sum') ? { 2021: actual, 2022: actual } : { 2022: actual }
    expect(judged(row, cells, 2022).outlook.beyond).toBeNull()
  })

  it('holds interval, range and loss too', () => {
    const one = judged(
      '1,a,优良天数比例,%,90,95,binding,higher,change',
      { 2021: '93', 2022: '99', 2023: '98' },
      2023,
    )
    expect(one.outlook.interval?.high).toBe(100)
    expect(one.outlook.range).toEqual({ low: 96, high: 100 })
  })

  it('never lies beyond the ends, whatever the values, and is what it was where it does not', () => {
    const tenth = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10)
    fc.assert(
      fc.property(tenth, tenth, fc.tuple(tenth, tenth, tenth), (baseline, target, years) => {
        const row = `1,a,优良天数比例,%,${baseline},${target},binding,higher,change`
        const [a, b, c] = years
        const one = judged(row, { 2021: `${a}`, 2022: `${b}`, 2023: `${c}` }, 2023)
        const { projected, outlook } = one
        const free = c + ((c - baseline) * 2) / 3
        const ends = [outlook.interval, outlook.range].flatMap((span) => (span ? [span.low, span.high] : []))
        for (const value of [projected ?? 0, ...ends]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(100)
        }
        if (outlook.beyond === null) expect(projected).toBeCloseTo(free, 9)
        else expect(outlook.beyond).toBeCloseTo(free, 9)
      }),
    )
  })
})
