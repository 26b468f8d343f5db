import { describe, expect, it } from 'vitest'
import { readHeader } from '../../src/plan/header.ts'

const full =
  'no,code,name,name_en,aliases,unit,baseline_2020,target_2025,attribute,better,scale,tiers,group,source'

describe('readHeader', () => {
  it('the years stand in the header', () => {
    expect(readHeader(full.split(','))).toMatchObject({
      baselineYear: 2020,
      targetYear: 2025,
      missing: [],
      width: 14,
    })
  })

  it('columns are found in any order, and others are left alone', () => {
    const header = readHeader([...full.split(',').toReversed(), '责任单位'])
    expect(header.missing).toEqual([])
    expect(header.at.get('no')).toBe(13)
    expect(header.width).toBe(15)
  })

  it.each([
    ['baseline_2015', 'target_2020'],
    ['2015年基期', '2020年目标'],
    ['2015年基期值', '2020年目标值'],
    ['2015基期', '2020目标'],
    ['基期2015', '目标2020年'],
    ['Baseline 2015', 'TARGET_2020'],
    ['２０１５年基期', '２０２０年目标'],
  ])('%j and %j carry 2015 and 2020', (baseline, target) => {
    expect(readHeader([baseline, target])).toMatchObject({ baselineYear: 2015, targetYear: 2020 })
  })

  it.each([
    [['指标', '2020年', '2025年'], 2020, 2025],
    [['指标', '2020年实绩', '2025年目标值'], 2020, 2025],
    [['指标', '2020 年 实 绩', '2025 年 目 标'], 2020, 2025],
    [['指标', '2020年实际', '2025年规划目标'], 2020, 2025],
    [['指标', '2020年现状值', '目标值（2025年）'], 2020, 2025],
    [['指标', '基期值（2020年）', '2025年规划目标值'], 2020, 2025],
    [['指标', '现状值（2020年）', '规划值（2025年）'], 2020, 2025],
    [['指标', '2020年基数', '2025年'], 2020, 2025],
    [['指标', '2020年完成值', '2025年预期目标'], 2020, 2025],
    [['指标', '2020年完成情况', '2025年末'], 2020, 2025],
    [['指标', '2020年底', '2025年底'], 2020, 2025],
    [['指标', '2020年预计', '2025年目标'], 2020, 2025],
    [['指标', '2020年①', '2025年'], 2020, 2025],
    [['指标', '2020年水平', '2025年指标值'], 2020, 2025],
    [['指标', '基准年（2020年）', '目标年（2025年）'], 2020, 2025],
    [['Indicator', '2020 baseline', '2025 target'], 2020, 2025],
    [['Indicator', 'Baseline (2020)', 'Target (2025)'], 2020, 2025],
    [['Indicator', '2020 actual', 'Target by 2025'], 2020, 2025],
    [['Indicator', '2020', '2025'], 2020, 2025],
  ])('%j are the years %d and %d', (cells, baselineYear, targetYear) => {
    const { at, missing, ...header } = readHeader(cells)
    expect(header).toMatchObject({ baselineYear, targetYear, path: [] })
    expect([at.get('name'), at.get('baseline'), at.get('target'), missing]).toEqual([0, 1, 2, []])
  })

  it.each(['2020年占比', '2025年较2020年', '增速', '2020年排名', '备注', '2023年完成率'])(
    '%j is no column of a plan',
    (header) => {
      expect(readHeader(['指标', header]).at.size).toBe(1)
    },
  )

  it.each([
    ['年均增长（%）', true, false],
    ['年均增速', true, false],
    ['年均/累计', true, true],
    ['〔累计〕', false, true],
    ['“十四五”年均增长', true, false],
    ['五年累计', false, true],
    ['2021—2025年年均增速（%）', true, false],
    ['Average annual growth (%)', true, false],
  ])('%j is the third column: a mean a year %s, a total %s', (header, yearly, total) => {
    expect(readHeader(['指标', '2020年', '2025年', header]).change).toEqual({ kind: 'change', yearly, total })
  })

  it.each([
    ['类别', 'category'],
    ['领域', 'category'],
    ['指标名称（单位）', 'name'],
    ['指标及单位', 'name'],
    ['指标属性', 'attribute'],
    ['计量单位', 'unit'],
    ['序　号', 'no'],
  ] as const)('%j is the column %s', (header, column) => {
    expect(readHeader([header]).at.get(column)).toBe(0)
  })

  it('what every plan needs and this one lacks is named', () => {
    expect(readHeader(['no', 'code', 'baseline', 'target']).missing).toEqual(['name', 'baseline', 'target'])
  })

  it('a second column of one meaning is reported, even in the other language', () => {
    expect(readHeader(['name', 'code', '指标', 'target_2025', '2025年目标']).repeated).toEqual([
      { header: '指标', index: 2 },
      { header: '2025年目标', index: 4 },
    ])
  })

  it('targets of earlier years are the way to the last, baselines of several years each for its rows', () => {
    expect(
      readHeader(['name', 'baseline_2015', 'baseline_2016', 'target_2020', 'target_2022']),
    ).toMatchObject({
      baselines: [
        { index: 1, year: 2015 },
        { index: 2, year: 2016 },
      ],
      path: [{ index: 3, year: 2020 }],
      baselineYear: 2016,
      targetYear: 2022,
      repeated: [],
    })
  })

  it('bare years after a column of baselines are the way to the target', () => {
    const cells = [
      'Indicator',
      'Baseline Year',
      'Baseline Value',
      '2017',
      '2018',
      '2022',
      'End of Plan Target',
    ]
    const { at, path, targetYear, missing } = readHeader(cells)
    expect({ path, targetYear, missing }).toEqual({
      path: [
        { index: 3, year: 2017 },
        { index: 4, year: 2018 },
      ],
      targetYear: 2022,
      missing: [],
    })
    expect([at.get('baseline_year'), at.get('baseline'), at.get('target')]).toEqual([1, 2, 6])
  })
})
