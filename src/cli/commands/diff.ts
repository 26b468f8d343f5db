import { Option } from 'commander'
import type { DiffOptions } from '../diff.ts'
import { answerFormats } from '../formats.ts'
import { printOptions, quietOption, readOptions, regionOption } from '../options.ts'
import { planOptions } from '../plan-options.ts'
import type { CommandSpec, Typed } from './command.ts'

const words = {
  report: {
    zh: 'csv、tsv 报告什么：cells（变动的数值）或 verdicts（改变的评价）',
    en: 'what csv and tsv report: cells, or verdicts',
  },
  exitCode: { zh: '有差异时退出码为 1', en: 'exit 1 where there are differences' },
} as const

export const diffCommand: CommandSpec = {
  name: 'diff',
  about: {
    zh: '比较两份报送数据：数值的增删、修订，以及由此改变的评价',
    en: 'compare two submissions: values added, removed, revised, and the verdicts that change with them',
  },
  args: [
    [
      '<old>',
      {
        zh: '原报文件（CSV、XLSX），- 表示标准输入',
        en: 'the earlier submission (CSV, XLSX), - for standard input',
      },
    ],
    ['<new>', { zh: '更正或更新后的文件', en: 'the corrected or later one' }],
  ],
  formats: answerFormats,
  options: (lang) => [
    ...planOptions(lang),
    ...readOptions(lang),
    regionOption(lang),
    ...printOptions(lang, answerFormats),
    new Option('--report <what>', words.report[lang]).choices(['cells', 'verdicts']),
    new Option('--exit-code', words.exitCode[lang]),
    quietOption(lang),
  ],
  examples: {
    zh: `
示例：
  kq diff 2023.csv 2023-更正.csv
  kq diff 2023.csv 2023-更正.xlsx -f csv --report verdicts -o 评价变化.csv
  kq diff --exit-code -q 旧.csv 新.csv > /dev/null || echo 有差异`,
    en: `
Examples:
  kq diff 2023.csv 2023-corrected.csv
  kq diff 2023.csv 2023-corrected.xlsx -f csv --report verdicts -o verdicts.csv
  kq diff --exit-code -q old.csv new.csv > /dev/null || echo changed`,
  },
  run: async (io, lang, { args: [old, next], options }: Typed<DiffOptions>) => {
    const { diff } = await import('../diff.ts')
    return diff(io, lang, [old as string, next as string], options)
  },
}
