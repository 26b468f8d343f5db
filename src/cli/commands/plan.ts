import { groupOption, planOptions, printOptions, type ReportOptions } from '../options.ts'
import type { CommandSpec, Typed } from './command.ts'

export const planCommand: CommandSpec = {
  name: 'plan',
  about: {
    zh: '列出对规划的理解：目标类型、方向、尺度、计划增速',
    en: 'print the plan as understood: kind of target, direction, scale, planned rate',
  },
  args: [['[indicator]', { zh: '指标的代码、序号或名称', en: 'code, number or name of an indicator' }]],
  options: (lang) => [...planOptions(lang), ...printOptions(lang), groupOption(lang)],
  examples: {
    zh: `
示例：
  kq plan                   规划的全部主要指标
  kq plan gdp               一个指标
  kq plan --plan 我的规划.csv -f csv`,
    en: `
Examples:
  kq plan                   every indicator of the plan's table
  kq plan gdp               one indicator
  kq plan --plan mine.csv -f csv`,
  },
  run: async (io, lang, { args: [indicator], options }: Typed<ReportOptions>) => {
    const { showPlan } = await import('../plan.ts')
    return showPlan(io, lang, indicator as string | undefined, options)
  },
}
