import { reportFormats } from '../formats.ts'
import { printOptions, readOptions, type ValidateOptions, validateOptions } from '../options.ts'
import { planOptions } from '../plan-options.ts'
import type { CommandSpec, Typed } from './command.ts'

export const validateCommand: CommandSpec = {
  name: 'validate',
  about: {
    zh: '只检查报送数据，不作评价：供收数的人和 CI 使用',
    en: 'check submissions without judging them: for whoever takes in data, and for CI',
  },
  args: [
    [
      '<files...>',
      {
        zh: '报送文件（CSV、XLSX），- 表示标准输入；同一地区不同年份的文件互为历史',
        en: 'submissions (CSV, XLSX), - for standard input; earlier years are the history of later ones',
      },
    ],
  ],
  formats: reportFormats,
  options: (lang) => [
    ...planOptions(lang),
    ...readOptions(lang),
    ...printOptions(lang, reportFormats),
    ...validateOptions(lang),
  ],
  examples: {
    zh: `
示例：
  kq validate 2023.csv
  kq validate 报送/*.csv --strict
  kq validate 2023.csv --write-explanations   为属实的异常数起草说明
  kq validate 2023.csv -f github              供 CI 标注`,
    en: `
Examples:
  kq validate 2023.csv
  kq validate submissions/*.csv --strict
  kq validate 2023.csv --write-explanations   draft explanations of unusual values that are true
  kq validate 2023.csv -f github              annotations for CI`,
  },
  run: async (io, lang, { args: [files], options }: Typed<ValidateOptions>) => {
    const { validate } = await import('../validate.ts')
    return validate(io, lang, files as readonly string[], options)
  },
}
