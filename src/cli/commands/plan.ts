import { planFormats } from '../formats.ts'
import { lintOptions, type PlanCommandOptions } from '../lint-options.ts'
import { groupOption, printOptions } from '../options.ts'
import { planOptions } from '../plan-options.ts'
import type { CommandSpec, Typed } from './command.ts'

export const planCommand: CommandSpec = {
  name: 'plan',
  about: {
    zh: '列出对规划的理解：目标类型、方向、尺度、计划增速；--lint 核对目标之间是否相符',
    en: 'print the plan as understood: kind of target, direction, scale, planned rate; or lint it',
  },
  args: [['[indicator]', { zh: '指标的代码、序号或名称', en: 'code, number or name of an indicator' }]],
  formats: planFormats,
  options: (lang) => [
    ...planOptions(lang),
    ...printOptions(lang, planFormats),
    groupOption(lang),
    ...lintOptions(lang),
  ],
  examples: {
    zh: `
示例：
  kq plan                   规划的全部主要指标
  kq plan gdp               一个指标
  kq plan --plan 我的规划.csv -f csv
  kq plan --lint            目标之间是否相符，逐条给出算式和数据
  kq plan gdp --lint --all  与一个指标有关的全部关系`,
    en: `
Examples:
  kq plan                   every indicator of the plan's table
  kq plan gdp               one indicator
  kq plan --plan mine.csv -f csv
  kq plan --lint            whether the targets agree, each with the numbers worked out
  kq plan gdp --lint --all  every relation that one indicator goes into`,
  },
  run: async (io, lang, { args: [indicator], options }: Typed<PlanCommandOptions>) => {
    const wanted = indicator as string | undefined
    if (options.lint === true) return (await import('../lint.ts')).lint(io, lang, wanted, options)
    return (await import('../plan.ts')).showPlan(io, lang, wanted, options)
  },
}
