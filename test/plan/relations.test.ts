import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCannotRun } from '../../src/domain/cannot-run.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { loadRelations, readRelations } from '../../src/plan/relations.ts'
import { tableOf, textOf } from '../data/table.ts'

const plan = loadPlan(
  [
    'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale',
    '1,gdp,地区生产总值,亿元,1516.7,2200,anticipatory,higher,growth',
    '2,gdp-per-capita,人均GDP,万元,15.2,20 左右,anticipatory,higher,growth',
    '3,trade,进出口总额,亿元,,1200,anticipatory,higher,growth',
  ].join('\n'),
  'plan.csv',
)
const read = (text: string) => readRelations(plan, text, 'r.csv')
const idsOf = (text: string) => read(text).findings.map(({ id, place }) => `${id} ${place.cell}`)

describe('relations beside a plan', () => {
  it('are read with all they say', () => {
    const text =
      'name,name_en,left,relation,right,unit,grade,basis,basis_en,source\n人口,Population,gdp / gdp-per-capita,<=,120,万人,tension,相除,quotient,表2'
    expect(read(text).relations).toEqual([
      {
        name: '人口',
        nameEn: 'Population',
        left: {
          kind: 'operation',
          operator: '/',
          left: { kind: 'indicator', code: 'gdp' },
          right: { kind: 'indicator', code: 'gdp-per-capita' },
        },
        condition: { is: '<=', right: { kind: 'number', value: 120 } },
        values: null,
        unit: '万人',
        grade: 'tension',
        basis: { zh: '相除', en: 'quotient' },
        source: '表2',
        file: 'r.csv',
        line: 2,
      },
    ])
  })

  it.each([
    ['=', '='],
    ['等于', '='],
    ['≤', '<='],
    ['不大于', '<='],
    ['＞', '>'],
    ['不小于', '>='],
  ])('%s is %s', (word, is) => {
    const [relation] = read(`名称,左式,关系,右式\n甲,gdp,${word},trade`).relations
    expect(relation?.condition?.is).toBe(is)
    expect(relation?.grade).toBe('contradiction')
  })

  it.each(['-1..2', '-1至2', ' -1 .. 2 ', '-1~2'])('%j is a range, which is a tension at most', (range) => {
    const [relation] = read(`name,left,relation,right\n甲,growth(gdp),in,${range}`).relations
    expect(relation).toMatchObject({ condition: { is: 'within', low: -1, high: 2 }, grade: 'tension' })
  })

  it('need no condition, no English and no basis', () => {
    const [relation] = read('left,name\ngdp,甲\n,,\n').relations
    expect(relation).toMatchObject({ condition: null, nameEn: '', basis: { zh: '', en: '' }, unit: '' })
  })
})

describe('what is asked of values', () => {
  const [gdp, trade] = ['gdp', 'trade'].map((code) => ({ kind: 'indicator', code }))
  it.each([
    ['at most', 'gdp,,trade,<=,', { is: '<=', right: trade, tolerance: 0 }],
    ['equal, give or take half a per cent', 'gdp,,trade,等于,', { is: '=', right: trade, tolerance: 0.005 }],
    ['equal, give or take 2 %', 'gdp,<,trade,=,2%', { is: '=', right: trade, tolerance: 0.02 }],
    ['steady within 5 % a year', 'gdp,,,steady,5%', { is: 'steady', of: gdp, tolerance: 0.05 }],
    ['steady inside a growth', 'growth(gdp),in,-1..2,平稳,５％', { is: 'steady', of: gdp, tolerance: 0.05 }],
    ['nothing', 'gdp,<=,trade,,', null],
  ])('%s', (_title, cells, values) => {
    const { relations, findings } = read(`名称,左式,关系,右式,数据,容差\n甲,${cells}`)
    expect(findings).toEqual([])
    expect(relations[0]?.values).toEqual(values)
  })
})

describe('each problem, and the cell it names', () => {
  it.each([
    ['no column for the name', 'left\ngdp', ['KQ959 null']],
    ['no column for the left side', 'name\n甲', ['KQ959 null']],
    ['no name', 'name,left\n,gdp', ['KQ959 A2']],
    ['no left side', 'name,left\n甲,', ['KQ959 B2']],
    ['an expression that is none', 'name,left\n甲,gdp +', ['KQ959 B2']],
    ['a code that the plan lacks', 'name,left\n甲,gdp / gdp-per-head', ['KQ959 B2']],
    ['a condition that is none', 'name,left,relation,right\n甲,gdp,about,2', ['KQ959 C2']],
    ['a right side that is none', 'name,left,relation,right\n甲,gdp,<,', ['KQ959 D2']],
    ['a range that is none', 'name,left,relation,right\n甲,gdp,in,2', ['KQ959 D2']],
    ['a range upside down', 'name,left,relation,right\n甲,gdp,in,2..-1', ['KQ959 D2']],
    ['a grade that is none', 'name,left,grade\n甲,gdp,bad', ['KQ959 C2']],
    ['what values are to do', 'name,left,values\n甲,gdp,rising', ['KQ959 C2']],
    ['a tolerance of nothing', 'name,left,tolerance\n甲,gdp,5%', ['KQ959 null']],
    ['steady by how much', 'name,left,values\n甲,gdp,steady', ['KQ959 null']],
    ['a tolerance that is no share', 'name,left,values,tolerance\n甲,gdp,平稳,5', ['KQ959 D2']],
    ['a negative tolerance', 'name,left,values,tolerance\n甲,gdp,平稳,-5%', ['KQ959 D2']],
    ['a baseline of a year', 'name,left,values,right\n甲,baseline(gdp),=,trade', ['KQ959 B2']],
    ['a growth of a year', 'name,left,values,right\n甲,gdp,<=,growth(trade)', ['KQ959 D2']],
    ['a growth of a growth', 'name,left,values,tolerance\n甲,growth(baseline(gdp)),steady,5%', ['KQ959 B2']],
    ['a right side for values', 'name,left,values,right\n甲,gdp,<=,', ['KQ959 D2']],
    ['a range for values', 'name,left,relation,values,right\n甲,gdp,in,<=,1..2', ['KQ959 E2']],
    ['two at once', 'name,left,relation,right\n,gdp +,<,gdq', ['KQ959 A2', 'KQ959 B2', 'KQ959 D2']],
  ])('%s', (_title, text, expected) => {
    expect(idsOf(text)).toEqual(expected)
  })

  it('all at once, with a near code and one remedy each', () => {
    let lines: readonly string[] = []
    try {
      loadRelations(plan, 'name,left\n甲,gdp-per-capital\n乙,(gdp', 'r.csv')
    } catch (error) {
      lines = isCannotRun(error) ? error.lines.map(({ en }) => en) : []
    }
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('near it are gdp-per-capita')
    expect(lines[1]).toContain('is not complete')
  })

  it('any text is read or refused, never an exception', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }), (cells) => {
        const { relations, findings } = read(`name,left,relation,right\n${cells.join(',')}`)
        expect(relations.length > 0 && findings.length > 0).toBe(false)
      }),
    )
  })
})

describe('the relations that come with the plans', () => {
  it.each([
    ['indicators.csv', 'indicators.relations.csv'],
    ['fixtures/thirteenth-plan/indicators.csv', 'fixtures/thirteenth-plan/indicators.relations.csv'],
    ['fixtures/plans/2026-2030.csv', 'fixtures/plans/2026-2030.relations.csv'],
  ])('of %s are read whole, each with a name and a basis of its own', (planFile, file) => {
    const own = loadPlan(textOf(planFile), planFile)
    const { relations, findings } = readRelations(own, textOf(file), file)
    expect(findings).toEqual([])
    expect(relations).toHaveLength(tableOf(file).rows.length)
    expect(new Set(relations.map(({ name }) => name)).size).toBe(relations.length)
    expect(relations.filter(({ basis, nameEn }) => basis.zh === '' || nameEn === '')).toEqual([])
  })
})
