import type { TextReport } from './report.ts'

export const missingValues: readonly TextReport[] = [
  {
    of: 'zavtech/morpheus-core/issues/105',
    met: 'NULL and empty cells become zero',
    input: '指标,单位,2023年\n地区生产总值,亿元,NULL\n一般公共预算收入,亿元,142.2\n',
    expected: ['general-public-budget-revenue 142.2'],
  },
  {
    of: 'TerriaJS/terriajs/pull/1250',
    met: 'a hyphen is coloured as zero',
    input: '指标,单位,2023年\n地区生产总值,亿元,-\n一般公共预算收入,亿元,142.2\n',
    expected: ['general-public-budget-revenue 142.2'],
  },
  {
    of: 'GLEON/Lake-Analyzer/issues/2',
    met: 'NaN is a text',
    input: '指标,单位,2023年\n地区生产总值,亿元,NaN\n一般公共预算收入,亿元,142.2\n',
    expected: ['general-public-budget-revenue 142.2'],
  },
  {
    of: 'sandialabs/slycat/issues/573',
    met: 'an empty cell makes a column of numbers one of text',
    input: '指标,单位,2023年\n地区生产总值,亿元,\n一般公共预算收入,亿元,142.2\n',
    expected: ['general-public-budget-revenue 142.2'],
  },
  {
    of: 'UrbanInstitute/nccs/issues/59',
    met: 'NA that may be zero',
    input: '指标,单位,2023年\n地区生产总值,亿元,NA\n一般公共预算收入,亿元,142.2\n',
    expected: ['general-public-budget-revenue 142.2'],
  },
  {
    of: 'carob-data/carob/issues/11',
    met: 'NA or zero: which is meant?',
    input: '指标,单位,2023年\n地区生产总值,亿元,0\n一般公共预算收入,亿元,142.2\n',
    expected: ['KQ505 warning 2', 'gdp 0', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'box/spout/pull/189',
    met: 'a zero treated as missing',
    input: '指标,单位,2023年\n单位GDP能耗降低率,%,0\n一般公共预算收入,亿元,142.2\n',
    expected: ['KQ513 note 2', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'akvo/akvo-rsr/issues/2830',
    met: 'a target of zero, and one equal to its baseline',
    input: '指标,单位,2023年\n亿元GDP生产安全事故死亡率,人/亿元,0\n',
    expected: ['KQ505 warning 2', 'workplace-death-rate 0'],
  },
]
