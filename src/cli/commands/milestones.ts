import { Option } from 'commander'
import { answerFormats } from '../formats.ts'
import type { MilestoneFlags } from '../milestone-options.ts'
import {
  groupOption,
  printOptions,
  quietOptions,
  readOptions,
  regionOption,
  supersedesOption,
} from '../options.ts'
import { planOptions } from '../plan-options.ts'
import type { CommandSpec, Typed } from './command.ts'

const words = {
  from: {
    zh: '从这一年（或此前最近一年）的实绩起重新分解；写基期年则按规划原样',
    en: 'spread the rest from the values of this year, or the latest before it; the baseline year gives the plan as written',
  },
  tier: { zh: '按这一档目标分解，如 冲刺', en: 'lead to the graded goal of this label, such as 冲刺' },
} as const

export const milestonesCommand: CommandSpec = {
  name: 'milestones',
  about: {
    zh: '把目标分解到各年；有实绩时从最新实绩重新分解',
    en: 'break the targets down by year; with actual values, spread what is left from the latest',
  },
  args: [
    [
      '[files...]',
      { zh: '报送文件；不写则从基期分解', en: 'submissions; without them the path starts at the baseline' },
    ],
  ],
  formats: answerFormats,
  options: (lang) => [
    ...planOptions(lang),
    new Option('--from <year>', words.from[lang]),
    new Option('--tier <label>', words.tier[lang]),
    ...readOptions(lang),
    regionOption(lang),
    supersedesOption(lang),
    groupOption(lang),
    ...printOptions(lang, answerFormats),
    ...quietOptions(lang),
  ],
  examples: {
    zh: `
示例：
  kq milestones                              规划的分年目标
  kq milestones 2021.csv 2022.csv 2023.csv   余下任务重新分到各年
  kq milestones 2023.csv -o 分年目标.xlsx    粘贴到年度计划
  kq milestones --tier 冲刺`,
    en: `
Examples:
  kq milestones                              the plan broken down by year
  kq milestones 2021.csv 2022.csv 2023.csv   what is left, spread over the years left
  kq milestones 2023.csv -o milestones.xlsx  to paste into an annual plan
  kq milestones --tier 冲刺`,
  },
  run: async (io, lang, { args: [files], options }: Typed<MilestoneFlags>) => {
    const { milestones } = await import('../milestones.ts')
    return milestones(io, lang, files as readonly string[], options)
  },
}
