import { Option } from 'commander'
import type { Lang, Text } from '../domain/wording.ts'

/** What every command that opens a plan takes. */
export interface PlanOptions {
  readonly plan?: string
  readonly targets?: string
}

const words = {
  plan: {
    zh: '规划文件（默认为随附的 indicators.csv）',
    en: 'plan to judge by (default: the indicators.csv that comes with kq)',
  },
  targets: {
    zh: '上级下达的目标（code,target），补上规划里“完成上级下达任务”的数',
    en: 'targets assigned by a higher level (code,target), for what the plan leaves in words',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Options of every command that opens a plan. */
export function planOptions(lang: Lang): readonly Option[] {
  return [
    new Option('-p, --plan <file>', words.plan[lang]),
    new Option('--targets <file>', words.targets[lang]),
  ]
}
