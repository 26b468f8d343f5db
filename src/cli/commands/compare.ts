import type { MethodsOptions } from '../compare.ts'
import { answerFormats } from '../formats.ts'
import { compareOptions, groupOption, printOptions, readOptions } from '../options.ts'
import { planOptions } from '../plan-options.ts'
import type { CommandSpec, Typed } from './command.ts'

export const compareCommand: CommandSpec = {
  name: 'compare',
  about: {
    zh: '五种评价方法并列：各自的结论、是否一致、为何不同',
    en: 'judge by five methods side by side: where they agree, and why they differ',
  },
  args: [
    [
      '<files...>',
      {
        zh: '报送文件（CSV、XLSX），- 表示标准输入；多个文件时评价最新一年',
        en: 'submissions (CSV, XLSX), - for standard input; of several years the newest is judged',
      },
    ],
  ],
  formats: answerFormats,
  options: (lang) => [
    ...planOptions(lang),
    ...readOptions(lang),
    ...printOptions(lang, answerFormats),
    groupOption(lang),
    ...compareOptions(lang),
  ],
  examples: {
    zh: `
示例：
  kq compare 2021.csv 2022.csv 2023.csv
  kq compare 数据.csv --year 2023 -o 对照.csv

schedule 是 kq check 的评价；destatis 要至少四个连续年份的数，所以历年文件要一起给出`,
    en: `
Examples:
  kq compare 2021.csv 2022.csv 2023.csv
  kq compare data.csv --year 2023 -o comparison.csv

schedule is the verdict of kq check; destatis needs four values in consecutive years, so give it the earlier files too`,
  },
  run: async (io, lang, { args: [files], options }: Typed<MethodsOptions>) => {
    const { compare } = await import('../compare.ts')
    return compare(io, lang, files as readonly string[], options)
  },
}
