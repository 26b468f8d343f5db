import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import type { Indicator } from '../../src/domain/plan.ts'
import { planFor } from '../../src/domain/plan-for.ts'
import { judgeBy } from '../../src/method/judge-by.ts'
import { readPlan } from '../../src/plan/load.ts'
import { planFileRows } from '../../src/plan/plan-file.ts'
import { submissionOf } from '../support/builders.ts'

/*
 * A plan with rows for single regions asks of each what a plan of its rows alone would: judged together or alone, by
 * whatever method, the answers are the same. All figures made up.
 */

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const regions = ['甲区', '乙区', '丙县']
const amount = fc.integer({ min: 50, max: 500 })

interface Row {
  readonly region: string
  readonly baseline: number
  readonly target: number
}

const rowOf = ({ baseline, target }: Row) =>
  `1,gdp,地区生产总值,亿元,${baseline},${target},anticipatory,higher,growth`
const forAll = '2,air,空气质量优良天数比率,%,84.8,88.5,binding,higher,change'

const planIn = (text: string) => {
  const { plan, findings } = readPlan(text, 'plan.csv')
  if (plan === null) throw new Error(JSON.stringify(findings))
  return plan
}

const cases = fc.record({
  rows: fc.tuple(
    ...regions.map((region) => fc.record({ region: fc.constant(region), baseline: amount, target: amount })),
  ),
  values: fc.array(fc.record({ gdp: amount, air: fc.integer({ min: 70, max: 99 }) }), {
    minLength: 3,
    maxLength: 3,
  }),
})

const submissions = (region: string, { gdp, air }: { readonly gdp: number; readonly air: number }) =>
  [submissionOf('gdp', { 2023: String(gdp) }), submissionOf('air', { 2023: String(air) })].map((one) => ({
    ...one,
    observations: one.observations.map((observation) => ({ ...observation, region })),
  }))

describe('targets by region', () => {
  it('judged together come to what each comes to alone', () => {
    fc.assert(
      fc.property(cases, ({ rows, values }) => {
        const together = planIn(
          [`${header},region`, ...rows.map((row) => `${rowOf(row)},${row.region}`), `${forAll},`, ''].join(
            '\n',
          ),
        )
        const all = regions.flatMap((region, index) =>
          submissions(region, values[index] ?? { gdp: 1, air: 1 }),
        )
        const judged = assess(together, all, { year: 2023 })
        const byOffice = judgeBy('statcan', together, all, judged)
        for (const [index, row] of rows.entries()) {
          const alone = planIn([header, rowOf(row), forAll, ''].join('\n'))
          const own = submissions(row.region, values[index] ?? { gdp: 1, air: 1 })
          const expected = assess(alone, own, { year: 2023 })
          const ofRegion = ({ region }: { readonly region: string | null }) => region === row.region
          expect(judged.filter(ofRegion)).toEqual(expected)
          expect(byOffice.filter(ofRegion)).toEqual(judgeBy('statcan', alone, own, expected))
        }
      }),
    )
  })

  const plan = planIn(
    [`${header},地区`, `${rowOf({ region: '', baseline: 100, target: 150 })},甲区`, `${forAll},`, ''].join(
      '\n',
    ),
  )
  const codes = (rows: readonly Indicator[]) => rows.map(({ code }) => code)

  it.each([
    ['甲区', ['gdp', 'air'], 'has rows of its own, and those for all'],
    ['乙区', ['air'], 'is never judged by the targets of another'],
    [null, ['air'], 'values without a region are of none'],
  ] as const)('%s is asked for %j: %s', (region, expected, _why) => {
    expect(codes(planFor(plan, region).indicators)).toEqual(expected)
    expect(planFor(plan, region)).toBe(planFor(plan, region))
  })

  it('a row without a region holds where a region has none, whatever the order', () => {
    const mixed = planIn(
      [
        `${header},region`,
        `${rowOf({ region: '', baseline: 100, target: 150 })},甲区`,
        `${rowOf({ region: '', baseline: 1000, target: 1500 })},`,
        '',
      ].join('\n'),
    )
    const target = (region: string | null) => planFor(mixed, region).indicators[0]?.target.text
    expect([target('甲区'), target('乙区'), target(null)]).toEqual(['150', '1500', '1500'])
  })

  it('a plan of many regions is written as it was read', () => {
    for (const lang of ['zh', 'en'] as const) {
      const text = planFileRows(plan, lang)
        .map((cells) => cells.join(','))
        .join('\n')
      const again = planIn(text)
      expect(again.regional.map(({ region, indicators }) => [region, codes(indicators)])).toEqual([
        ['甲区', ['gdp']],
      ])
      expect(codes(again.indicators)).toEqual(['gdp', 'air'])
    }
  })

  it.each([
    ['sum', { by: 'sum' }],
    ['合计', { by: 'sum' }],
    ['mean by air', { by: 'mean', weight: 'air' }],
    ['按空气质量优良天数比率加权平均', { by: 'mean', weight: 'air' }],
    ['weighted mean by 2', { by: 'mean', weight: 'air' }],
    ['', null],
    ['无', null],
  ])('aggregate “%s” is %j', (text, aggregate) => {
    const read = planIn(
      [
        `${header},汇总`,
        `${rowOf({ region: '', baseline: 100, target: 150 })},${text}`,
        `${forAll},`,
        '',
      ].join('\n'),
    )
    expect(read.indicators[0]?.aggregate).toEqual(aggregate)
  })

  it.each([
    ['亿元', 'higher', 'growth', 'sum', '亿元', '越高越好', '增长', '求和', []],
    ['亿元', 'higher', 'growth', '合计', '亿元', '正向', 'growth', '相加', []],
    ['％', 'higher', 'change', '', '%', 'higher', 'change', '无', []],
    ['亿元', 'higher', 'growth', 'sum', '亿元', 'lower', 'growth', '', ['KQ921', 'KQ921']],
    ['亿元', 'higher', 'growth', '', '万元', 'higher', 'growth', '', ['KQ921']],
  ])('rows of regions: %s, %s, %s, %s and %s, %s, %s, %s differ in %#', (...cells) => {
    const [unit, better, scale, sum, otherUnit, otherBetter, otherScale, otherSum, ids] = cells
    const { findings } = readPlan(
      [
        `${header},地区,汇总`,
        `1,gdp,地区生产总值,${unit},100,150,anticipatory,${better},${scale},甲区,${sum}`,
        `1,gdp,地区生产总值,${otherUnit},200,300,anticipatory,${otherBetter},${otherScale},乙区,${otherSum}`,
        '',
      ].join('\n'),
      'plan.csv',
    )
    expect(findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual(ids)
  })

  it('numbers are counted for each region alike where the plan has neither numbers nor codes', () => {
    const read = planIn(
      [
        '地区,指标,单位,2020年,2025年目标',
        '甲区,地区生产总值,亿元,100,150',
        '甲区,常住人口,万人,10,12',
        '乙区,地区生产总值,亿元,200,300',
        '乙区,常住人口,万人,20,22',
        '',
      ].join('\n'),
    )
    expect(read.indicators.map(({ no, name }) => `${no} ${name}`)).toEqual(['1 地区生产总值', '2 常住人口'])
    expect(read.regional.map(({ indicators }) => indicators.length)).toEqual([2, 2])
  })
})
