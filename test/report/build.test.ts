import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/report/build.ts'
import { smallPlan } from '../support/small-plan.ts'
import { assessments } from './arbitrary.ts'
import { assessment, finding, reportOf, sample } from './sample.ts'

const found = {
  tool: 'kq 0.1.0',
  year: 2023,
  method: 'schedule',
  inputs: [],
  findings: [],
  lang: 'zh',
} as const

describe('buildReport', () => {
  it('puts assessments in plan order, region by region', () => {
    const of = (code: string, region: string | null) => assessment({ code, region })
    const report = buildReport({
      ...found,
      plan: smallPlan,
      assessments: [of('fdi', '甲'), of('gdp', '甲'), of('urbanisation', '乙'), of('gdp', '乙')],
    })
    expect(report.assessments.map(({ code, region }) => `${region} ${code}`)).toEqual([
      '甲 gdp',
      '甲 fdi',
      '乙 gdp',
      '乙 urbanisation',
    ])
    expect(report.plan).toEqual({ file: 'plan.csv', baselineYear: 2020, targetYear: 2025 })
  })

  it('has its keys in the order of the contract, whatever order they came in', () => {
    const [first] = sample.assessments
    const shuffled = Object.fromEntries(Object.entries(first ?? {}).toReversed())
    const report = buildReport({
      ...found,
      plan: smallPlan,
      assessments: [assessment(shuffled)],
    })
    expect(Object.keys(report)).toEqual([
      'schema',
      'tool',
      'plan',
      'year',
      'method',
      'inputs',
      'assessments',
      'findings',
      'summary',
      'attention',
    ])
    expect(Object.keys(report.assessments[0] ?? {}).join(' ')).toBe(
      'no code name nameEn region unit attribute group category baseline baselineYear baselineOf otherBaseline target better twoSided scale proposed aim redefinedFrom year actual actualBound latest missingYears ' +
        'expected path elapsed progress pace rate effort next projected outlook sensitive sensitiveTo provisional realGrowth realMean nominalMean ' +
        'tiers comparison final history verdict onTrack reason place',
    )
    expect(report.assessments[0]).toEqual(first)
  })

  it('counts what has an answer, and what has none by itself', () => {
    const { assessed, onTrack, offTrack, notAssessed, byVerdict } = sample.summary
    expect({ assessed, onTrack, offTrack, notAssessed }).toEqual({
      assessed: 10,
      onTrack: 6,
      offTrack: 4,
      notAssessed: 2,
    })
    expect(byVerdict).toEqual({
      met: 1,
      ahead: 4,
      'on-track': 1,
      behind: 1,
      'far-behind': 1,
      reversing: 1,
      holding: 0,
      'at-risk': 1,
      breached: 0,
      missed: 0,
      'no-data': 1,
      'not-assessed': 1,
    })
  })

  it.each([
    ['zh', '“地区生产总值”像是以万元填报的', '改为 2030.29 亿元'],
    ['en', '"GDP" looks as if given in 10k yuan', 'Write 2030.29 (100m yuan)'],
  ] as const)('words findings in %s', (lang, message, remedy) => {
    expect(reportOf([], [finding({})], lang).findings).toEqual([
      {
        id: 'KQ503',
        name: 'unit-scale',
        severity: 'error',
        file: '2023.csv',
        line: 7,
        column: 3,
        cell: 'C7',
        indicator: 'gdp',
        year: null,
        region: null,
        value: '20302900',
        message,
        remedy,
        accepted: false,
        explanation: null,
      },
    ])
  })

  it('counts an accepted finding as accepted, not under its severity', () => {
    const findings = [
      finding({}),
      finding({ severity: 'warning' }),
      finding({ severity: 'warning', accepted: true }),
      finding({ severity: 'note' }),
    ]
    expect(reportOf([], findings).summary.findings).toEqual({ error: 1, warning: 1, note: 1, accepted: 1 })
  })

  it('holds only finite numbers, none of them −0, and accounts for every assessment', () => {
    fc.assert(
      fc.property(assessments, (all) => {
        const { summary, ...report } = reportOf(all)
        const check = (value: unknown): void => {
          if (typeof value === 'number') expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true)
          else if (typeof value === 'object' && value !== null) Object.values(value).forEach(check)
          else expect(value).not.toBeUndefined()
        }
        check(report)
        expect(summary.onTrack + summary.offTrack).toBe(summary.assessed)
        expect(summary.assessed + summary.notAssessed).toBe(all.length)
        expect(Object.values(summary.byVerdict).reduce((total, count) => total + count, 0)).toBe(all.length)
      }),
    )
  })
})
