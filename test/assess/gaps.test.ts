import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { milestonesOf } from '../../src/compare/milestones.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { submissionOf } from '../support/builders.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const planOf = (row: string) => loadPlan(`${header}\n${row}`, 'plan.csv')
const fdi = planOf('1,a,实际利用外资,亿美元,2.3,[20],anticipatory,higher,sum')
const water = planOf('1,a,单位GDP用水量下降率,%,3,[10],binding,higher,cut')
const growth = planOf('1,a,GDP增速,%,2.3,年均6.5以上,anticipatory,higher,mean-growth')

describe('a running total of which a year is missing', () => {
  it.each([
    ['a sum', fdi, { 2022: '2.9' }, 2022, 2.9, [2021]],
    ['a sum with two gaps', fdi, { 2022: '2.9', 2024: '3' }, 2024, 3, [2021, 2023]],
    ['a cut', water, { 2021: '2', 2023: '2.1' }, 2023, 2.1, [2022]],
    ['a mean', growth, { 2021: '8', 2023: '5.05' }, 2023, 5.05, [2022]],
  ] as const)(
    '%s: the value of the year stands, and what is missing',
    (_of, plan, cells, year, own, missing) => {
      const [one] = assess(plan, [submissionOf('a', cells)], { year })
      expect(one).toMatchObject({
        actual: null,
        latest: own,
        missingYears: missing,
        verdict: 'not-assessed',
        reason: 'incomplete-series',
      })
    },
  )

  it.each([
    ['the year is reported', fdi, { 2021: '2.5', 2022: '2.9' }],
    ['the total is', fdi, { 2022: '[5.4]' }],
    [
      'it is no running one',
      planOf('1,a,地区生产总值,亿元,1516.7,2200,anticipatory,higher,growth'),
      { 2022: '1700' },
    ],
    ['there is no value', fdi, {}],
  ] as const)('is whole where %s', (_where, plan, cells) => {
    const [one] = assess(plan, [submissionOf('a', cells)], { year: 2022 })
    expect(one?.missingYears).toEqual([])
  })

  it('milestones show the value too, and start from the last total known', () => {
    const [row] = milestonesOf(fdi, [submissionOf('a', { 2021: '2.5', 2023: '3.1' })]).rows
    expect(row).toMatchObject({ from: { year: 2021, value: 2.5 }, missingYears: [2022] })
    expect(row?.years[2]).toEqual({ year: 2023, kind: 'actual', value: null, increment: 3.1, rate: null })
    expect(row?.years.at(-1)?.value).toBe(20)
  })

  it('but not years behind the one that milestones are asked from', () => {
    const [row] = milestonesOf(fdi, [submissionOf('a', { 2021: '2.5', 2023: '3.1' })], { from: 2021 }).rows
    expect(row).toMatchObject({ missingYears: [] })
    expect(row?.years[2]?.kind).toBe('due')
  })
})
