import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { type Cells, submissionOf } from '../support/builders.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const gdp = '1,gdp,地区生产总值,亿元,1000,1500,anticipatory,higher,growth'

interface Case {
  readonly target?: string
  readonly baseline?: string
  readonly unit?: string
  readonly scale?: 'growth' | 'change'
  readonly with?: readonly string[]
}

/** The assessment of one indicator measured against GDP, by the values of both. */
function assessRelative(kase: Case, own: Cells, economy: Cells, year?: number): Assessment {
  const { target = '快于经济增长', baseline = '100', unit = '亿元', scale = 'growth' } = kase
  const row = `2,x,指标,${unit},${baseline},${target},anticipatory,higher,${scale}`
  const plan = loadPlan([header, ...(kase.with ?? [gdp]), row].join('\n'), 'plan.csv')
  const submissions = [submissionOf('x', own), submissionOf('gdp', economy)]
  const found = assess(plan, submissions, year === undefined ? {} : { year })
  const [assessment] = found.filter(({ code }) => code === 'x')
  if (assessment === undefined) throw new Error('no assessment')
  return assessment
}

describe('an amount against the growth of another since the baseline', () => {
  it.each([
    ['ln 1.2 / ln 1.1 = 1.91', '快于经济增长', '120', '1100', 'ahead', 1.912924],
    ['ln 1.1 / ln 1.1 = 1, in step', '与经济增长同步', '110', '1100', 'on-track', 1],
    ['ln 1.08 / ln 1.1 = 0.81', '快于经济增长', '108', '1100', 'behind', 0.807479],
    ['ln 1.04 / ln 1.1 = 0.41', '快于经济增长', '104', '1100', 'far-behind', 0.411505],
    ['ln 0.99 / ln 1.1 < 0', '快于经济增长', '99', '1100', 'reversing', -0.105448],
    ['grows while the other stands still: no ratio', '快于经济增长', '101', '1000', 'on-track', null],
    ['falls less than the other: ln 0.99 > ln 0.95', '快于经济增长', '99', '950', 'on-track', null],
    ['falls more than the other: ln 0.9 < ln 0.95', '快于经济增长', '90', '950', 'behind', null],
  ])('%s', (_working, target, own, other, verdict, pace) => {
    const found = assessRelative({ target }, { 2022: own }, { 2022: other })
    expect([found.verdict, found.reason]).toEqual([verdict, null])
    if (pace === null) expect(found.pace).toBeNull()
    else expect(found.pace).toBeCloseTo(pace, 5)
  })

  it('gives the growth of both since the baseline, and the value in step: 100 × 1100/1000 = 110', () => {
    const { comparison, expected, target } = assessRelative({}, { 2022: '121' }, { 2022: '1100' })
    expect(comparison).toMatchObject({ code: 'gdp', name: '地区生产总值', from: 2020 })
    expect(comparison?.own).toBeCloseTo(0.1, 12)
    expect(comparison?.other).toBeCloseTo(1.1 ** 0.5 - 1, 12)
    expect(expected).toBeCloseTo(110, 9)
    expect(target.value).toBeNull()
  })

  it.each([
    ['快于: equal is not faster', '快于经济增长', '150', 'missed'],
    ['快于: 151/100 > 1500/1000', '快于经济增长', '151', 'met'],
    ['同步: equal is in step', '与经济增长同步', '150', 'met'],
    ['同步: 149/100 < 1500/1000', '与经济增长同步', '149', 'missed'],
    ['基本同步: ln 1.48 = 0.967 of ln 1.5, at least 0.95', '与经济增长基本同步', '148', 'met'],
    ['基本同步: ln 1.46 = 0.933 of ln 1.5', '与经济增长基本同步', '146', 'missed'],
  ])('in the target year, %s', (_working, target, own, verdict) => {
    expect(assessRelative({ target }, { 2025: own }, { 2025: '1500' }).verdict).toBe(verdict)
  })

  it.each([
    ['the other indicator is not reported', {}, { 2022: '120' }, {}, 'no-comparison'],
    ['the other indicator has no growth', {}, { 2022: '120' }, { 2022: '-5' }, 'no-comparison'],
    ['it has no baseline to grow from', { baseline: '' }, { 2022: '120' }, { 2022: '1100' }, 'no-baseline'],
    ['the plan has no such indicator', { target: '快于财政增长' }, { 2022: '120' }, {}, 'qualitative'],
    [
      'the other is a share, which does not grow',
      { with: ['1,gdp,地区生产总值,%,50,60,anticipatory,higher,change'] },
      { 2022: '120' },
      { 2022: '55' },
      'no-comparison',
    ],
  ])('is not assessed where %s', (_title, kase, own, economy, reason) => {
    const found = assessRelative(kase, own, economy, 2022)
    expect([found.verdict, found.reason, found.comparison]).toEqual(['not-assessed', reason, null])
  })
})

describe('a rate of growth against the growth of another', () => {
  const rate: Case = { unit: '%', scale: 'change', baseline: '' }

  it('is held against the same year where the year before is known: 9 % against 1080/1000 = 8 %', () => {
    const found = assessRelative(rate, { 2022: '9' }, { 2021: '1000', 2022: '1080' })
    expect(found.comparison).toMatchObject({ from: 2021, own: 0.09 })
    expect(found.comparison?.other).toBeCloseTo(0.08, 12)
    expect([found.verdict, found.expected]).toEqual(['ahead', null])
  })

  it('is held against the mean since the baseline otherwise: 7.8 % against 1.21^(1/2) − 1 = 10 %', () => {
    const found = assessRelative(rate, { 2022: '7.8' }, { 2022: '1210' })
    expect(found.comparison?.from).toBe(2020)
    expect(found.comparison?.other).toBeCloseTo(0.1, 12)
    expect(found.verdict).toBe('behind')
  })

  it('reads ‰ as such, and nothing else', () => {
    expect(assessRelative({ ...rate, unit: '‰' }, { 2021: '90' }, { 2021: '1080' }).comparison?.own).toBe(
      0.09,
    )
    expect(assessRelative({ ...rate, unit: '年' }, { 2021: '90' }, { 2021: '1080' }).reason).toBe(
      'no-comparison',
    )
  })

  it('never takes a published real growth for the other: 5 % is above 1216.65/1000 = 4 % a year, whatever is published', () => {
    const plan = loadPlan(
      [header, gdp, '2,x,指标,%,,快于经济增长,anticipatory,higher,change'].join('\n'),
      'p.csv',
    )
    const { input, findings, observations } = submissionOf('gdp', { 2025: '1216.65' })
    const published = observations.map((one) => ({ ...one, realGrowth: { value: 6.5, decimals: 1 } }))
    const found = assess(plan, [
      { input, findings, observations: published },
      submissionOf('x', { 2025: '5' }),
    ])
    expect(found.map(({ code, realGrowth }) => [code, realGrowth])).toEqual([
      ['gdp', 6.5],
      ['x', null],
    ])
    expect(found[1]?.comparison?.other).toBeCloseTo(0.04, 6)
    expect(found[1]?.verdict).toBe('met')
  })
})

describe('properties', () => {
  const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true })
  const text = (value: number) => String(Number(value.toFixed(6)) || 1)

  it('does not depend on the unit of either', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: -3, max: 4 }), (own, other, power) => {
        const plain = assessRelative({}, { 2023: text(own) }, { 2023: text(other) })
        const scaled = assessRelative(
          { baseline: String(100 * 10 ** Math.max(0, power)) },
          { 2023: String(Number(text(own)) * 10 ** Math.max(0, power)) },
          { 2023: text(other) },
        )
        expect(scaled.verdict).toBe(plain.verdict)
      }),
    )
  })

  it('a better value never gives a worse verdict', () => {
    const rank = ['missed', 'reversing', 'far-behind', 'behind', 'on-track', 'ahead', 'met']
    fc.assert(
      fc.property(amount, amount, amount, fc.constantFrom(2022, 2025), (a, b, other, year) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((own) =>
          rank.indexOf(assessRelative({}, { [year]: text(own) }, { [year]: text(other) }).verdict),
        )
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeGreaterThanOrEqual(low ?? 0)
      }),
    )
  })

  it('growing exactly as fast gives pace 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.001, max: 50, noNaN: true }), (factor) => {
        const written = Number(factor.toFixed(4))
        const found = assessRelative(
          { target: '与经济增长同步' },
          { 2023: String(Number((100 * written).toFixed(2))) },
          { 2023: String(Number((1000 * written).toFixed(1))) },
        )
        expect(found.pace).toBeCloseTo(1, 9)
        expect(found.verdict).toBe('on-track')
      }),
    )
  })
})

describe('a target stated once more takes the values of its first statement', () => {
  it('is judged by them', () => {
    const rows = [
      `${header},group,repeats`,
      `${gdp},main,`,
      'T1,gdp-again,生产总值（第一章）,亿元,1000,超过1500,anticipatory,higher,growth,text,gdp',
    ]
    const plan = loadPlan(rows.join('\n'), 'plan.csv')
    const found = assess(plan, [submissionOf('gdp', { 2025: '1500' })], { group: 'all' })
    expect(found.map(({ code, actual, verdict }) => [code, actual, verdict])).toEqual([
      ['gdp', 1500, 'met'],
      ['gdp-again', 1500, 'missed'],
    ])
  })
})
