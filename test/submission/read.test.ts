import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { type ReadOptions, readSubmission } from '../../src/submission/read.ts'
import { shippedPlan } from '../support/shipped-plan.ts'
import { smallPlan } from '../support/small-plan.ts'

const read = (text: string, file = '2023.csv', options: ReadOptions = {}) =>
  readSubmission(sourceOf(file, new TextEncoder().encode(text)), smallPlan, options)

/** What a submission says, shortly: `gdp 2023 2030.29`, and its findings as `KQ303 error C7`. */
async function short(text: string, file?: string, options?: ReadOptions) {
  const { observations, findings } = await read(text, file, options)
  return {
    values: observations.map(({ indicator, region, year, reading }) => {
      const said =
        reading.kind === 'number' || reading.kind === 'running-total'
          ? `${reading.kind === 'number' ? '' : 'total '}${reading.quantity.value}`
          : reading.kind
      return `${region === null ? '' : `${region} `}${indicator} ${year} ${said}`
    }),
    findings: findings.map(({ id, severity, place }) => `${id} ${severity} ${place.cell ?? 'file'}`),
  }
}

const fine = (...values: string[]) => ({ values, findings: [] })

describe('layouts', () => {
  it.each([
    ['long, named', '指标,数值\nGDP,2030.29', ['gdp 2023 2030.29']],
    ['long, English', 'indicator,value\nGross domestic product,2030.29', ['gdp 2023 2030.29']],
    ['long, by number', '序号,数值\n1,2030.29', ['gdp 2023 2030.29']],
    ['long, by code', '代码,数值\ngdp,2030.29', ['gdp 2023 2030.29']],
    [
      'long with a year column',
      '指标,年份,数值\nGDP,2022,1901.36\nGDP,2023,2030.29',
      ['gdp 2022 1901.36', 'gdp 2023 2030.29'],
    ],
    ['wide', '指标,2022年,2023年\nGDP,1901.36,2030.29', ['gdp 2022 1901.36', 'gdp 2023 2030.29']],
    [
      'a row a year',
      '年份,GDP,城镇化率\n2022,1901.36,83\n2023,2030.29,83.7',
      ['gdp 2022 1901.36', 'urbanisation 2022 83', 'gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    [
      'a row a year with units below',
      '年份,GDP,城镇化率\n单位,亿元,%\n2023,2030.29,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    [
      'a header of two rows',
      '序号,指标名称,计量单位,实绩,\n,,,2022年,2023年\n1,GDP,亿元,1901.36,2030.29',
      ['gdp 2022 1901.36', 'gdp 2023 2030.29'],
    ],
    [
      'title, unit line, footnote',
      '主要指标\n单位：亿元\n\n指标,数值\nGDP,2030.29\n注：初步核算数,\n填报人：张三,',
      ['gdp 2023 2030.29'],
    ],
    [
      'section headings',
      '指标,数值\n一、经济发展,\nGDP,2030.29\n（二）城乡建设,\n城镇化率,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    [
      'repeated header',
      '指标,数值\nGDP,2030.29\n指标,数值\n城镇化率,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    ['unit in the name', '指标,数值\n地区生产总值（亿元）,2030.29', ['gdp 2023 2030.29']],
    [
      'enumerated names',
      '指标,数值\n1. 地区生产总值,2030.29\n其中：城镇化率,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    [
      'circled numbers before names',
      '指标,数值\n①GDP,2030.29\n②城镇化率,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    [
      'footnote marks after names',
      '指标,数值\nGDP①,2030.29\n城镇化率*,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    [
      'units after names without brackets',
      '指标,数值\nGDP：亿元,2030.29\n城镇化率%,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    ['sources in front of names', '来源,指标,数值\n来源：统计公报,GDP,2030.29', ['gdp 2023 2030.29']],
    [
      'a note with a number under the values',
      '指标,数值\nGDP,2030.29\n联系电话：,85123456',
      ['gdp 2023 2030.29'],
    ],
    ['January to December is the whole year', '指标,2023年1-12月\nGDP,2030.29', ['gdp 2023 2030.29']],
    [
      'numbers that count rows',
      '序号,指标,数值\n1,城镇化率,83.7\n2,GDP,2030.29',
      ['urbanisation 2023 83.7', 'gdp 2023 2030.29'],
    ],
    [
      'regions',
      '地区,指标,数值\n柯桥区,GDP,2030.29\n越城区,GDP,1300',
      ['柯桥区 gdp 2023 2030.29', '越城区 gdp 2023 1300'],
    ],
    [
      'a row a region',
      '地区,地区生产总值（亿元）,城镇化率\n柯桥区,2030.29,83.7\n越城区,1300,80',
      [
        '柯桥区 gdp 2023 2030.29',
        '柯桥区 urbanisation 2023 83.7',
        '越城区 gdp 2023 1300',
        '越城区 urbanisation 2023 80',
      ],
    ],
    [
      'a row a region and year',
      '地区,年份,GDP\n柯桥区,2022,1901.36\n柯桥区,2023,2030.29',
      ['柯桥区 gdp 2022 1901.36', '柯桥区 gdp 2023 2030.29'],
    ],
    [
      'a column a region',
      '指标,单位,柯桥区,越城区\nGDP,亿元,2030.29,1300',
      ['柯桥区 gdp 2023 2030.29', '越城区 gdp 2023 1300'],
    ],
    [
      'a column a region and year',
      '指标,柯桥区2022年,柯桥区2023年,越城区2023年（万元）\nGDP,1901.36,2030.29,—',
      ['柯桥区 gdp 2022 1901.36', '柯桥区 gdp 2023 2030.29', '越城区 gdp 2023 missing'],
    ],
    [
      'one row, a column an indicator',
      '地区生产总值,城镇化率\n2030.29,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    [
      'a column an indicator, units in the row below without a word',
      '年份,GDP,城镇化率\n,（亿元）,（%）\n2023,2030.29,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    [
      'tables side by side',
      '指标,2022年,2023年,,指标,2022年,2023年\nGDP,1901.36,2030.29,,城镇化率,83,83.7\n实际利用外资,2,2.5,,,,',
      [
        'gdp 2022 1901.36',
        'gdp 2023 2030.29',
        'urbanisation 2022 83',
        'urbanisation 2023 83.7',
        'fdi 2022 2',
        'fdi 2023 2.5',
      ],
    ],
    [
      'a second table of other years',
      '指标,2022年,2023年\nGDP,1901.36,2030.29\n\n指标,2021年,2022年\n城镇化率,82,83',
      ['gdp 2022 1901.36', 'gdp 2023 2030.29', 'urbanisation 2021 82', 'urbanisation 2022 83'],
    ],
    [
      'a second table with its own title and order of columns',
      '指标,数值\nGDP,2030.29\n2022年完成情况,\n序号,指标,单位,数值\n5,城镇化率,%,83',
      ['gdp 2023 2030.29', 'urbanisation 2022 83'],
    ],
    [
      'a second table turned round',
      '指标,2023年\nGDP,2030.29\n年份,城镇化率,实际利用外资\n2022,83,2\n2023,83.7,2.5',
      ['gdp 2023 2030.29', 'urbanisation 2022 83', 'fdi 2022 2', 'urbanisation 2023 83.7', 'fdi 2023 2.5'],
    ],
    [
      'headings without numbers',
      '指标,单位,2023年\n经济发展,,\nGDP,亿元,2030.29\n空气质量,,\n城镇化率,%,83.7',
      ['gdp 2023 2030.29', 'urbanisation 2023 83.7'],
    ],
    [
      'numbers that begin anew in each section, under numbered headings',
      '序号,指标,数值\n一,经济,\n1,GDP,2030.29\n2,人均GDP（常住）,17.1\n二,社会,\n1,城镇化率,83.7\n2,实际利用外资,2.5',
      ['gdp 2023 2030.29', 'gdp-per-capita 2023 17.1', 'urbanisation 2023 83.7', 'fdi 2023 2.5'],
    ],
    [
      'columns numbered as in printed forms',
      '指标,单位,2023年\n甲,乙,1\nGDP,亿元,2030.29',
      ['gdp 2023 2030.29'],
    ],
    [
      'headers of statistical data exchange',
      'REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS\n柯桥区,gdp,2023,2030.29,亿元,A',
      ['柯桥区 gdp 2023 2030.29'],
    ],
    ['a running total', '指标,数值\n实际利用外资,[8.6]', ['fdi 2023 total 8.6']],
    ['a statement', '指标,数值\n单位GDP能耗降低率,完成', ['energy-intensity-cut 2023 statement']],
    ['nothing known', '指标,数值\nGDP,—', ['gdp 2023 missing']],
    [
      'per head written both ways',
      '指标,单位,数值\n人均GDP（常住）,万元/人,17.1',
      ['gdp-per-capita 2023 17.1'],
    ],
  ])('%s', async (_title, text, values) => {
    expect(await short(text)).toEqual(fine(...values))
  })
})

describe('findings name their cell, one for each cause', () => {
  it.each([
    ['no header', 'foo,bar\n1,2', 'KQ201 error A1'],
    ['doubled header', '指标,数值,数值\nGDP,1,2', 'KQ202 error C1'],
    ['header without rows', '指标,数值\n', 'KQ209 error A1'],
    ['columns not read', '指标,数值,2025年目标,完成率,排名\nGDP,2030.29,2200,92%,1', 'KQ206 note C1'],
    [
      'a column without a header',
      '指标,数值,\nGDP,2030.29,\n城镇化率,83.7,上升\n实际利用外资,2.5,上升',
      'KQ206 note C3',
    ],
    ['a doubled header of names', '指标,指标,数值\nGDP,GDP,1', 'KQ202 error B1'],
    ['a region missing below others', '地区,指标,数值\n柯桥区,GDP,2030.29\n,城镇化率,83.7', 'KQ211 error A3'],
    ['a column not read', '指标,数值,2025年目标\nGDP,2030.29,2200', 'KQ206 note C1'],
    ['a thousands comma without quotes', '指标,数值\nGDP,2,030.29', 'KQ210 error B2'],
    ['the same, before a column of remarks', '指标,数值,备注\nGDP,2,030.29,', 'KQ210 error B2'],
    ['a quote behind a blank', '指标,备注,数值\nGDP, "口径, 常住", 2030.29', 'KQ210 error B2'],
    ['a cell too many', '指标,数值\nGDP,2030.29,亿元', 'KQ210 error C2'],
    ['a cell far beyond the header', '指标,数值\nGDP,2030.29,,,,亿元', 'KQ210 error F2'],
    ['a misspelt name', '指标,数值\n地区生产总直,2030.29', 'KQ301 error A2'],
    ['a name of no indicator', '指标,数值\n快递业务量,9\nGDP,1', 'KQ402 note A2'],
    ['two headers of one year', '指标,2023年,2023年（初步）\nGDP,1,2', 'KQ202 error C1'],
    ['two values on one line', '指标,实绩,2023年\nGDP,1,2', 'KQ307 error C2'],
    [
      'a plan',
      'no,code,name,unit,baseline_2020,target_2025\n1,gdp,地区生产总值,亿元,1516.7,2200',
      'KQ201 error A1',
    ],
    ['number against name', '序号,指标,数值\n5,GDP,2030.29', 'KQ302 error B2'],
    ['code against name', '代码,指标,数值\nfdi,GDP,2030.29', 'KQ302 error B2'],
    ['a name not known beside a number', '序号,指标,数值\n1,产值,2030.29', 'KQ213 error file'],
    ['a value of nothing', '指标,数值\n,2030.29', 'KQ310 error B2'],
    ['a cut number', '指标,数值\nGDP,2030.29-2100', 'KQ303 error B2'],
    ['a formula error', '指标,数值\nGDP,#N/A', 'KQ303 error B2'],
    ['another unit', '指标,数值,单位\nGDP,20302900,万元', 'KQ304 note B2'],
    ['another dimension', '指标,数值,单位\nGDP,2030.29,亿美元', 'KQ305 error C2'],
    [
      'another dimension, said once for all years of a row',
      '指标,单位,2022年,2023年\nGDP,亩,1901,2030',
      'KQ305 error B2',
    ],
    ['another dimension in the cell itself', '指标,数值,单位\nGDP,2030.29亿美元,亿元', 'KQ305 error B2'],
    ['the same value again', '指标,数值\nGDP,2030.29\n生产总值,2030.290', 'KQ306 note B3'],
    ['another value', '指标,数值\nGDP,2030.29\n生产总值,2031', 'KQ307 error B3'],
    ['an unreadable year', '指标,年份,数值\nGDP,去年,2030.29', 'KQ308 error B2'],
    ['a year outside the plan', '指标,年份,数值\nGDP,2019,1400', 'KQ205 note C2'],
    [
      'several years outside the plan',
      '指标,2018年,2019年,2023年,2027年\nGDP,1,2,2030.29,3',
      'KQ205 note B2',
    ],
    ['months without a year', '指标,1-9月累计\nGDP,1500', 'KQ207 warning B2'],
    ['the month beside them', '指标,本月,1-12月累计\nGDP,200,2030.29', 'KQ206 note B1'],
    ['a part-year column', '指标,2023年1-9月\nGDP,1500', 'KQ207 warning B1'],
    ['a forecast in a year column', '指标,年份,数值\nGDP,2023年预测,2200', 'KQ208 warning C2'],
    ['a misspelt name after a footnote mark', '指标,数值\n①地区生产总直,2030.29', 'KQ301 error A2'],
    ['a forecast', '指标,2023年,2024年预测\nGDP,2030.29,2200', 'KQ208 warning C1'],
    ['a revised baseline', '指标,2020年,2023年\nGDP,1520,2030.29', 'KQ311 note B2'],
  ])('%s', async (_title, text, finding) => {
    expect((await short(text)).findings).toEqual([finding])
  })

  it('says so where no row at all belongs to the plan', async () => {
    const { findings } = await read('指标,数值\n快递业务量,9\n邮政业务总量,3')
    expect(findings.map(({ id, message }) => [id, message.zh])).toEqual([
      ['KQ213', '2 行数据中没有一行是规划“plan.csv”的指标：“快递业务量”、“邮政业务总量”'],
    ])
  })

  it.each([
    ['a column', 'name,category,value\nx,a,1\ny,b,2', ['KQ213 error file', 'KQ206 note B1']],
    ['a column without a header', 'name,value,\nx,1,up\ny,2,', ['KQ213 error file', 'KQ206 note C2']],
    ['a name near one', '指标,数值\n地区生产总直,9\nx,3', ['KQ213 error file', 'KQ301 error A2']],
    ['a growth in words', '指标,数值,可比价增速\nx,9,见附表', ['KQ213 error file']],
  ])('says so beside what is said of %s', async (_title, text, findings) => {
    expect(await short(text)).toEqual({ values: [], findings })
  })

  it.each([
    ['one row that does', '指标,2023年\nx,9\nGDP,2030.29', ['KQ402 note A2']],
    ['one row of another time', '指标,2019年\nx,9\nGDP,1400', ['KQ402 note A2', 'KQ205 note B3']],
    ['one row of no stated year', '指标,数值\nx,9\nGDP,1400', ['KQ203 error file', 'KQ402 note A2']],
  ])('does not say so of a file with %s', async (_title, text, findings) => {
    expect((await short(text, 'data.csv')).findings).toEqual(findings)
  })

  it('names up to six of many columns that were not read', async () => {
    const headers = Array.from({ length: 98 }, (_, index) => `列${index}`)
    const { findings } = await read(`指标,数值,${headers.join(',')}\nGDP,2030.29`)
    expect(findings.map(({ message }) => message.zh)).toEqual([
      '98 列的表头不是指标、年份、单位或数值，没有读取：“列0”（C 列）、“列1”（D 列）、“列2”（E 列）、“列3”（F 列）、“列4”（G 列）、“列5”（H 列）等',
    ])
  })

  it('says which headers mean the same, and which cells of one line', async () => {
    const messages = async (text: string) => (await read(text)).findings.map(({ message }) => message.zh)
    expect(await messages('指标,2023年,2023年（初步）\nGDP,1,2')).toEqual([
      '表头“2023年”和“2023年（初步）”含义相同：B、C 列；都没有读取',
    ])
    expect(await messages('指标,实绩,2023年\nGDP,1,2')).toEqual([
      '“地区生产总值（GDP）”2023 年有两个数值：B2 格“1”，C2 格“2”；两个都没有采用',
    ])
  })

  it('blocks both of two different values', async () => {
    expect((await short('指标,数值\nGDP,2030.29\n生产总值,2031')).values).toEqual(['gdp 2023 unusable'])
  })
})

describe('values that may still change', () => {
  it.each([
    ['by their cell', '指标,数值\nGDP,2030.29（初步）'],
    ['by their header', '指标,2023年初步核算数\nGDP,2030.29'],
    ['by their year', '指标,年份,数值\nGDP,2023年（初步）,2030.29'],
    ['by the title', '2023年主要指标（快报）\n指标,数值\nGDP,2030.29'],
    ['by a status column', '指标,数值,状态\nGDP,2030.29,初步核算'],
  ])('are marked %s', async (_title, text) => {
    const { observations, findings } = await read(text)
    expect(observations.map(({ provisional }) => provisional)).toEqual([true])
    expect(findings).toEqual([])
  })
})

describe('growth at constant prices', () => {
  const growth = async (text: string) => {
    const { observations, findings } = await read(text)
    return [
      ...observations.map(({ year, realGrowth }) => `${year} ${realGrowth?.value ?? 'none'}`),
      ...findings.map(({ id, place }) => `${id} ${place.cell}`),
    ]
  }

  it.each([
    [
      'goes with the values of a table of one year',
      '指标,2023年,可比价增速（%）\nGDP,2030.29,6.9',
      ['2023 6.9'],
    ],
    [
      'goes with the year it names',
      '指标,2022年,2023年,2023年可比价增速\nGDP,1901,2030,6.9%',
      ['2022 none', '2023 6.9'],
    ],
    [
      'without a year beside several is not read',
      '指标,2022年,2023年,可比价增速\nGDP,1901,2030,6.9',
      ['2022 none', '2023 none', 'KQ206 D1'],
    ],
    ['may be missing', '指标,2023年,可比价增速\nGDP,2030.29,—', ['2023 none']],
    ['is refused whole', '指标,2023年,可比价增速\nGDP,2030.29,增长6.9%', ['2023 none', 'KQ303 C2']],
    ['is a percentage', '指标,2023年,可比价增速\nGDP,2030.29,6.9亿元', ['2023 none', 'KQ303 C2']],
  ])('%s', async (_title, text, expected) => {
    expect(await growth(text)).toEqual(expected)
  })
})

describe('the year of a file', () => {
  it.each([
    ['file name', '2023.csv', {}, 'gdp 2023 1', []],
    ['folder', '报送/2023年/柯桥.csv', {}, 'gdp 2023 1', []],
    ['folder, on Windows', 'D:\\报送\\2023\\柯桥.csv', {}, 'gdp 2023 1', []],
    ['file name before folder, which is said', '2024/2023.csv', {}, 'gdp 2023 1', ['KQ204 warning file']],
    ['year asked for where nothing else says', 'data.csv', { year: 2022 }, 'gdp 2022 1', []],
    ['the same on standard input', '-', { year: 2022 }, 'gdp 2022 1', []],
    ['file name, whatever year is asked for', '2023.csv', { year: 2022 }, 'gdp 2023 1', []],
    ['folder, whatever year is asked for', '2023/柯桥.csv', { year: 2022 }, 'gdp 2023 1', []],
    ['part of the folder’s year', '2023年上半年/柯桥.csv', {}, 'gdp 2023 unusable', ['KQ207 warning B2']],
    ['part of a year in the file name', '2023年1-9月.csv', {}, 'gdp 2023 unusable', ['KQ207 warning B2']],
  ])('%s', async (_title, file, options, value, findings) => {
    expect(await short('指标,数值\nGDP,1', file, options)).toEqual({ values: [value], findings })
  })

  it('is an error where nothing says it', async () => {
    expect(await short('指标,数值\nGDP,1', 'data.csv')).toEqual({
      values: [],
      findings: ['KQ203 error file'],
    })
  })

  it.each([
    [
      'title against file name',
      '2022年主要指标\n指标,数值\nGDP,1',
      '2023.csv',
      {},
      'gdp 2022 1',
      ['KQ204 warning file'],
    ],
    [
      'the day of issue is no year of the data',
      '填报时间：2024年1月\n指标,数值\nGDP,1',
      '2023.csv',
      {},
      'gdp 2023 1',
      [],
    ],
    ['header against file name', '指标,2022年\nGDP,1', '2023.csv', {}, 'gdp 2022 1', ['KQ204 warning file']],
    [
      'column against the year asked for',
      '指标,年份,数值\nGDP,2022,1',
      'x.csv',
      { year: 2023 },
      'gdp 2022 1',
      [],
    ],
    ['header against the year asked for', '指标,2022年\nGDP,1', 'x.csv', { year: 2023 }, 'gdp 2022 1', []],
    [
      'title against the year asked for',
      '2022年主要指标\n指标,数值\nGDP,1',
      'x.csv',
      { year: 2023 },
      'gdp 2022 1',
      [],
    ],
    [
      'column against folder',
      '指标,年份,数值\nGDP,2022,1',
      '2023/柯桥.csv',
      {},
      'gdp 2022 1',
      ['KQ204 warning file'],
    ],
    [
      'a row without its year is not of the year asked for where the row above states another',
      '指标,年份,数值\nGDP,2022,1\n城镇化率,,2',
      'x.csv',
      { year: 2023 },
      'gdp 2022 1',
      ['KQ308 error B3'],
    ],
    [
      'nor where the row below does',
      '指标,年份,数值\n城镇化率,,2\nGDP,2022,1',
      'x.csv',
      { year: 2023 },
      'gdp 2022 1',
      ['KQ308 error B2'],
    ],
  ])('%s', async (_title, text, file, options, value, findings) => {
    expect(await short(text, file, options)).toEqual({ values: [value], findings })
  })

  it('is the year asked for in rows that state none beside others of that year', async () => {
    const text = '指标,年份,数值\nGDP,2023,1\n城镇化率,,2'
    expect(await short(text, 'x.csv', { year: 2023 })).toEqual(fine('gdp 2023 1', 'urbanisation 2023 2'))
  })

  it.each(['kq-2041Ab/x.csv', '2025-06-project/x.csv', '2023/区县/x.csv', '202306/x.csv', 'v1.2023.4/x.csv'])(
    'is not stated by the folder in %s',
    async (file) => {
      expect(await short('指标,数值\nGDP,1', file)).toEqual({ values: [], findings: ['KQ203 error file'] })
    },
  )

  it('of several years keeps them, and the option only says which is judged', async () => {
    const text = '指标,2022年,2023年\nGDP,1,2'
    expect(await short(text, '2024.csv', { year: 2022 })).toEqual(fine('gdp 2022 1', 'gdp 2023 2'))
  })
})

describe('what is skipped is listed', () => {
  it('with the headers of further tables', async () => {
    const text = '指标,数值\nGDP,1\n\n指标,数值\n城镇化率,2\n表2\n单位：%\n指标,2023年\n实际利用外资,—\n'
    const { input } = await read(text)
    expect(input.skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'blank'],
      [4, 'repeated-header'],
      [6, 'section'],
      [7, 'unit-line'],
      [8, 'second-header'],
    ])
    expect(input.rows).toBe(3)
  })

  it('with line and reason', async () => {
    const { input } = await read('主要指标\n单位：亿元\n指标,数值\nGDP,1\n\n\n注：x,\n')
    expect(input.skipped.map(({ line, lastLine, reason }) => [line, lastLine, reason])).toEqual([
      [1, 1, 'title'],
      [2, 2, 'unit-line'],
      [5, 6, 'blank'],
      [7, 7, 'footnote'],
    ])
    expect(input).toMatchObject({ rows: 1, headerRow: 3, encoding: 'utf-8' })
  })
})

describe('a baseline that is reported otherwise than the plan has it', () => {
  it.each([
    ['GDP', '1520', '--baseline reported', 'has both verdicts'],
    ['实际利用外资', '3.1', 'A revision needs nothing;', 'does not rest on it'],
  ])('%s: what is said of the verdict holds for its scale', async (name, value, remedy, message) => {
    const text = `指标,2020年\n${name},${value}\n`
    const { findings } = await readSubmission(sourceOf('x.csv', Buffer.from(text)), shippedPlan())
    const [found] = findings.filter(({ id }) => id === 'KQ311')
    expect([found?.remedy.en, found?.message.en]).toEqual([
      expect.stringContaining(remedy),
      expect.stringContaining(message),
    ])
  })
})
