import { Option } from 'commander'
import { CannotRun } from '../domain/cannot-run.ts'
import { type Method, methods } from '../domain/method.ts'
import type { Group } from '../domain/plan.ts'
import type { Lang } from '../domain/wording.ts'
import { choicesOf, type Formats, formatWords } from './formats.ts'
import { type FailOn, failOnChoices, type Gate } from './gate.ts'
import { words } from './option-words.ts'
import type { PlanOptions } from './plan-options.ts'

/** What every command takes that writes something. The same option means the same everywhere. */
export interface OutputOptions {
  readonly format?: string
  readonly output?: string
}

/** What every command that draws takes. */
export interface DrawingOptions extends OutputOptions {
  readonly ascii?: boolean
  readonly color: boolean
}

/** What every command that prints a report takes. */
export interface ReportOptions extends DrawingOptions, PlanOptions {
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

/** What commands that read several submissions together take: the earlier files that these supersede. */
export interface SupersedesOption {
  readonly supersedes?: readonly string[]
}

/** What commands that judge the data take: when to fail, and what has been explained. */
export interface GateOptions {
  readonly failOn: FailOn
  readonly maxWarnings?: string
  readonly strict?: boolean
  readonly require?: string
  readonly explanations?: string
}

/** What `kq check` takes. */
export interface CheckOptions
  extends ReportOptions,
    ReadingOptions,
    RegionOptions,
    SupersedesOption,
    GateOptions {
  readonly groupBy?: string
  readonly method: Method
  readonly report?: string
}

/** What `kq validate` takes. */
export interface ValidateOptions
  extends ReportOptions,
    ReadingOptions,
    RegionOptions,
    SupersedesOption,
    GateOptions {
  readonly writeExplanations?: boolean
}

/** The gate the options describe; a limit that is no count cannot run. */
export function gateOf({ failOn, maxWarnings, strict }: GateOptions): Gate {
  if (maxWarnings !== undefined && !/^\d{1,9}$/.test(maxWarnings)) {
    throw new CannotRun([
      {
        zh: `选项 --max-warnings 不接受“${maxWarnings}”；写一个数，例如 0`,
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

/** Options of every command that writes something, in these formats. */
export function outputOptions(lang: Lang, of: Formats): readonly Option[] {
  return [
    new Option('-f, --format <format>', formatWords(of)[lang]).choices([...choicesOf(of)]),
    new Option('-o, --output <file>', words[of.formats.length > 1 ? 'output' : 'outputFile'][lang]),
  ]
}

/** Options of every command that draws. */
export function printOptions(lang: Lang, of: Formats): readonly Option[] {
  return [
    ...outputOptions(lang, of),
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

export function supersedesOption(lang: Lang): Option {
  const together = (file: string, known: readonly string[] = []) => [...known, file]
  return new Option('--supersedes <file>', words.supersedes[lang]).argParser(together)
}

/** Options of `kq check` alone. */
export function checkOptions(lang: Lang): readonly Option[] {
  return [
    regionOption(lang),
    supersedesOption(lang),
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
    supersedesOption(lang),
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
    supersedesOption(lang),
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
  return [...limitOptions(lang), new Option('--require <n>', words.require[lang]), ...quietOptions(lang)]
}

/** What findings are shown. */
export function quietOptions(lang: Lang): readonly Option[] {
  return [new Option('--explanations <file>', words.explanations[lang]), quietOption(lang)]
}

export function quietOption(lang: Lang): Option {
  return new Option('-q, --quiet', words.quiet[lang])
}
