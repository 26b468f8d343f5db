import type { Lang } from '../domain/wording.ts'

interface HelpWords {
  readonly about: string
  readonly version: string
  readonly help: string
  readonly helpCommand: string
  readonly check: string
  readonly plan: string
  readonly template: string
  readonly templateYear: string
  readonly templateOutput: string
  readonly from: string
  readonly files: string
  readonly indicator: string
  readonly titles: Readonly<Record<string, string>>
}

/** The words of `--help`. */
export const helpTitles: Readonly<Record<Lang, HelpWords>> = {
  zh: {
    about: '五年规划的指标走得怎么样：对照基期和目标，检查每年报送的实绩',
    version: '显示版本',
    help: '显示帮助',
    helpCommand: '显示某个命令的帮助',
    check: '检查报送数据，评价每个指标是否符合进度',
    plan: '列出对规划的理解：目标类型、方向、尺度、计划增速',
    template: '生成一份待填的报送表',
    templateYear: '填报哪一年',
    templateOutput: '写入 .csv 或 .xlsx 文件；不写则输出 CSV',
    from: '上年的报送文件，带出上年数',
    files: '报送文件（CSV、XLSX），- 表示标准输入；多个文件时评价最新一年',
    indicator: '指标的代码、序号或名称',
    titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  },
  en: {
    about: 'Tells whether the indicators of a five-year plan are on track, from yearly actual values',
    version: 'print the version',
    help: 'print help',
    helpCommand: 'print the help of a command',
    check: 'read submissions, validate them, and judge every indicator against the plan',
    plan: 'print the plan as understood: kind of target, direction, scale, planned rate',
    template: 'write a submission to fill in',
    templateYear: 'year to fill in',
    templateOutput: 'write to a .csv or .xlsx file; CSV on standard output where not given',
    from: "last year's submissions, to show their values",
    files: 'submissions (CSV, XLSX), - for standard input; of several years the newest is judged',
    indicator: 'code, number or name of an indicator',
    titles: {},
  },
}

export const rootExamples: Readonly<Record<Lang, string>> = {
  zh: `
示例：
  kq check 2023.csv                  在终端显示表格
  kq check 2021.csv 2022.csv 2023.csv  评价 2023 年，前两年作为历史
  kq check 2023.csv -o 结果.csv      写成 Excel 可直接打开的 CSV
  kq check 2023.csv -f json          供程序读取
  kq plan gdp                        看规划对一个指标的要求

退出码：0 正常；1 数据有错误；2 无法运行；3 数据无误但 --fail-on off-track 触发`,
  en: `
Examples:
  kq check 2023.csv                  a table on the terminal
  kq check 2021.csv 2022.csv 2023.csv  judge 2023, with two years of history
  kq check 2023.csv -o result.csv    a CSV that Excel opens directly
  kq check 2023.csv -f json          for programs
  kq plan gdp                        what the plan asks of one indicator

Exit codes: 0 fine; 1 the data has errors; 2 could not run; 3 data fine, but --fail-on off-track tripped`,
}

export const checkExamples: Readonly<Record<Lang, string>> = {
  zh: `
示例：
  kq check 2023.csv --group-by verdict
  kq check 数据.csv --year 2023 --fail-on off-track
  cat 2023.csv | kq check - --year 2023 -f csv > 结果.csv`,
  en: `
Examples:
  kq check 2023.csv --group-by verdict
  kq check data.csv --year 2023 --fail-on off-track
  cat 2023.csv | kq check - --year 2023 -f csv > result.csv`,
}

export const planExamples: Readonly<Record<Lang, string>> = {
  zh: `
示例：
  kq plan                   规划的全部主要指标
  kq plan gdp               一个指标
  kq plan --plan 我的规划.csv -f csv`,
  en: `
Examples:
  kq plan                   every indicator of the plan's table
  kq plan gdp               one indicator
  kq plan --plan mine.csv -f csv`,
}

export const templateExamples: Readonly<Record<Lang, string>> = {
  zh: `
示例：
  kq template 2024 -o 2024.xlsx
  kq template 2024 --from 2023.csv -o 2024.csv`,
  en: `
Examples:
  kq template 2024 -o 2024.xlsx
  kq template 2024 --from 2023.csv -o 2024.csv`,
}
