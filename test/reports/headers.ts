import type { TextReport } from './report.ts'

export const headers: readonly TextReport[] = [
  {
    of: 'MarkPflug/Sylvan.Data.Excel/issues/74',
    met: 'two blank rows above the header',
    input: ',,\n,,\n指标,单位,2023年\n地区生产总值,亿元,2030.29\n一般公共预算收入,亿元,142.2\n',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'AlaSQL/alasql/issues/748',
    met: 'a text above the header',
    input: '本表由统计局编制\n指标,单位,2023年\n地区生产总值,亿元,2030.29\n一般公共预算收入,亿元,142.2\n',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'stevehansen/csv/issues/26',
    met: 'lines of nonsense above the header, which tell the separator',
    input: 'nonsense1\nnonsense2\n指标,单位,2023年\n地区生产总值,亿元,2030.29\n一般公共预算收入,亿元,142.2\n',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'DataGarage/node-xls-json/issues/33',
    met: 'title and date of making above the header',
    input: '主要指标完成情况\n制表日期：2024年1月15日\n指标,单位,2023年\n地区生产总值,亿元,2030.29\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'madskristensen/CSVEditor/issues/9',
    met: 'rows with fewer cells above the header',
    input: '柯桥区\n主要指标,2023年\n指标,单位,数值\n地区生产总值,亿元,2030.29\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'catamphetamine/read-excel-file/issues/113',
    met: 'a header in two rows',
    input: '指标,单位,2023年,\n,,实绩,增速\n地区生产总值,亿元,2030.29,5\n',
    expected: ['KQ206 note 1', 'gdp 2030.29'],
  },
  {
    of: 'donnytian/Npoi.Mapper/issues/112',
    met: 'rows above and below the table',
    input:
      '柯桥区主要指标\n指标,单位,2023年\n地区生产总值,亿元,2030.29\n一般公共预算收入,亿元,142.2\n填报人：张三,,\n审核人：李四,,\n',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'frictionlessdata/tabulator-py/issues/264',
    met: 'the number of the header row counts skipped rows',
    input: '\n\n# 注释\n指标,单位,2023年\n地区生产总值,亿元,2030.29\n一般公共预算收入,亿元,142.2\n',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'CIRDLES/Topsoil/issues/324',
    met: 'no header at all',
    input: '地区生产总值,亿元,2030.29\n一般公共预算收入,亿元,142.2\n',
    expected: ['KQ201 error 1'],
  },
  {
    of: 'swiftcsv/SwiftCSV/issues/134',
    met: 'two columns of one name: one is lost without a word',
    input: '指标,单位,2023年,2023年\n地区生产总值,亿元,2030.29,1999\n',
    expected: ['KQ202 error 1'],
  },
  {
    of: 'aden-hive/hive/issues/2153',
    met: 'of two columns of one name the second wins',
    input: '指标,2023年,单位,2023年\n地区生产总值,2030.29,亿元,2031\n',
    expected: ['KQ202 error 1'],
  },
  {
    of: 'pandas-dev/pandas/issues/10496',
    met: 'values of one column repeated under another',
    input: '指标,指标,2023年\n地区生产总值,一般公共预算收入,2030.29\n',
    expected: ['KQ202 error 1'],
    arguable: 'an error: neither column of names is taken',
  },
  {
    of: 'brimdata/super/issues/5090',
    met: 'a duplicate name stops the reading',
    input: '指标,备注,备注,2023年\n地区生产总值,a,b,2030.29\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'pretix/pretix/pull/5681',
    met: "both columns of one name show the last one's contents",
    input: '指标,单位,单位,2023年\n地区生产总值,亿元,万元,2030.29\n',
    expected: ['KQ202 error 1', 'gdp 2030.29'],
    arguable: 'an error; neither column of units is taken',
  },
  {
    of: 'nacnudus/unpivotr/pull/18',
    met: 'a header that is split over two rows',
    input: '指标,计量单位,2023年\n,,实绩\n地区生产总值,亿元,2030.29\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'operately/operately/issues/4427',
    met: 'a value that is still the baseline: progress 0',
    input: '指标,单位,2023年\n地区生产总值,亿元,1516.7\n',
    expected: ['gdp 1516.7'],
  },
  {
    of: 'open-sdg/open-sdg/issues/175',
    met: 'a zero cannot be shown',
    input: '指标,单位,2023年\n亿元GDP生产安全事故死亡率,人/亿元,0\n地区生产总值,亿元,2030.29\n',
    expected: ['KQ505 warning 2', 'gdp 2030.29', 'workplace-death-rate 0'],
  },
  {
    of: 'akvo/akvo-rsr/issues/2905',
    met: 'progress where target and baseline are the same',
    input: '指标,单位,2023年\n地表水考核断面水质达到或好于Ⅲ类比例,%,100\n',
    expected: ['surface-water 100'],
  },
]
