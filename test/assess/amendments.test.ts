import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, assessWithWorking } from '../../src/assess/index.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { planIn } from '../../src/domain/plan-in.ts'
import { scales } from '../../src/domain/scale.ts'
import { readAmendments } from '../../src/plan/amendments.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'

/*
 * A plan that is changed on the way: years before the change are judged by what was in force, those after by what was
 * amended. The new path begins at what was due the year before, and time counts from there. All figures made up.
 */

function amended(kase: Case, rows: readonly string[]): Plan {
  const plan = planOf(indicator(kase))
  const text = ['code,from_year,target,baseline,decision,source', ...rows, ''].join('\n')
  const { amendments, findings } = readAmendments(plan, text, 'plan.amendments.csv')
  expect(findings).toEqual([])
  return { ...plan, amendments }
}

const tourism: Case = { baseline: '80', target: '100', scale: 'growth', unit: '亿元' }
const cells: Cells = { 2021: '84.1', 2022: '88.3', 2023: '92.6' }
const judged = (plan: Plan, given: Cells, year: number) => {
  const [one] = assess(plan, [submissionOf('x', given)], { year })
  if (one === undefined) throw new Error('nothing judged')
  return one
}

describe('a plan amended on the way', () => {
  const plan = amended(tourism, ['x,2023,130,,中期调整,示例文件第1号'])

  it('from its year on: 87.47 was due in 2022 (80·1.25^(2/5)), so 2023 is due 87.47·(130/87.47)^(1/3) = 99.82', () => {
    const now = judged(plan, cells, 2023)
    expect(now.expected).toBeCloseTo(99.8199, 4)
    expect(now.elapsed).toBeCloseTo(1 / 3, 12)
    expect(now.progress).toBeCloseTo(Math.log(92.6 / 87.469) / Math.log(130 / 87.469), 4)
    expect(now.rate.required).toBeCloseTo((130 / 92.6) ** 0.5 - 1, 10)
    expect(now.rate.planned).toBeCloseTo((130 / 87.46896591546) ** (1 / 3) - 1, 8)
    // What was reached is counted from what was there.
    expect(now.rate.achieved).toBeCloseTo((92.6 / 80) ** (1 / 3) - 1, 10)
    expect([now.verdict, now.onTrack]).toEqual(['far-behind', false])
    expect(now.amended).toEqual({
      fromYear: 2023,
      target: { before: '100', after: '130' },
      baseline: null,
      decision: '中期调整',
      source: '示例文件第1号',
    })
  })

  it('before it: by the plan as it was, in a run of that year and in the history of a later one', () => {
    const then = judged(plan, cells, 2022)
    const unchanged = judged(planOf(indicator(tourism)), cells, 2022)
    expect(then).toEqual(unchanged)
    expect(judged(plan, cells, 2023).history.map(({ year, verdict }) => [year, verdict])).toEqual([
      [2021, 'ahead'],
      [2022, 'ahead'],
    ])
  })

  it('amended twice: each year by what was in force', () => {
    const twice = amended(tourism, ['x,2022,130,,,', 'x,2024,110,,,'])
    const given = { 2021: '84', 2022: '90', 2023: '99', 2024: '104' }
    expect([2021, 2022, 2023, 2024].map((year) => judged(twice, given, year).target.text)).toEqual([
      '100',
      '130',
      '130',
      '110',
    ])
    // Due in 2023 by the second: from what the first had due in 2021, 83.65, on the way to 130.
    expect(judged(twice, given, 2023).expected).toBeCloseTo(83.6512 * (130 / 83.6512) ** 0.5, 3)
  })

  it('a new baseline moves the whole path, and the years before keep the old one', () => {
    const rebased = amended(tourism, ['x,2023,,84,经济普查,'])
    expect(judged(rebased, cells, 2023).expected).toBeCloseTo(84 * (100 / 84) ** 0.6, 8)
    expect(judged(rebased, cells, 2022).expected).toBeCloseTo(80 * 1.25 ** 0.4, 8)
    expect(judged(rebased, cells, 2023).history.at(-1)?.verdict).toBe('ahead')
  })

  it('a target lowered below what was due has no way from there: its path leads from the baseline', () => {
    const lowered = amended({ baseline: '50', target: '60' }, ['x,2023,53,,,'])
    const now = judged(lowered, { 2023: '52' }, 2023)
    expect([now.expected, now.elapsed, now.verdict]).toEqual([50 + 3 * 0.6, 0.6, 'ahead'])
  })

  it.each(['growth', 'change', 'sum', 'cut'] as const)(
    '%s: what is due is on the old path until then, and reaches the new target',
    (scale) => {
      const running = scales[scale].running !== null
      fc.assert(
        fc.property(
          fc.integer({ min: 2022, max: 2025 }),
          fc.integer({ min: 1, max: 40 }),
          (fromYear, more) => {
            const target = running ? 20 : 120
            const kase: Case = {
              baseline: running ? '' : '100',
              target: running ? `[${target}]` : `${target}`,
              scale,
            }
            const changed = running ? `[${target + more}]` : `${target + more}`
            const plan = amended(kase, [`x,${fromYear},${changed},,,`])
            const [first] = assessWithWorking(plan, [], { year: 2025 })
            const [old] = assessWithWorking(planOf(indicator(kase)), [], { year: 2025 })
            const due = first?.working.find((step) => step.kind === 'path')?.result ?? []
            const was = old?.working.find((step) => step.kind === 'path')?.result ?? []
            expect(due).toHaveLength(5)
            for (const [at, { year, expected }] of due.entries()) {
              if (year < fromYear) expect(expected).toBeCloseTo(was[at]?.expected ?? Number.NaN, 8)
              else expect(expected ?? 0).toBeGreaterThan(was[at]?.expected ?? Number.NaN)
            }
            expect(due.at(-1)?.expected).toBeCloseTo(target + more, 8)
          },
        ),
      )
    },
  )

  it('of a mean of growth rates all years count: 6.5 amended to 6 from 2023 is due 6 in each', () => {
    const plan = amended({ baseline: '2.3', target: '年均6.5%', scale: 'mean-growth', unit: '%' }, [
      'x,2023,年均6%,,,',
    ])
    const now = judged(plan, { 2021: '6', 2022: '6', 2023: '6' }, 2023)
    expect([now.expected, now.elapsed]).toEqual([6, 0.6])
  })

  it('what nothing amends is as it is, and what is amended is made once', () => {
    expect(planIn(plan, 2022)).toBe(plan)
    expect(planIn(plan, 2024)).toBe(planIn(plan, 2024))
  })

  it.each([
    ['code,target', ['KQ981']],
    ['code,from_year,from_year,target\nx,2023,2023,120', ['KQ981']],
    ['代码,起始年份,目标\ny,2023年,120', ['KQ982']],
    ['代码,起始年份,目标\nx,去年,120\nx,2026,120', ['KQ983', 'KQ983']],
    ['代码,起始年份,目标\nx,2023,120\nx,2023,130', ['KQ984']],
    ['代码,起始年份,目标\nx,2023,', ['KQ985']],
    ['代码,起始年份,目标\nx,2023,一百', ['KQ903']],
    ['代码,起始年份,目标\nx,2023,120以内', ['KQ907']],
    ['代码,起始年份,基期\nx,2023,八十', ['KQ904']],
    ['代码,起始年份,目标\nx,2023年,120', []],
  ])('“%s” is %j', (text, ids) => {
    const { findings } = readAmendments(planOf(indicator(tourism)), text, 'plan.amendments.csv')
    expect(findings.map(({ id }) => id)).toEqual(ids)
    for (const { place } of findings) expect([place.file, place.line]).not.toContain(null)
  })
})
