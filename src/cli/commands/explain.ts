import type { ExplainOptions } from '../explain-options.ts'
import { explainFormats } from '../formats.ts'
import { printOptions, quietOptions, readOptions, regionOption, supersedesOption } from '../options.ts'
import { planOptions } from '../plan-options.ts'
import type { CommandSpec, Typed } from './command.ts'

export const explainCommand: CommandSpec = {
  name: 'explain',
  about: {
    zh: '逐步说明一个评价怎么得来；或说明规划对一个指标的要求、一条检查规则',
    en: 'explain a verdict step by step; or what the plan asks of an indicator, or a rule',
  },
  args: [
    [
      '<word>',
      {
        zh: '指标的代码、序号或名称；或规则的编号（KQ503）或名称',
        en: 'code, number or name of an indicator; or id (KQ503) or name of a rule',
      },
    ],
    [
      '[files...]',
      {
        zh: '报送文件；不写则只说明规划的要求',
        en: 'submissions; without them, what the plan asks',
      },
    ],
  ],
  formats: explainFormats,
  options: (lang) => [
    ...planOptions(lang),
    ...readOptions(lang),
    regionOption(lang),
    supersedesOption(lang),
    ...printOptions(lang, explainFormats),
    ...quietOptions(lang),
  ],
  examples: {
    zh: `
示例：
  kq explain gdp                             规划对地区生产总值的要求
  kq explain gdp 2021.csv 2022.csv 2023.csv  评价怎么得来
  kq explain 13 2023.csv -o 实际利用外资.md
  kq explain KQ503                           一条检查规则`,
    en: `
Examples:
  kq explain gdp                             what the plan asks of GDP
  kq explain gdp 2021.csv 2022.csv 2023.csv  how its verdict came about
  kq explain 13 2023.csv -o fdi.md
  kq explain KQ503                           a rule`,
  },
  run: async (io, lang, { args: [word, files], options }: Typed<ExplainOptions>) => {
    const { explain } = await import('../explain.ts')
    return explain(io, lang, word as string, files as readonly string[], options)
  },
}
