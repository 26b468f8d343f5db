import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { run } from '../support/run.ts'

async function report(...argv: string[]): Promise<Report> {
  const { stdout, exit } = await run(['check', ...argv, '-f', 'json'])
  expect(exit).toBe(0)
  return JSON.parse(stdout) as Report
}
const of = ({ assessments }: Report, code: string) => assessments.find((one) => one.code === code)

describe('the fixtures of published values', () => {
  it('2023: GDP ahead, planned 7.72 %, required 4.10 %; revenue far behind, 18.6 % a year; urbanisation on track', async () => {
    const found = await report('fixtures/keqiao/2023.csv')
    expect(of(found, 'gdp')).toMatchObject({ verdict: 'ahead', onTrack: true })
    expect(of(found, 'gdp')?.rate.planned).toBeCloseTo(0.07722047, 8)
    expect(of(found, 'gdp')?.rate.required).toBeCloseTo((2200 / 2030.29) ** 0.5 - 1, 12)
    expect(of(found, 'general-public-budget-revenue')).toMatchObject({
      verdict: 'far-behind',
      onTrack: false,
    })
    expect(of(found, 'general-public-budget-revenue')?.rate.required).toBeCloseTo(0.18595, 5)
    expect(of(found, 'urbanisation')).toMatchObject({ onTrack: true })
  })

  it('2024: GDP met, the tier of 2500 open with its own required rate', async () => {
    const gdp = of(await report('fixtures/keqiao/2024.csv'), 'gdp')
    expect(gdp).toMatchObject({ verdict: 'met', actual: 2252.28 })
    expect(gdp?.tiers.find(({ value }) => value === 2500)).toMatchObject({
      met: false,
      required: expect.closeTo(0.10998, 4),
    })
  })

  it('a file with three rows leaves the other 33 without data, not with errors', async () => {
    const found = await report('fixtures/keqiao/2023.csv')
    expect(found.assessments).toHaveLength(36)
    expect(found.summary.byVerdict['no-data']).toBe(33)
    expect(found.findings.map(({ id, severity }) => [id, severity])).toEqual([['KQ410', 'warning']])
    expect(found.summary.coverage).toEqual({ year: 2023, filled: 3, of: 36, submissions: 1, fewest: null })
  })

  it('several years judge the newest', async () => {
    const found = await report(
      'fixtures/keqiao/2023.csv',
      'fixtures/keqiao/2021.csv',
      'fixtures/keqiao/2022.csv',
    )
    expect(found.year).toBe(2023)
    expect(of(found, 'gdp')?.outlook.probability).toBeGreaterThan(0.5)
    expect(of(found, 'exports')?.verdict).toBe('no-data')
  })
})

describe('the illustrative files', () => {
  it.each(['2023', '2025'])('%s: 36 of 36 assessed or excused with a reason', async (year) => {
    const { assessments, summary } = await report(`fixtures/illustrative/${year}.csv`)
    expect(assessments).toHaveLength(36)
    for (const { onTrack, verdict, reason } of assessments) {
      expect(onTrack !== null || (verdict === 'not-assessed' && reason !== null)).toBe(true)
    }
    expect(summary.assessed + summary.notAssessed).toBe(36)
  })
})

describe('the previous plan', () => {
  it('was met in 25 targets and not in 7; one cannot be decided', async () => {
    const found = await report(
      'fixtures/thirteenth-plan/2020.csv',
      '--plan',
      'fixtures/thirteenth-plan/indicators.csv',
    )
    expect(found.summary.byVerdict).toMatchObject({ met: 25, missed: 7, 'not-assessed': 1 })
  })
})

describe('regions', () => {
  it('are kept apart, each judged by the plan; --region picks one', async () => {
    const all = await report('fixtures/regions/2023.csv')
    expect(all.assessments).toHaveLength(3 * 36)
    expect(
      all.assessments.filter(({ code }) => code === 'gdp').map(({ region, verdict }) => [region, verdict]),
    ).toEqual([
      ['甲区', 'on-track'],
      ['乙区', 'far-behind'],
      ['丙区', 'met'],
    ])
    const one = await report('fixtures/regions/2023.csv', '--region', '乙区')
    expect(new Set(one.assessments.map(({ region }) => region))).toEqual(new Set(['乙区']))
  })
})
