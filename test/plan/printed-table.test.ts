import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan, readPlan } from '../../src/plan/load.ts'
import { openPlan } from '../../src/plan/open-plan.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { encodeGb18030 } from '../../src/text/gb18030.ts'

const root = join(import.meta.dirname, '../..')
const printed = (name: string) => readFileSync(join(root, 'fixtures/plans/printed', name), 'utf8')
const table2 = printed('table2-as-printed.tsv')

describe('Table 2 as the plan prints it', () => {
  const plan = loadPlan(table2, 'table2.tsv')
  const stated = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
  const main = stated.indicators.filter(({ group }) => group === 'main')
  const pairs = plan.indicators.map((indicator, index) => ({ indicator, as: main[index] }))

  it('has 36 rows between 2020 and 2025, units out of the names', () => {
    expect([plan.baselineYear, plan.targetYear, plan.indicators.length]).toEqual([2020, 2025, 36])
    expect(
      pairs.filter(({ indicator, as }) => indicator.unit.replace('每', '') !== as?.unit.replace('每', '')),
    ).toEqual([])
  })

  it('direction right on 36 of 36, scale on 36 of 36, attributes as printed, all of the rest proposed', () => {
    const wrong = (column: 'better' | 'scale' | 'attribute') =>
      pairs
        .filter(({ indicator, as }) => indicator[column] !== as?.[column])
        .map(({ indicator }) => indicator.no)
    expect([wrong('better'), wrong('scale'), wrong('attribute')]).toEqual([[], [], []])
    for (const { proposed } of plan.indicators)
      expect(proposed.map(({ column }) => column)).toEqual(['better', 'scale'])
  })

  it('gives the same verdicts and rates as the plan that comes with the tool', async () => {
    const file = readFileSync(join(root, 'fixtures/illustrative/2023.csv'))
    const numbersOf = async (of: Plan) =>
      assess(of, [await readSubmission(sourceOf('2023.csv', file), of)], { year: 2023 }).map((one) => ({
        no: one.no,
        verdict: one.verdict,
        rate: one.rate,
        expected: one.expected,
      }))
    expect(await numbersOf(plan)).toEqual(await numbersOf({ ...stated, indicators: main }))
  })

  it('in GBK, with commas, with blank columns and rows', async () => {
    const gbk = encodeGb18030(table2.replaceAll('“', '').replaceAll('”', ''))
    expect(gbk).not.toBeNull()
    expect((await openPlan(gbk ?? new Uint8Array(), 't.csv')).indicators.length).toBe(36)
    const commas = table2.replaceAll('\t', ',,')
    expect(loadPlan(commas, 't.csv').indicators.map(({ better }) => better)).toEqual(
      plan.indicators.map(({ better }) => better),
    )
  })
})

describe('printed tables of other plans', () => {
  const rowsOf = (text: string) =>
    loadPlan(text, 'p.csv').indicators.map(({ no, category, name, unit, target, better, scale }) =>
      [no, category, name, unit, target.kind, better, scale].join(' '),
    )

  it('categories carried down, a third column, footnote marks, parts without a number', () => {
    expect(
      rowsOf(printed('third-column-as-printed.csv')).map((row) =>
        row.replace(/(?:change|mean-growth)$/, 'rate'),
      ),
    ).toEqual([
      '1 经济发展 全员劳动生产率增长 % growth-rate higher rate',
      '2 经济发展 常住人口城镇化率 % level higher rate',
      '2.1 经济发展 户籍人口城镇化率 % level higher rate',
      '3 民生福祉 人均预期寿命 岁 change higher rate',
      '4 绿色生态 单位GDP能源消耗降低 % total higher cut',
      '5 绿色生态 森林覆盖率 % level higher rate',
    ])
  })

  it('the informatisation plan: 13 rows, all better when higher', () => {
    const { indicators } = loadPlan(printed('informatisation-as-printed.csv'), 'p.csv')
    expect(indicators.map(({ better }) => better)).toEqual(Array(13).fill('higher'))
    expect(new Set(indicators.map(({ category }) => category)).size).toBe(4)
  })

  it('section rows become categories, notes are passed over', () => {
    expect(rowsOf(printed('section-rows.csv'))).toEqual([
      '1 经济发展 地区生产总值 亿元 level higher growth',
      '2 民生福祉 城镇化率 % level higher change',
    ])
  })

  it('a header of two rows, a header 指标 over categories and names, and a repeated header', () => {
    const text = [
      '单位：见表,,,,',
      '指标,,单位,“十四五”规划目标,,属性',
      ',,,2020年,2025年,',
      '经济发展,1.地区生产总值,亿元,100,150,预期性',
      ',2.城镇登记失业率,%,2.1,3以内,预期性',
      '指标,,单位,“十四五”规划目标,,属性',
      '绿色生态,3.森林覆盖率,%,50,51,约束性',
    ].join('\n')
    expect(rowsOf(text)).toEqual([
      '1 经济发展 地区生产总值 亿元 level higher growth',
      '2 经济发展 城镇登记失业率 % upper-bound lower change',
      '3 绿色生态 森林覆盖率 % level higher change',
    ])
  })

  it('a row without figures above parts: 主要污染物排放总量减少', () => {
    const text = [
      '序号,指标,2020年,2025年,属性',
      '1,地区生产总值（亿元）,100,150,预期性',
      ',主要污染物排放总量减少（%）,,,',
      ',其中：化学需氧量,,〔8〕,约束性',
      ',氮氧化物,5,10,约束性',
    ].join('\n')
    const { indicators } = loadPlan(text, 'p.csv')
    expect(indicators.map(({ no, name }) => `${no} ${name}`)).toEqual([
      '1 地区生产总值',
      '1.1 化学需氧量',
      '1.2 氮氧化物',
    ])
    expect(indicators[1]).toMatchObject({ code: 'n1-1' })
  })
})

/** A plan's rows shortly: `9.2 氨氮 % [8] cut +`. */
function shortly(table: string): readonly string[] {
  const { indicators } = loadPlan(table, 'plan.csv')
  return indicators.map(
    ({ no, name, unit, target, scale, better, attribute, category }) =>
      `${no} ${name} ${unit} ${target.text} ${scale} ${better === 'higher' ? '+' : '-'} ${attribute} ${category}`,
  )
}

// Layouts that printed plans have; figures are made up.
describe('what tables leave unsaid', () => {
  it('a column of numbers without a header, a row without figures above unnumbered parts, an attribute for all of them', () => {
    const rows = [
      '类别,,指标,2020年,2025年目标值,年均增长[累计],指标属性',
      '经济发展,1,地区生产总值增长（%）,3.8,,6左右,预期性',
      '民生福祉,2,城镇新增就业（万人）,[520],,[425],预期性',
      ',,其中：农村居民人均可支配收入增长（%）,8.6,,快于城镇,预期性',
      '生态,3,单位地区生产总值能源消耗降低（%）,[17.44],,[13.5],约束性',
      ',4,主要污染物排放总量减少（%）,,,,约束性',
      ',,化学需氧量,,,[8],',
      ',,氨氮,,,[8],',
    ]
    expect(shortly(rows.join('\n'))).toEqual([
      '1 地区生产总值增长 % 年均6左右 mean-growth + anticipatory 经济发展',
      '2 城镇新增就业 万人 [425] sum + anticipatory 民生福祉',
      '2.1 农村居民人均可支配收入增长 % 快于城镇 change + anticipatory 民生福祉',
      '3 单位地区生产总值能源消耗降低 % [13.5] cut + binding 生态',
      '4.1 化学需氧量 % [8] cut + binding 生态',
      '4.2 氨氮 % [8] cut + binding 生态',
    ])
  })

  it('numbers that start anew in each section, 指标性质, a share in a column of growth', () => {
    const rows = [
      '序号,指标,2020年现状值,2025年规划目标,年均增长（%）,指标性质',
      '一、经济高质量发展,,,,,',
      '1,地区生产总值（亿元）,1000,,6.5-7,预期性',
      '2,城镇调查失业率（%）,5.2,,<5.5,预期性',
      '二、生态宜居,,,,,',
      '1,森林覆盖率（%）,50,50.5,,约束性',
      '2,亿元生产总值生产安全事故死亡率（人/亿元）,0.02,控制在省下达指标内,,约束性',
      '注：2020年数据为快报数。,,,,,',
    ]
    expect(shortly(rows.join('\n'))).toEqual([
      '1 地区生产总值 亿元 年均增长6.5-7% growth + anticipatory 经济高质量发展',
      '2 城镇调查失业率 % <5.5 change - anticipatory 经济高质量发展',
      '3 森林覆盖率 % 50.5 change + binding 生态宜居',
      '4 亿元生产总值生产安全事故死亡率 人/亿元 控制在省下达指标内 growth - binding 生态宜居',
    ])
  })
})

describe('one cause, one message', () => {
  const idsOf = (text: string) => readPlan(text, 'p.csv').findings.map(({ id, message }) => [id, message.zh])

  it('ten targets that cannot be read are one finding that names their places', () => {
    const [[id, message] = ['', ''], ...others] = idsOf(printed('ten-unreadable-targets.csv'))
    expect([id, others]).toEqual(['KQ903', []])
    expect(message).toContain('1.5.1')
    expect(message).toContain('E11 “10.5.10”')
  })

  it('a table without a header', () => {
    expect(idsOf(printed('no-header-row.csv'))).toEqual([
      ['KQ901', '没有找到表头：没有一行写明指标和年份；文件开头是“1,地区生产总值,亿元,100,150,预期性”'],
    ])
  })

  it('columns that are missing are named together', () => {
    expect(idsOf('序号,指标,单位\n1,地区生产总值,亿元')).toEqual([
      ['KQ901', '表头没有基期值（如 2020年）、目标值（如 2025年目标）列'],
    ])
  })
})
