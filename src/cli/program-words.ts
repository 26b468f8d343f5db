import { methods } from '../domain/method.ts'
import type { Text } from '../domain/wording.ts'
import { countWord } from '../words/number.ts'
import type { HelpGroup } from './option.ts'

/** What the program says of itself; the words of a command stand with its declaration. */
export const programWords = {
  about: {
    zh: '五年规划的指标走得怎么样：对照基期和目标，检查每年报送的实绩',
    en: 'Tells whether the indicators of a five-year plan are on track, from yearly actual values',
  },
  version: { zh: '显示版本', en: 'print the version' },
  help: { zh: '显示帮助', en: 'print help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'print the help of a command' },
  /** For who types `kq` alone. */
  welcome: {
    zh: `从这三条命令开始：
  kq plan                        规划要求什么
  kq template 2024 -o 2024.xlsx  生成一份待填的报送表
  kq check 2024.xlsx             检查填好的表，评价每个指标是否符合进度

kq --help 列出全部命令，kq check --help 说明一个命令`,
    en: `Three commands to begin with:
  kq plan                        what the plan asks
  kq template 2024 -o 2024.xlsx  a submission to fill in
  kq check 2024.xlsx             check it, and judge every indicator

kq --help lists every command, kq check --help tells about one`,
  },
  examples: {
    zh: `示例：
  kq check 2023.csv                      在终端显示表格；也可只写 kq 2023.csv
  kq check 2021.csv 2022.csv 2023.csv    评价 2023 年，前两年作为历史
  kq check 2023.csv -o 结果.csv          写成 Excel 可直接打开的 CSV
  kq check 2023.csv -f json              供程序读取
  kq compare 2021.csv 2022.csv 2023.csv  ${countWord(methods.length, 'zh')}种评价方法对照
  kq explain gdp 2023.csv                逐步说明一个评价怎么得来
  kq milestones 2023.csv                 余下任务分到各年
  kq plan gdp                            看规划对一个指标的要求`,
    en: `Examples:
  kq check 2023.csv                      a table; or just kq 2023.csv
  kq check 2021.csv 2022.csv 2023.csv    judge 2023, with two years of history
  kq check 2023.csv -o result.csv        a CSV that Excel opens directly
  kq check 2023.csv -f json              for programs
  kq compare 2021.csv 2022.csv 2023.csv  ${countWord(methods.length, 'en')} methods side by side
  kq explain gdp 2023.csv                how a verdict came about, step by step
  kq milestones 2023.csv                 what is left, spread over the years
  kq plan gdp                            what the plan asks of one indicator`,
  },
} as const satisfies Readonly<Record<string, Text>>

/** The titles of the parts of a help text. */
export const titles = {
  usage: { zh: '用法：', en: 'Usage: ' },
  args: { zh: '参数：', en: 'Arguments:' },
  commands: { zh: '命令：', en: 'Commands:' },
  options: { zh: '选项：', en: 'Options:' },
} as const satisfies Readonly<Record<string, Text>>

/** The groups of options, in the order the help has them. */
export const headings: readonly (readonly [HelpGroup, Text])[] = [
  ['input', { zh: '输入：', en: 'Input:' }],
  ['judging', { zh: '评价：', en: 'Judging:' }],
  ['output', { zh: '输出：', en: 'Output:' }],
  ['exit', { zh: '退出码：', en: 'Exit code:' }],
]

/** What each exit code says, and when a command ends in it. */
export const exitCodes = {
  0: { zh: '正常', en: 'fine' },
  1: {
    zh: '数据有错误，或不合退出码选项的要求',
    en: 'the data has errors, or is not what an option on the exit code asks for',
  },
  2: {
    zh: '无法运行：用法不对、文件读不了、规划有问题',
    en: 'could not run: usage, a file that cannot be read, a broken plan',
  },
  3: {
    zh: '数据无误，但有指标未达进度（限 --fail-on off-track）',
    en: 'the data is fine, but an indicator is off track (with --fail-on off-track)',
  },
} as const satisfies Readonly<Record<number, Text>>

export const whyNotZero: Text = {
  zh: '不是 0 时，标准错误的最后一行说明原因（-q 不输出 1 和 3 的原因）',
  en: 'The last line on standard error says why it is not 0 (with -q, only why nothing could run)',
}
