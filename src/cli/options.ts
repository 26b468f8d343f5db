import { Option } from 'commander'
import { CannotRun } from '../domain/cannot-run.ts'
import { type Method, methods } from '../domain/method.ts'
import type { Group } from '../domain/plan.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { type Format, formats } from '../report/index.ts'
import { type FailOn, failOnChoices, type Gate } from './gate.ts'
import { words } from './option-words.ts'
import type { PlanOptions } from './plan-options.ts'

/** What every command that prints takes. The same option means the same everywhere. */
export interface DrawingOptions {
  readonly output?: string
  readonly ascii?: boolean
  readonly color: boolean
}

/** What every command that prints a report takes. */
export interface ReportOptions extends DrawingOptions, PlanOptions {
  readonly format?: string
  readonly quiet?: boolean
  readonly all?: boolean
  readonly group: Group | 'all'
}

/** What commands that read submissions take besides. */
export interface ReadingOptions {
  readonly year?: string
  readonly encoding?: string
  readonly sheet?: string
}

/** What commands that take submissions of several regions take. */
export interface RegionOptions {
  readonly region?: string
}

/** What commands that judge the data take: when to fail, and what has been explained. */
export interface GateOptions {
  readonly failOn: FailOn
  readonly maxWarnings?: string
  readonly strict?: boolean
  readonly explanations?: string
}

/** What `kq check` takes. */
export interface CheckOptions extends ReportOptions, ReadingOptions, RegionOptions, GateOptions {
  readonly groupBy?: string
  readonly method: Method
  readonly report?: string
}

/** What `kq validate` takes. */
export interface ValidateOptions extends ReportOptions, ReadingOptions, RegionOptions, GateOptions {
  readonly writeExplanations?: boolean
}

/** The gate the options describe; a limit that is no count cannot run. */
export function gateOf({ failOn, maxWarnings, strict }: GateOptions): Gate {
  if (maxWarnings !== undefined && !/^\d{1,9}$/.test(maxWarnings)) {
    throw new CannotRun([
      {
        zh: `选项 --max-warnings 不接受「${maxWarnings}」；写一个数，例如 0`,
        en: `The option --max-warnings does not take "${maxWarnings}"; give a number, for example 0`,
      },
    ])
  }
  return {
    failOn,
    maxWarnings: maxWarnings === undefined ? null : Number(maxWarnings),
    strict: strict === true,
  }
}

/** What a comparison of methods can be written as: it has no findings for CI to show. */
export const compareFormats: readonly Format[] = ['table', 'tsv', 'csv', 'json', 'markdown']

function formatWords(choices: readonly string[]): Text {
  return {
    zh: `输出格式：${choices.join('、')}（终端默认 table，管道默认 tsv）`,
    en: `one of ${choices.join(', ')} (default: table on a terminal, tsv in a pipe)`,
  }
}

/** Options of every command that prints, in these formats. */
export function printOptions(
  lang: Lang,
  choices: readonly string[] = formats,
  about: Text = formatWords(choices),
): readonly Option[] {
  return [
    new Option('-f, --format <format>', about[lang]).choices([...choices]),
    new Option('-o, --output <file>', words.output[lang]),
    new Option('--ascii', words.ascii[lang]),
    new Option('--no-color', words.color[lang]),
    langOption(lang),
  ]
}

/** Which indicators of the plan. */
export function groupOption(lang: Lang): Option {
  return new Option('--group <group>', words.group[lang]).choices(['main', 'text', 'all']).default('main')
}

export function langOption(lang: Lang): Option {
  return new Option('--lang <lang>', words.lang[lang]).choices(['zh', 'en'])
}

/** Options of every command that reads submissions. */
export function readOptions(lang: Lang): readonly Option[] {
  return [
    new Option('-y, --year <year>', words.year[lang]),
    new Option('--encoding <name>', words.encoding[lang]),
    new Option('--sheet <name>', words.sheet[lang]),
  ]
}

export function regionOption(lang: Lang): Option {
  return new Option('--region <name>', words.region[lang])
}

/** Options of `kq check` alone. */
export function checkOptions(lang: Lang): readonly Option[] {
  return [
    regionOption(lang),
    new Option('--all', words.all[lang]),
    new Option('--group-by <what>', words.groupBy[lang]).choices(['verdict']),
    new Option('--method <name>', words.method[lang]).choices([...methods]).default('schedule'),
    new Option('--fail-on <what>', words.failOn[lang]).choices([...failOnChoices]).default('error'),
    ...gateOptions(lang),
    new Option('--report <what>', words.report[lang]).choices(['assessments', 'findings']),
  ]
}

/** Options of `kq validate` alone. */
export function validateOptions(lang: Lang): readonly Option[] {
  const choices = failOnChoices.filter((choice) => choice !== 'off-track')
  return [
    regionOption(lang),
    new Option('--fail-on <what>', words.validateFailOn[lang]).choices(choices).default('error'),
    ...gateOptions(lang),
    new Option('--write-explanations', words.writeExplanations[lang]),
  ]
}

/** Options of `kq compare` alone. */
export function compareOptions(lang: Lang): readonly Option[] {
  const choices = failOnChoices.filter((choice) => choice !== 'off-track')
  return [
    regionOption(lang),
    new Option('--fail-on <what>', words.validateFailOn[lang]).choices(choices).default('error'),
    ...gateOptions(lang),
  ]
}

/** How many warnings are too many. */
export function limitOptions(lang: Lang): readonly Option[] {
  return [
    new Option('--max-warnings <n>', words.maxWarnings[lang]),
    new Option('--strict', words.strict[lang]),
  ]
}

function gateOptions(lang: Lang): readonly Option[] {
  return [...limitOptions(lang), ...quietOptions(lang)]
}

/** What findings are shown. */
export function quietOptions(lang: Lang): readonly Option[] {
  return [
    new Option('--explanations <file>', words.explanations[lang]),
    new Option('-q, --quiet', words.quiet[lang]),
  ]
}
