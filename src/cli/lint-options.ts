import { Option } from 'commander'
import { CannotRun } from '../domain/cannot-run.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { failOnChoices } from './gate.ts'
import { type GateOptions, limitOptions, quietOption, type ReportOptions } from './options.ts'

/** What `kq plan` takes. */
export interface PlanCommandOptions extends ReportOptions, GateOptions {
  readonly lint?: boolean
  readonly relations?: string
}

const words = {
  lint: {
    zh: '核对目标之间是否相符：重申的目标、与基期比、申明的关系',
    en: 'check whether the targets agree: restated ones, baselines, declared relations',
  },
  relations: {
    zh: '目标之间的关系表（默认为规划旁的 *.relations.csv，如有）',
    en: 'relations between targets (default: *.relations.csv beside the plan, if any)',
  },
  lintAll: { zh: '没有问题的关系也列出', en: 'show the relations that hold, too' },
  lintFailOn: {
    zh: '何时以退出码 1 退出：warning（有矛盾）、error、never',
    en: 'exit 1 on: warning (a contradiction), error, never',
  },
} as const satisfies Readonly<Record<string, Text>>

/** Options of `kq plan` alone. */
export function lintOptions(lang: Lang): readonly Option[] {
  const choices = failOnChoices.filter((choice) => choice !== 'off-track')
  return [
    new Option('--lint', words.lint[lang]),
    new Option('--relations <file>', words.relations[lang]),
    new Option('--all', words.lintAll[lang]),
    new Option('--fail-on <what>', words.lintFailOn[lang]).choices(choices).default('error'),
    ...limitOptions(lang),
    quietOption(lang),
  ]
}

/** The targets of a plan are held against those of its text: there is no half of it to lint. */
export function refuseGroupToLint({ group }: Pick<PlanCommandOptions, 'group'>): void {
  if (group === 'main') return
  throw new CannotRun([
    {
      zh: `选项 --group 不与 --lint 同用：表中的目标总要与正文的目标核对`,
      en: `The option --group does not go with --lint, which holds the targets of the table against those of the text`,
    },
  ])
}

/** Options that say how to lint a plan say nothing where it is only shown. */
export function refuseWithoutLint(options: PlanCommandOptions): void {
  const given = [
    options.relations === undefined ? null : '--relations',
    options.strict === true ? '--strict' : null,
    options.maxWarnings === undefined ? null : '--max-warnings',
    options.failOn === 'error' ? null : '--fail-on',
    options.all === true ? '--all' : null,
  ].filter((option) => option !== null)
  const [option] = given
  if (option === undefined) return
  throw new CannotRun([
    {
      zh: `选项 ${option} 只与 --lint 同用`,
      en: `The option ${option} goes with --lint only`,
    },
  ])
}
