import type { TextReport } from './report.ts'

export const lines: readonly TextReport[] = [
  {
    of: 'BaseXdb/basex/issues/164',
    met: 'lines that end in CR alone',
    input: '指标,单位,2023年\r地区生产总值,亿元,2030.29\r一般公共预算收入,亿元,142.2\r',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'WarrenWilkinson/read-csv/issues/7',
    met: 'a file of Excel for Mac with CR',
    input: '指标,单位,2023年\r地区生产总值,亿元,"2,030.29"\r一般公共预算收入,亿元,142.2\r',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'mholt/PapaParse/issues/43',
    met: 'tabs and CR',
    input: '指标\t单位\t2023年\r地区生产总值\t亿元\t2030.29\r一般公共预算收入\t亿元\t142.2\r',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'MarkPflug/Sylvan/issues/198',
    met: 'all lines in one where they end in CR',
    input: '指标,单位,2023年\r地区生产总值,亿元,2030.29\r一般公共预算收入,亿元,142.2\r',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'JoshClose/CsvHelper/issues/4',
    met: 'an exception at CR',
    input: '2023年主要指标\r指标,单位,数值\r地区生产总值,亿元,2030.29\r',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'evanplaice/jquery-csv/issues/28',
    met: '"Illegal state" at a file of the Mac',
    input: '指标,单位,2023年\r地区生产总值,亿元,2030.29\r一般公共预算收入,亿元,142.2\r',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'ben-strasser/fast-cpp-csv-parser/issues/58',
    met: 'CR and LF in one file',
    input: '指标,单位,2023年\r\n地区生产总值,亿元,2030.29\n一般公共预算收入,亿元,142.2\r',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'mechatroner/vscode_rainbow_csv/issues/134',
    met: 'one comma a line outweighs many semicolons',
    input:
      '指标;单位;2023年;说明\n地区生产总值;亿元;2030.29;初核数, 未定\n一般公共预算收入;亿元;142.2;决算数, 已定\n',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'mholt/PapaParse/issues/290',
    met: 'a decimal comma taken for the separator',
    input: '指标;单位;2023年\n地区生产总值;亿元;2030,29\n一般公共预算收入;亿元;142,2\n',
    expected: ['KQ303 error 2', 'KQ303 error 3'],
    arguable: 'read in three columns; the decimal commas are refused, with the numbers to type',
  },
  {
    of: 'mholt/PapaParse/issues/60',
    met: 'a number with commas in a file with tabs',
    input: '指标\t单位\t2023年\n地区生产总值\t亿元\t2,030.29\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'JuliaData/CSV.jl/issues/746',
    met: 'commas within a cell of a file with semicolons',
    input: '指标;单位;2023年;备注\n地区生产总值;亿元;2030.29;a,b,c\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'dathere/datapusher-plus/issues/256',
    met: 'semicolons not found',
    input: '地区;年份;数值;指标\n柯桥区;2023;2030.29;地区生产总值\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'mechatroner/vscode_rainbow_csv/issues/129',
    met: 'semicolons within cells of a file with commas, and a title',
    input: '主要指标,2024年1月15日\n指标,单位,2023年,备注\n地区生产总值,亿元,2030.29,a;b;c;d;e\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'jakob/TableTool/issues/34',
    met: 'semicolons taken for commas',
    input: '指标;2023年\n地区生产总值;2030.29\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'janisdd/vscode-edit-csv/issues/119',
    met: 'the last lines have fewer fields',
    input: '指标;单位;2023年;来源;备注\n地区生产总值;亿元;2030.29;a, b;c\n一般公共预算收入;亿元;142.2;a\n',
    expected: ['gdp 2030.29', 'general-public-budget-revenue 142.2'],
  },
  {
    of: 'JuliaData/CSV.jl/pull/801',
    met: 'blanks taken for separators',
    input: 'Indicator Name,Unit of Measure,2023 actual\nGross domestic product,100 million yuan,2030.29\n',
    expected: ['gdp 2030.29'],
  },
  {
    of: 'mholt/PapaParse/issues/165',
    met: 'one column only',
    input: '指标\n地区生产总值\n',
    expected: ['KQ201 error 1'],
  },
]
