import type { Lang } from '../domain/wording.ts'

interface ProgramWords {
  readonly about: string
  readonly version: string
  readonly help: string
  readonly helpCommand: string
  readonly titles: Readonly<Record<string, string>>
  readonly examples: string
}

/** The words of `kq --help`; those of a command stand with its declaration. */
export const programWords: Readonly<Record<Lang, ProgramWords>> = {
  zh: {
    about: '五年规划的指标走得怎么样：对照基期和目标，检查每年报送的实绩',
    version: '显示版本',
    help: '显示帮助',
    helpCommand: '显示某个命令的帮助',
    titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
    examples: `
示例：
  kq check 2023.csv                  在终端显示表格
  kq check 2021.csv 2022.csv 2023.csv  评价 2023 年，前两年作为历史
  kq check 2023.csv -o 结果.csv      写成 Excel 可直接打开的 CSV
  kq check 2023.csv -f json          供程序读取
  kq compare 2021.csv 2022.csv 2023.csv  五种评价方法对照
  kq explain gdp 2023.csv            逐步说明一个评价怎么得来
  kq milestones 2023.csv             余下任务分到各年
  kq plan gdp                        看规划对一个指标的要求

退出码：0 正常；1 数据有错误；2 无法运行；3 数据无误但 --fail-on off-track 触发
不是 0 时，标准错误的最后一行说明原因（-q 不输出 1 和 3 的原因）`,
  },
  en: {
    about: 'Tells whether the indicators of a five-year plan are on track, from yearly actual values',
    version: 'print the version',
    help: 'print help',
    helpCommand: 'print the help of a command',
    titles: {},
    examples: `
Examples:
  kq check 2023.csv                  a table on the terminal
  kq check 2021.csv 2022.csv 2023.csv  judge 2023, with two years of history
  kq check 2023.csv -o result.csv    a CSV that Excel opens directly
  kq check 2023.csv -f json          for programs
  kq compare 2021.csv 2022.csv 2023.csv  five methods side by side
  kq explain gdp 2023.csv            how a verdict came about, step by step
  kq milestones 2023.csv             what is left, spread over the years left
  kq plan gdp                        what the plan asks of one indicator

Exit codes: 0 fine; 1 the data has errors; 2 could not run; 3 data fine, but --fail-on off-track tripped
The last line on standard error says why it is not 0 (with -q, only why nothing could run)`,
  },
}
