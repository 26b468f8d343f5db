import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import type { ScaleName } from '../../src/domain/scale.ts'
import { scales } from '../../src/domain/scale.ts'
import { expected, pace, shareDue } from '../../src/pathway/line.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { submissionOf } from '../support/builders.ts'

const planText = (header: string, ...rows: readonly string[]) =>
  loadPlan([header, ...rows].join('\n'), 'plan.csv')
const judged = (
  plan: ReturnType<typeof loadPlan>,
  year: number,
  cells: Readonly<Record<number, string>>,
  code = 'a',
) => assess(plan, [submissionOf(code, cells)], { year }).find((one) => one.code === code)

describe('the plan’s own path', () => {
  const two = 'no,code,name,unit,baseline_2016,target_2020,target_2022,attribute,better,scale'
  const plan = planText(two, '1,a,A,%,56.7,60,61.5,anticipatory,higher,change')

  it.each([
    ['halfway to 60 in 2020: 56.7 + 3.3/2 = 58.35; 1.7/1.65', 2018, '58.4', 58.35, 1.7 / 1.65, 'on-track'],
    ['a straight line would have asked 58.3', 2018, '58.3', 58.35, 1.6 / 1.65, 'on-track'],
    ['the plan’s own figure in its year', 2020, '60', 60, 1, 'on-track'],
    ['and on to 61.5: 60.75 in 2021', 2021, '60.2', 60.75, 3.5 / 4.05, 'behind'],
    ['backwards', 2018, '56', 58.35, -0.7 / 1.65, 'reversing'],
  ] as const)('%s', (_title, year, value, due, ratio, verdict) => {
    const found = judged(plan, year, { [year]: value })
    expect([found?.expected, found?.pace]).toEqual([expect.closeTo(due, 9), expect.closeTo(ratio, 9)])
    expect(found?.verdict).toBe(verdict)
  })

  it('progress stays the share of the whole way, elapsed that of the time', () => {
    const found = judged(plan, 2020, { 2020: '60' })
    expect([found?.progress, found?.elapsed]).toEqual([
      expect.closeTo(3.3 / 4.8, 9),
      expect.closeTo(4 / 6, 9),
    ])
  })

  it.each([
    ['at it', '56.7', 'on-track'],
    ['beyond it', '57', 'ahead'],
    ['behind it', '56', 'reversing'],
  ] as const)(
    'where nothing is due yet, the value is held against the baseline: %s',
    (_title, value, verdict) => {
      const flat = planText(
        'no,code,name,unit,baseline_2016,target_2018,target_2022,attribute,better,scale',
        '1,a,A,%,56.7,56.7,61.5,anticipatory,higher,change',
      )
      expect(judged(flat, 2018, { 2018: value })).toMatchObject({ pace: null, verdict })
    },
  )

  it('marks that are no number leave the line straight, and what cannot be read is named', () => {
    const marked = (cell: string) => planText(two, `1,a,A,%,56.7,${cell},61.5,anticipatory,higher,change`)
    for (const cell of ['N/A', 'TBD', 'None', '']) expect(marked(cell).indicators[0]?.path).toEqual([])
    expect(() => marked('sixty')).toThrow('KQ903')
  })

  it('bends where the plan says on every scale, and is the straight line where its figures lie on that', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ScaleName>('growth', 'change', 'sum'),
        fc.integer({ min: 10, max: 500 }),
        fc.integer({ min: 10, max: 500 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 10, max: 900 }),
        (scale, first, end, year, actual) => {
          const start = scale === 'sum' ? 0 : first
          const straight = { scale: scales[scale], start, end, startYear: 2020, endYear: 2025 }
          const through = [1, 2, 3, 4].map((at) => ({
            year: 2020 + at,
            value: expected(straight, 2020 + at) ?? 0,
          }))
          const bent = { ...straight, through }
          expect(expected(bent, 2020 + year)).toBeCloseTo(expected(straight, 2020 + year) ?? 0, 8)
          fc.pre(start !== end)
          expect(shareDue(bent, 2020 + year)).toBeCloseTo(year / 5, 8)
          expect(pace(bent, 2020 + year, actual)).toBeCloseTo(pace(straight, 2020 + year, actual) ?? 0, 5)
        },
      ),
    )
  })
})

describe('base years that differ by row', () => {
  const plan = planText(
    'no,code,name,unit,baseline_2015,baseline_2016,target_2022,attribute,better,scale',
    '1,a,A,,42,,50,anticipatory,higher,change',
    '2,b,B,,,59,62,anticipatory,higher,change',
    '3,c,C,,,59,62,anticipatory,higher,change',
  )

  it('are those of the plan where most rows have them', () => {
    expect([plan.baselineYear, plan.indicators.map(({ baselineYear }) => baselineYear)]).toEqual([
      2016,
      [2015, 2016, 2016],
    ])
  })

  it('each row has its own path: (50 − 42)/7 a year from 2015, (62 − 59)/6 from 2016', () => {
    expect(judged(plan, 2018, { 2018: '45' }, 'a')).toMatchObject({
      baselineYear: 2015,
      expected: expect.closeTo(42 + (3 * 8) / 7, 9),
      rate: { planned: expect.closeTo(8 / 7, 9), achieved: expect.closeTo(1, 9) },
      elapsed: expect.closeTo(3 / 7, 9),
    })
    expect(judged(plan, 2018, { 2018: '60' }, 'b')?.rate.planned).toBeCloseTo(0.5, 9)
  })

  it('a running total counts from its own year', () => {
    const sums = planText(
      'no,code,name,unit,baseline,baseline_year,target_2022,attribute,better,scale',
      '1,a,A,件,,2015,[70],anticipatory,higher,sum',
      '2,b,B,,59,2016,62,anticipatory,higher,change',
      '3,c,C,,59,2016,62,anticipatory,higher,change',
    )
    expect(judged(sums, 2018, { 2016: '10', 2017: '10', 2018: '10' })).toMatchObject({
      actual: 30,
      expected: 30,
    })
  })

  it('a value of a row’s own base year is no progress', () => {
    const later = planText(
      'no,code,name,unit,baseline,baseline_year,target_2022,attribute,better,scale',
      '1,a,A,,10,2017,100,anticipatory,higher,change',
      '2,b,B,,59,2016,62,anticipatory,higher,change',
      '3,c,C,,59,2016,62,anticipatory,higher,change',
    )
    expect(judged(later, 2017, { 2017: '10' })).toMatchObject({
      verdict: 'not-assessed',
      reason: 'not-started',
    })
    expect(judged(later, 2018, { 2018: '30' })?.expected).toBeCloseTo(28, 9)
  })
})
