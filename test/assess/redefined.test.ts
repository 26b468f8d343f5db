import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { milestonesOf } from '../../src/compare/milestones.ts'
import { judgeBy } from '../../src/method/judge-by.ts'
import { loadPlan, readPlan } from '../../src/plan/load.ts'
import { planFileRows } from '../../src/plan/plan-file.ts'
import { csvText } from '../../src/render/rectangle.ts'
import { validate } from '../../src/validate/validator.ts'
import { submissionOf } from '../support/builders.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale,redefined_from'
const textOf = (from: string, row = '1,a,城镇化率,%,50,60,anticipatory,higher,change') =>
  `${header}\n${row},${from}\n`
const planOf = (from: string, row?: string) => loadPlan(textOf(from, row), 'plan.csv')
const cells = { 2021: '52', 2022: '54', 2023: '40', 2024: '41' }

describe('the column redefined_from of a plan', () => {
  it.each([
    ['2023', { year: 2023, why: '' }],
    ['2023年', { year: 2023, why: '' }],
    ['2023年起', { year: 2023, why: '' }],
    ['2023：按第五次经济普查口径', { year: 2023, why: '按第五次经济普查口径' }],
    ['2023: by the fifth economic census', { year: 2023, why: 'by the fifth economic census' }],
    ['2023年起按第五次经济普查口径', { year: 2023, why: '按第五次经济普查口径' }],
    ['2023（第五次经济普查）', { year: 2023, why: '（第五次经济普查）' }],
    ['2023 by the fifth economic census', { year: 2023, why: 'by the fifth economic census' }],
    ['', null],
  ])('%j', (cell, redefinedFrom) => {
    expect(planOf(cell).indicators[0]?.redefinedFrom).toEqual(redefinedFrom)
  })

  it.each(['去年', '20230', '23', '普查后', '2023-2024', '2023：2024'])('%j is refused', (cell) => {
    const { findings } = readPlan(textOf(cell), 'plan.csv')
    expect(findings.map(({ id, value }) => [id, value])).toEqual([['KQ906', cell]])
  })

  it.each(['2023', '2023：按第五次经济普查口径'])('%j survives writing and reading', (cell) => {
    const plan = planOf(cell)
    const again = loadPlan(csvText(planFileRows(plan, 'zh'), true), 'plan.csv')
    expect(again.indicators[0]?.redefinedFrom).toEqual(plan.indicators[0]?.redefinedFrom)
  })
})

describe('an indicator that is redefined from a year on', () => {
  const submissions = [submissionOf('a', cells)]

  it.each([
    [2022, 'on-track', null, 54],
    [2023, 'not-assessed', 'redefined', null],
    [2024, 'not-assessed', 'redefined', null],
  ] as const)('%i: %s', (year, verdict, reason, actual) => {
    const [one] = assess(planOf('2023'), submissions, { year })
    expect(one).toMatchObject({ verdict, reason, actual, onTrack: reason === null ? true : null })
    expect(one?.latest).toBe(Number(cells[year]))
  })

  it('has no answer by any other office either', () => {
    const plan = planOf('2023')
    for (const method of ['statcan', 'destatis', 'unsd', 'escap'] as const) {
      const [one] = judgeBy(method, plan, submissions, assess(plan, submissions, { year: 2024 }))
      expect([method, one?.reason, one?.onTrack]).toEqual([method, 'redefined', null])
    }
  })

  it('milestones start from the last year by the plan’s own definition', () => {
    const [row] = milestonesOf(planOf('2023'), submissions).rows
    expect(row).toMatchObject({ from: { year: 2022, value: 54 }, redefinedFrom: { year: 2023 } })
    expect(row?.years.at(-1)?.value).toBe(60)
  })

  it('its first value by the other definition is no implausible change', () => {
    const ids = (from: string) => validate(planOf(from), submissions).map(({ id, year }) => `${id} ${year}`)
    expect(ids('')).toContain('KQ505 2023')
    expect(ids('2023')).toEqual([])
  })

  it('what comes before that year is judged as without the column, what comes after never', () => {
    const tenth = fc.integer({ min: 400, max: 700 }).map((n) => `${n / 10}`)
    fc.assert(
      fc.property(
        fc.array(tenth, { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 2021, max: 2025 }),
        (values, from) => {
          const reported = [
            submissionOf('a', Object.fromEntries(values.map((value, at) => [2021 + at, value]))),
          ]
          for (let year = 2021; year <= 2025; year += 1) {
            const [one] = assess(planOf(`${from}`), reported, { year })
            const [plain] = assess(planOf(''), reported, { year })
            if (year < from) expect(one?.verdict).toBe(plain?.verdict)
            else expect([one?.reason, one?.projected, one?.pace]).toEqual(['redefined', null, null])
          }
        },
      ),
    )
  })
})
