import { Option } from 'commander'
import { CannotRun } from '../domain/cannot-run.ts'
import { type Method, methods } from '../domain/method.ts'
import type { Group } from '../domain/plan.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { type Format, formats } from '../report/index.ts'
import { type FailOn, failOnChoices, type Gate } from './gate.ts'
import type { PlanOptions } from './plan-options.ts'

/** What every command that prints a report takes. The same option means the same everywhere. */
export interface ReportOptions extends PlanOptions {
  readonly format?: string
  readonly output?: string
  readonly ascii?: boolean
  readonly color: boolean
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

/** What commands that judge the data take: when to fail, and what has been explained. */
export interface GateOptions {
  readonly failOn: FailOn
  readonly maxWarnings?: string
  readonly strict?: boolean
  readonly explanations?: string
}

/** What `kq check` takes. */
export interface CheckOptions extends ReportOptions, ReadingOptions, GateOptions {
  readonly region?: string
  readonly groupBy?: string
  readonly method: Method
  readonly report?: string
}

/** What `kq validate` takes. */
export interface ValidateOptions extends ReportOptions, ReadingOptions, GateOptions {
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

const words = {
  output: { zh: '写入文件，格式由扩展名决定', en: 'write to a file; its extension picks the format' },
  group: { zh: '评价哪一组指标：main、text、all', en: 'indicators to judge: main, text, all' },
  all: { zh: '没有数据的指标也逐行列出', en: 'show indicators without data as rows' },
  ascii: { zh: '只用 ASCII 符号和线条', en: 'draw with ASCII signs only' },
  color: { zh: '不用颜色', en: 'no colour' },
  quiet: { zh: '不在标准错误输出提示', en: 'print no findings on standard error' },
  lang: { zh: '语言：zh 或 en', en: 'language: zh or en' },
  year: { zh: '评价哪一年；文件没写年份时即其年份', en: 'year to judge; the year of files that state none' },
  encoding: { zh: '指定编码，如 gb18030、utf-8', en: 'read files as, for example, gb18030 or utf-8' },
  sheet: { zh: '工作簿中的工作表名', en: 'sheet of a workbook' },
  region: { zh: '只评价这个地区', en: 'judge this region only' },
  groupBy: { zh: '表格按评价分组', en: 'group the table by verdict' },
  method: {
    zh: '评价方法：schedule（规划进度）、statcan、destatis、unsd、escap',
    en: "verdicts by: schedule (the plan's own), statcan, destatis, unsd, escap",
  },
  failOn: {
    zh: '何时以非零退出：error（数据有错，退出码 1）、warning（有警告也算）、off-track（另加未达进度，退出码 3）、never',
    en: 'exit non-zero on: error (code 1), warning (code 1 as well), off-track (also code 3), never',
  },
  validateFailOn: {
    zh: '何时以退出码 1 退出：error（数据有错）、warning（有警告也算）、never',
    en: 'exit 1 on: error, warning (or an error), never',
  },
  explanations: {
    zh: '已说明的问题（默认为 kq.explanations.csv，如有）',
    en: 'explained findings (default: kq.explanations.csv where there is one)',
  },
  writeExplanations: {
    zh: '为尚未说明的警告在说明文件里起草条目，原因留空',
    en: 'draft an entry, its reason empty, for every warning not yet explained',
  },
  maxWarnings: { zh: '警告多于这个数时退出码为 1', en: 'exit 1 where there are more warnings' },
  strict: { zh: '警告按错误对待', en: 'treat warnings as errors' },
  report: {
    zh: '报告什么：assessments（评价）或 findings（数据问题；限 csv、tsv、json）',
    en: 'what to report: assessments, or findings (csv, tsv, json)',
  },
} as const satisfies Readonly<Record<string, Text>>

/** What a comparison of methods can be written as: it has no findings for CI to show. */
export const compareFormats: readonly Format[] = ['table', 'tsv', 'csv', 'json', 'markdown']

function formatWords(choices: readonly Format[]): Text {
  return {
    zh: `输出格式：${choices.join('、')}（终端默认 table，管道默认 tsv）`,
    en: `one of ${choices.join(', ')} (default: table on a terminal, tsv in a pipe)`,
  }
}

/** Options of every command that prints, in these formats. */
export function printOptions(lang: Lang, choices: readonly Format[] = formats): readonly Option[] {
  return [
    new Option('-f, --format <format>', formatWords(choices)[lang]).choices([...choices]),
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

/** Options of `kq check` alone. */
export function checkOptions(lang: Lang): readonly Option[] {
  return [
    new Option('--region <name>', words.region[lang]),
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
    new Option('--fail-on <what>', words.validateFailOn[lang]).choices(choices).default('error'),
    ...gateOptions(lang),
    new Option('--write-explanations', words.writeExplanations[lang]),
  ]
}

/** Options of `kq compare` alone. */
export function compareOptions(lang: Lang): readonly Option[] {
  const choices = failOnChoices.filter((choice) => choice !== 'off-track')
  return [
    new Option('--region <name>', words.region[lang]),
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
  return [
    ...limitOptions(lang),
    new Option('--explanations <file>', words.explanations[lang]),
    new Option('-q, --quiet', words.quiet[lang]),
  ]
}
