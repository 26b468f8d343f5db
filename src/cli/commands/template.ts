import { Option } from 'commander'
import { templateFormats } from '../formats.ts'
import { langOption, outputOptions, quietOption, regionOption, supersedesOption } from '../options.ts'
import { planOptions } from '../plan-options.ts'
import type { TemplateOptions } from '../template.ts'
import type { CommandSpec, Typed } from './command.ts'

const words = {
  from: { zh: '上年的报送文件，带出上年数', en: "last year's submissions, to show their values" },
  force: {
    zh: '目标文件已存在也覆盖（不加则拒绝，以免冲掉已填的表）',
    en: 'replace a file that is there; without it a form that may be filled in is kept',
  },
} as const

export const templateCommand: CommandSpec = {
  name: 'template',
  about: { zh: '生成一份待填的报送表', en: 'write a submission to fill in' },
  args: [['<year>', { zh: '填报哪一年', en: 'year to fill in' }]],
  formats: templateFormats,
  options: (lang) => [
    ...planOptions(lang),
    new Option('--from <files...>', words.from[lang]),
    supersedesOption(lang),
    regionOption(lang),
    ...outputOptions(lang, templateFormats),
    new Option('--force', words.force[lang]),
    langOption(lang),
    quietOption(lang),
  ],
  examples: {
    zh: `
示例：
  kq template 2024 -o 2024.xlsx
  kq template 2024 --from 2023.csv -o 2024.csv`,
    en: `
Examples:
  kq template 2024 -o 2024.xlsx
  kq template 2024 --from 2023.csv -o 2024.csv`,
  },
  run: async (io, lang, { args: [year], options }: Typed<TemplateOptions>) => {
    const { template } = await import('../template.ts')
    return template(io, lang, year as string, options)
  },
}
