import { check } from '../check.ts'
import { reportFormats } from '../formats.ts'
import { type CheckOptions, checkOptions, groupOption, printOptions, readOptions } from '../options.ts'
import { planOptions } from '../plan-options.ts'
import type { CommandSpec, Typed } from './command.ts'

export const checkCommand: CommandSpec = {
  name: 'check',
  about: {
    zh: '检查报送数据，评价每个指标是否符合进度',
    en: 'read submissions, validate them, and judge every indicator against the plan',
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
  formats: reportFormats,
  options: (lang) => [
    ...planOptions(lang),
    ...readOptions(lang),
    ...printOptions(lang, reportFormats),
    groupOption(lang),
    ...checkOptions(lang),
  ],
  examples: {
    zh: `
示例：
  kq check 2023.csv --group-by verdict
  kq check 数据.csv --year 2023 --fail-on off-track
  kq check 2023-更正.csv --supersedes 2023.csv
  cat 2023.csv | kq check - --year 2023 -f csv > 结果.csv`,
    en: `
Examples:
  kq check 2023.csv --group-by verdict
  kq check data.csv --year 2023 --fail-on off-track
  kq check 2023-corrected.csv --supersedes 2023.csv
  cat 2023.csv | kq check - --year 2023 -f csv > result.csv`,
  },
  run: (io, lang, { args: [files], options }: Typed<CheckOptions>) =>
    check(io, lang, files as readonly string[], options),
}
