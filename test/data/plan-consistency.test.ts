import { describe, expect, it } from 'vitest'
import { countsOf, lintPlan } from '../../src/consistency/index.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { loadRelations } from '../../src/plan/relations.ts'
import { textOf } from './table.ts'

function lintOf(planFile: string, relationsFile: string) {
  const plan = loadPlan(textOf(planFile), planFile)
  return lintPlan(loadRelations(plan, textOf(relationsFile), relationsFile))
}

describe('the 14th plan against itself', () => {
  const { findings, held } = lintOf('indicators.csv', 'indicators.relations.csv')
  const said = (id: string, code: string) => {
    const found = findings.find((finding) => finding.id === id && finding.codes.includes(code))
    return { grade: found?.grade, lines: found?.working.map(({ zh }) => zh).join('\n') ?? '' }
  }

  it('has 3 contradictions, 7 tensions and 18 remarks', () => {
    expect(countsOf(findings)).toEqual({ contradiction: 3, tension: 7, remark: 18 })
  })

  it.each([
    [
      'exports: 1100 is 4.93 % a year, 5 % a year is 864.6 × 1.05^5 = 1103.5',
      'KQ951',
      'exports',
      'contradiction',
    ],
    ['clusters: 2500 + 1200 + 100 = 3800, not 5000', 'KQ954', 'key-manufacturing-clusters', 'contradiction'],
    [
      'deaths: to fall sharply, but allowed to rise from 0.005 to 0.01',
      'KQ954',
      'workplace-death-rate',
      'contradiction',
    ],
    ['income: 6.50 % a year keeps up with GDP of 2000 only', 'KQ952', 'disposable-income', 'tension'],
    ['digital core: 2200 × 2.2 % = 48.4, not 50', 'KQ955', 'digital-core-value-added', 'tension'],
    [
      'ratio: in step it stays 72071 ÷ 43459 = 1.658, not 1.63',
      'KQ955',
      'urban-rural-income-ratio',
      'tension',
    ],
    ['jobs: GDP of 2500 needs 19.67 more workers, 15 are planned', 'KQ955', 'new-urban-jobs', 'tension'],
    ['air: 87 is below 89.3', 'KQ956', 'good-air-days', 'remark'],
    ['grain: 1.68 is 1.68', 'KQ957', 'grain-capacity', 'remark'],
    ['budget revenue: 200 and above 200', 'KQ953', 'general-public-budget-revenue', 'remark'],
  ])('%s', (_working, id, code, grade) => {
    expect(said(id, code).grade).toBe(grade)
  })

  it.each([
    ['KQ951', 'exports', '864.6 × (1 + 5%)^5 = 1103.5，年均 +5.00%'],
    ['KQ951', 'exports', '864.6 → 1100，年均 +4.93%'],
    [
      'KQ952',
      'disposable-income',
      '力争 2200：地区生产总值（GDP）年均 +7.72%，同步即 6.4 × 2200 ÷ 1516.7 = 9.2833',
    ],
    [
      'KQ955',
      'gdp-per-capita',
      '力争 2200：1516.7 ÷ 15.2 = 99.783，2200 ÷ 20 = 110，(110 ÷ 99.783)^(1/5) − 1 = +1.97%，成立',
    ],
    [
      'KQ955',
      'gdp-per-capita',
      '冲刺 2500：1516.7 ÷ 15.2 = 99.783，2500 ÷ 20 = 125，(125 ÷ 99.783)^(1/5) − 1 = +4.61%，不成立',
    ],
    [
      'KQ955',
      'labour-productivity',
      '力争 2200：1516.7 ÷ 20.8 = 72.918，2200 ÷ 27 = 81.481，(81.481 ÷ 72.918)^(1/5) − 1 = +2.25%，不成立',
    ],
    ['KQ955', 'digital-core-value-added', '地区生产总值（GDP）在 2272.7 以上时成立'],
    ['KQ955', 'urbanisation', '(72071 × 81 + 43459 × (100 − 81)) ÷ 1000000 = 6.6635 万元，应等于 6.4 万元'],
    ['KQ955', 'culture-share', '9 × 2200 ÷ 100 = 198 亿元，应不小于 2 × 7.2 × 1516.7 ÷ 100 = 218.4 亿元'],
  ])('%s of %s shows %s', (id, code, line) => {
    expect(said(id, code).lines).toContain(line)
  })

  it('names the place in the plan of every figure', () => {
    expect(said('KQ955', 'digital-core-value-added').lines).toContain(
      '数字经济核心产业增加值占GDP比重 1.7 → 2.2（表2 行9）；数字经济核心产业增加值 25.8 → 突破50（第三章（一））',
    )
    expect(said('KQ955', 'urbanisation').lines).toContain('城镇居民人均可支配收入 基期 72071（表1 行27）')
  })

  it('finds nothing in 7 relations, and works one out for whoever knows the record', () => {
    expect(held).toHaveLength(8)
    expect(held.flatMap(({ working }) => working.map(({ zh }) => zh))).toContain(
      '700 ÷ (100 × 2) × 100 = 350 家',
    )
  })

  it('words every finding in both languages', () => {
    for (const { message, remedy, working } of findings) {
      for (const text of [message, remedy, ...working]) {
        expect(text.zh).not.toBe('')
        expect(text.en).not.toMatch(/undefined|null|NaN|Infinity/)
        expect(text.zh).not.toMatch(/undefined|null|NaN|Infinity/)
      }
    }
  })
})

describe('the 13th plan against itself', () => {
  it('agrees in all 8 relations: its targets are those its stated growth gives', () => {
    const folder = 'fixtures/thirteenth-plan'
    const { findings, held } = lintOf(`${folder}/indicators.csv`, `${folder}/indicators.relations.csv`)
    expect(findings).toEqual([])
    expect(held).toHaveLength(8)
  })
})

describe('a plan without relations', () => {
  it.each(['minimal.csv', 'chinese-header.csv', 'every-notation.csv'])('%s has remarks at most', (file) => {
    const plan = loadPlan(textOf(`fixtures/plans/${file}`), file)
    expect(lintPlan(plan).findings.filter(({ grade }) => grade !== 'remark')).toEqual([])
  })
})
