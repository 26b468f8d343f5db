import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { root } from '../support/run.ts'

// 2030.29 and 142.2 are published values of Keqiao District for 2023; all others are made up.
const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

/** What is read of a file: region, indicator, year and value of each, and the rules of what is said. */
async function readOf(lines: readonly string[], file = 'x.csv', code: string | null = null) {
  const indicator = plan.indicators.find((one) => one.code === code)
  const { observations, findings } = await readSubmission(
    sourceOf(file, Buffer.from(`${lines.join('\n')}\n`)),
    plan,
    indicator === undefined ? {} : { indicator },
  )
  const values = observations.map(({ region, indicator, year, reading, provisional }) => {
    const value = 'quantity' in reading ? reading.quantity.value : reading.kind
    return [region ?? '', indicator, year, value, ...(provisional ? ['provisional'] : [])].join(' ')
  })
  return { values, said: findings.map(({ id, place }) => `${id}:${place.line}`) }
}

const keqiao = ['柯桥区 gdp 2022 1901.5', '柯桥区 gdp 2023 2030.29']
const both = ['柯桥区 gdp 2023 2030.29', '越城区 gdp 2023 1300.5']
const rows = ['柯桥区,1901.5,2030.29']
const oneYear = ['柯桥区,2030.29', '越城区,1300.5']

describe('a table of one indicator, named in its title', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'as a portal exports it',
      [
        '数据库：分省年度数据',
        '指标：地区生产总值（亿元）',
        '时间：最近2年',
        '地区,2022年,2023年',
        ...rows,
        '数据来源：虚构',
      ],
      keqiao,
      ['KQ219:4'],
    ],
    [
      'as a yearbook prints it',
      ['表2-5 各县（市、区）地区生产总值', '单位：亿元', '地区,2022年,2023年', ...rows],
      keqiao,
      ['KQ219:3'],
    ],
    [
      'with its label in a cell of its own',
      ['指标,地区生产总值（亿元）', '地区,2022年,2023年', ...rows],
      keqiao,
      ['KQ219:2'],
    ],
    ['in English', ['Indicator: Gross domestic product', 'Region,2022,2023', ...rows], keqiao, ['KQ219:2']],
    ['of one year', ['2023年各区县地区生产总值', '地区,绝对量（亿元）', ...oneYear], both, ['KQ219:2']],
    [
      'with rows numbered',
      ['2023年各区县地区生产总值', '序号,地区,数值', '1,柯桥区,2030.29', '2,越城区,1300.5'],
      both,
      ['KQ219:2'],
    ],
    [
      'with a year a row',
      ['地区生产总值（亿元）', '地区,年份,数值', '柯桥区,2022,1901.5', '柯桥区,2023,2030.29'],
      keqiao,
      ['KQ219:2'],
    ],
    ['with years down', ['地区生产总值', '年份,数值', '2023,2030.29'], [' gdp 2023 2030.29'], ['KQ219:2']],
    [
      'with years down and regions across',
      ['历年地区生产总值', '年份,柯桥区,越城区', '2023,2030.29,1300.5'],
      both,
      ['KQ219:2'],
    ],
    [
      'after another of the same header',
      [
        '各区县地区生产总值',
        '地区,2023年',
        '柯桥区,2030.29',
        '',
        '各区县一般公共预算收入',
        '地区,2023年',
        '柯桥区,142.2',
      ],
      ['柯桥区 gdp 2023 2030.29', '柯桥区 general-public-budget-revenue 2023 142.2'],
      ['KQ219:2', 'KQ219:6'],
    ],
    [
      'in 万元',
      ['各区县地区生产总值', '单位：万元', '地区,2023年', '柯桥区,20302900'],
      ['柯桥区 gdp 2023 2030.29'],
      ['KQ219:3', 'KQ304:4'],
    ],
  ])('%s', async (_, lines, values, said) => {
    expect(await readOf(lines)).toEqual({ values, said })
  })

  it('or by the name of its file', async () => {
    const named = await readOf(['地区,2023年', ...oneYear], '各区县地区生产总值.csv')
    expect(named).toEqual({ values: both, said: ['KQ219:1'] })
  })

  it.each([
    ['nothing', ['地区,2023年', ...oneYear], 'KQ220:1'],
    ['a title of many', ['主要指标', '地区,2023年', ...oneYear], 'KQ220:2'],
    ['two titles', ['地区生产总值', '一般公共预算收入', '地区,2023年', ...oneYear], 'KQ220:3'],
    [
      'a name that is a part of another',
      ['第三产业增加值占地区生产总值比重', '地区,2023年', ...oneYear],
      'KQ220:2',
    ],
    ['numbers that count regions', ['序号,地区,2023年', '1,柯桥区,2030.29', '2,越城区,1300.5'], 'KQ220:1'],
  ])('and not by %s', async (_, lines, said) => {
    expect(await readOf(lines)).toEqual({ values: [], said: [said] })
  })
})

describe('indicators across, each with the time of its values', () => {
  const revenue = 'general-public-budget-revenue'
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['2023年地区生产总值（亿元）', ['柯桥区,2030.29'], ['柯桥区 gdp 2023 2030.29'], []],
    ['地区生产总值（2023年）', ['柯桥区,2030.29'], ['柯桥区 gdp 2023 2030.29'], []],
    ['2023年的GDP', ['柯桥区,2030.29'], ['柯桥区 gdp 2023 2030.29'], []],
    ['GDP绝对量2023年', ['柯桥区,2030.29'], ['柯桥区 gdp 2023 2030.29'], []],
    ['2023年地区生产总值实绩（亿元）', ['柯桥区,2030.29'], ['柯桥区 gdp 2023 2030.29'], []],
    ['2023年地区生产总值（实绩）', ['柯桥区,2030.29'], ['柯桥区 gdp 2023 2030.29'], []],
    ['2023年GDP（初步核算）', ['柯桥区,2030.29'], ['柯桥区 gdp 2023 2030.29 provisional'], []],
    ['2023年地区生产总值（万元）', ['柯桥区,20302900'], ['柯桥区 gdp 2023 2030.29'], ['KQ304:2']],
    ['2022年GDP,2023年GDP', rows, keqiao, []],
    [
      '2023年GDP,2023年一般公共预算收入',
      ['柯桥区,2030.29,142.2'],
      ['柯桥区 gdp 2023 2030.29', `柯桥区 ${revenue} 2023 142.2`],
      [],
    ],
    ['2023年1-9月GDP', ['柯桥区,1500.1'], ['柯桥区 gdp 2023 unusable'], ['KQ207:1']],
    ['2024年GDP（预测）,2023年GDP', ['柯桥区,2100,2030.29'], ['柯桥区 gdp 2023 2030.29'], ['KQ208:1']],
    ['2024年GDP（预测）', ['柯桥区,2100'], [], ['KQ208:1']],
    ['2023年GDP,2023年地区生产总值', rows, [], ['KQ202:1']],
  ])('%s', async (headers, lines, values, said) => {
    const found = await readOf([`地区,${headers}`, ...lines])
    expect(found.values).toEqual(values)
    expect(found.said).toEqual(said)
  })

  it.each([
    [
      'the indicator above',
      [
        '地区,地区生产总值,,一般公共预算收入,',
        ',2022年,2023年,2022年,2023年',
        '柯桥区,1901.5,2030.29,140.1,142.2',
      ],
    ],
    [
      'the year above',
      [
        '地区,2022年,,2023年,',
        ',GDP,一般公共预算收入,GDP,一般公共预算收入',
        '柯桥区,1901.5,140.1,2030.29,142.2',
      ],
    ],
  ])('in two rows, %s', async (_, lines) => {
    const { values, said } = await readOf(lines)
    expect(values.toSorted()).toEqual(
      [...keqiao, `柯桥区 ${revenue} 2022 140.1`, `柯桥区 ${revenue} 2023 142.2`].toSorted(),
    )
    expect(said).toEqual([])
  })

  it('reads what a database exports, with lines on each column above its values', async () => {
    const lines = [
      '指标名称,地区生产总值,一般公共预算收入',
      '频率,年,年',
      '单位,万元,亿元',
      '来源,统计局,财政局',
      '更新时间,2024-03-01,2024-03-05',
      '2023-12-31,20302900,142.2',
    ]
    const { values, said } = await readOf(lines)
    expect(values).toEqual([' gdp 2023 2030.29', ` ${revenue} 2023 142.2`])
    expect(said).toEqual(['KQ304:6'])
  })

  it('says of a row with figures whose year cannot be read', async () => {
    expect((await readOf(['年份,地区生产总值', '去年,1901.5', '2023,2030.29'])).said).toEqual(['KQ308:2'])
  })

  it('takes growth at constant prices for that of the indicator before it', async () => {
    const text = '地区,GDP,可比价增速(%),一般公共预算收入\n柯桥区,2030.29,5.6,142.2\n'
    const { observations } = await readSubmission(sourceOf('2023.csv', Buffer.from(text)), plan)
    expect(observations.map(({ indicator, realGrowth }) => [indicator, realGrowth?.value])).toEqual([
      ['gdp', 5.6],
      [revenue, undefined],
    ])
  })
})

describe('a file whose indicator is named beside it', () => {
  const revenue = 'general-public-budget-revenue'
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['by year', ['Year,Value', '2022,1901.5', '2023,2030.29'], [' gdp 2022 1901.5', ' gdp 2023 2030.29'], []],
    ['by region', ['地区,2023年', ...oneYear], both, []],
    ['with its unit', ['Year,Units,Value', '2023,万元,20302900'], [' gdp 2023 2030.29'], ['KQ304:2']],
    [
      'broken down: the whole leaves the other columns empty',
      ['Year,Sex,Age,Value', '2023,,,2030.29', '2023,F,,1000', '2023,M,,1030.29', '2023,,15-64,1800'],
      [' gdp 2023 2030.29'],
      ['KQ222:3'],
    ],
    ['broken down, without the whole', ['Year,Sex,Value', '2023,F,1000', '2023,M,1030.29'], [], ['KQ222:2']],
    [
      'beside other numbers, which break nothing down',
      ['Year,Value,Rank', '2022,1901.5,3', '2023,2030.29,2'],
      [' gdp 2022 1901.5', ' gdp 2023 2030.29'],
      ['KQ206:1'],
    ],
    [
      'as its title has it, too',
      ['地区生产总值', 'Year,Value', '2023,2030.29'],
      [' gdp 2023 2030.29'],
      ['KQ219:2'],
    ],
    [
      'otherwise in its title, which stands',
      ['一般公共预算收入', 'Year,Value', '2023,142.2'],
      [` ${revenue} 2023 142.2`],
      ['KQ219:2', 'KQ221:2'],
    ],
    [
      'otherwise in its rows, which name each what it is',
      ['指标,2023年', '一般公共预算收入,142.2'],
      [` ${revenue} 2023 142.2`],
      [],
    ],
    [
      'otherwise in its headers',
      ['地区,2023年一般公共预算收入', '柯桥区,142.2'],
      [`柯桥区 ${revenue} 2023 142.2`],
      ['KQ221:1'],
    ],
    ['as its headers have it', ['地区,2023年GDP', '柯桥区,2030.29'], ['柯桥区 gdp 2023 2030.29'], []],
  ])('%s', async (_, lines, values, said) => {
    expect(await readOf(lines, 'x.csv', 'gdp')).toEqual({ values, said })
  })

  it('goes before what the file is called', async () => {
    const found = await readOf(['地区,2023年', '柯桥区,2030.29'], '各区县一般公共预算收入.csv', 'gdp')
    expect(found).toEqual({ values: ['柯桥区 gdp 2023 2030.29'], said: [] })
  })
})
