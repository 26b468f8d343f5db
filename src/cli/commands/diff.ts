import { Option } from 'commander'
import type { DiffOptions } from '../diff.ts'
import { printOptions, readOptions } from '../options.ts'
import { planOptions } from '../plan-options.ts'
import type { CommandSpec, Typed } from './command.ts'

const formats = ['table', 'tsv', 'csv', 'json', 'markdown']

const words = {
  format: {
    zh: `输出格式：${formats.join('、')}（终端默认 table，管道默认 tsv）`,
    en: `one of ${formats.join(', ')} (default: table on a terminal, tsv in a pipe)`,
  },
  region: { zh: '只比较这个地区', en: 'compare this region only' },
  report: {
    zh: 'csv、tsv 报告什么：cells（变动的数值）或 verdicts（改变的评价）',
    en: 'what csv and tsv report: cells, or verdicts',
  },
  exitCode: { zh: '有差异时退出码为 1', en: 'exit 1 where there are differences' },
  quiet: { zh: '不在标准错误输出提示', en: 'print no findings on standard error' },
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
  options: (lang) => [
    ...planOptions(lang),
    ...readOptions(lang),
    new Option('--region <name>', words.region[lang]),
    new Option('-f, --format <format>', words.format[lang]).choices(formats),
    ...printOptions(lang).filter(({ long }) => long !== '--format'),
    new Option('--report <what>', words.report[lang]).choices(['cells', 'verdicts']),
    new Option('--exit-code', words.exitCode[lang]),
    new Option('-q, --quiet', words.quiet[lang]),
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
