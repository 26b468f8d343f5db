import { CannotRun } from '../domain/cannot-run.ts'
import { methods, otherMethods } from '../domain/method.ts'
import { requirementOf } from '../judge/requirement.ts'
import { sortings } from '../report/row-wishes.ts'
import { choicesOf, type Formats, formatWords } from './formats.ts'
import { failOnChoices } from './gate.ts'
import { usualFindings } from './most-findings.ts'
import { choice, denial, flag, meaning, repeated, text } from './option.ts'

/** What every command takes that opens a plan. The same option means the same everywhere. */
export const planOptions = {
  config: text('input', '<file>', {
    zh: '项目文件（默认为本目录或上级目录的 kq.json，如有）',
    en: 'project (default: the kq.json of this folder or of one above, if any)',
  }),
  plan: text(
    'input',
    '<file>',
    {
      zh: '规划文件（默认为随附的 indicators.csv）',
      en: 'plan to judge by (default: the indicators.csv that comes with kq)',
    },
    'p',
  ),
  targets: text('input', '<file>', {
    zh: '上级下达的目标（code,target），补上规划里“完成上级下达任务”的数',
    en: 'targets assigned by a higher level (code,target), for what the plan leaves in words',
  }),
}

/** What holds between the indicators of a plan, and so between their values. */
export const relations = text('input', '<file>', {
  zh: '指标之间的关系表（默认为规划旁的 *.relations.csv，如有）',
  en: 'relations between indicators (default: *.relations.csv beside the plan, if any)',
})

/** What every command takes that reads submissions. */
export const readingOptions = {
  relations,
  year: text(
    'judging',
    '<year>',
    { zh: '评价哪一年；文件没写年份时即其年份', en: 'year to judge; the year of files that state none' },
    'y',
  ),
  encoding: text('input', '<name>', {
    zh: '指定编码，如 gb18030、utf-8',
    en: 'read files as, for example, gb18030 or utf-8',
  }),
  history: repeated('input', '<file>', {
    zh: '只读不报的往年文件，累计数和增速要用；可用 * 和 ?，可重复',
    en: 'earlier submissions, read and not reported, as totals need them; with * and ?, repeatable',
  }),
  indicator: text('input', '<name>', {
    zh: '只评价这个指标；没有写明指标的文件即其数值',
    en: 'this indicator only; files that name none are of it',
  }),
  sheet: text('input', '<name>', { zh: '工作簿中的工作表名', en: 'sheet of a workbook' }),
}

/** Which rows are shown, and in which order. */
export const only = repeated('output', '<rows>', {
  zh: '只列出：binding（约束性）、off-track（未达进度）或某个类别；可重复，计数不变',
  en: 'show only: binding, off-track, or a category of the plan; repeatable, counts stay those of all',
})

export const sort = choice(
  'output',
  '<order>',
  {
    zh: '行的次序：plan（规划）、attention（需要关注的在前）、verdict（评价）、pace（慢的在前）',
    en: 'order of rows: plan, attention (what needs it first), verdict, pace (slowest first)',
  },
  sortings,
  'plan',
)

/** Which columns rows have, and for whom. */
export const columns = text('output', '<columns>', {
  zh: 'csv、tsv 的列：people（人读：中文表头、照表格取整、年均带单位）、machine（机读，默认），或逗号隔开的列名',
  en: 'columns of csv and tsv: people (headers in words, rounded, rates with their unit), machine (the default), or names separated by commas',
})

/** Who answers for the indicators that are meant. */
export const owner = repeated('judging', '<name>', {
  zh: '只看这个责任单位的指标；可重复',
  en: 'indicators for which this one answers only; repeatable',
})

export const region = text('judging', '<name>', { zh: '只看这个地区', en: 'this region only' })

/** What commands take that read several submissions together. */
export const supersedes = repeated('input', '<file>', {
  zh: '由所给文件取代的前一份文件，一并读取；可重复',
  en: 'earlier file that the files given supersede, read too; repeatable',
})

/** Which indicators of the plan. */
export const group = choice(
  'judging',
  '<group>',
  { zh: '评价哪一组指标：main、text、all', en: 'indicators to judge: main, text, all' },
  ['main', 'text', 'all'],
  'main',
)

/** Whose figure of the baseline year counts, where a submission reports it otherwise than the plan. */
export const baseline = choice(
  'judging',
  '<whose>',
  {
    zh: '基期数与规划不同时以谁为准：plan（规划）、reported（报送）',
    en: 'where the reported baseline differs: plan or reported',
  },
  ['plan', 'reported'],
  'plan',
)

export const method = choice(
  'judging',
  '<name>',
  {
    zh: `评价方法：${['schedule（规划进度）', ...otherMethods].join('、')}`,
    en: `verdicts by: ${["schedule (the plan's own)", ...otherMethods].join(', ')}`,
  },
  methods,
  'schedule',
)

export const lang = choice('output', '<lang>', { zh: '语言：zh 或 en', en: 'language: zh or en' }, [
  'zh',
  'en',
])

/** What every command takes that writes something in these formats. */
export function outputOptions(formats: Formats) {
  return {
    format: choice('output', '<format>', formatWords(formats), choicesOf(formats), undefined, 'f'),
    output: text(
      'output',
      '<file>',
      formats.formats.length > 1
        ? { zh: '写入文件，格式由扩展名决定', en: 'write to a file; its extension picks the format' }
        : { zh: '写入文件', en: 'write to a file' },
      'o',
    ),
  }
}

/** Where the figures of a report go. */
export const figures = text('output', '<folder>', {
  zh: '把图另存成 SVG 文件，写到这个目录：进度、增速和每项指标各一张',
  en: 'write the figures as SVG files to this folder: progress, effort, and one for each indicator',
})

/** What every command takes that draws. */
export function drawingOptions(formats: Formats) {
  return {
    ...outputOptions(formats),
    ascii: flag('output', { zh: '只用 ASCII 符号和线条', en: 'draw with ASCII signs only' }),
    color: denial('output', { zh: '不用颜色', en: 'no colour' }),
    lang,
  }
}

export const quiet = flag(
  'output',
  {
    zh: '不在标准错误输出数据问题和退出原因',
    en: 'nothing about the data on standard error: no findings, no reason for the exit code',
  },
  'q',
)

/** What commands take that show findings. */
export const findingsOptions = {
  explanations: text('input', '<file>', {
    zh: '已说明的问题（默认为 kq.explanations.csv，如有）',
    en: 'explained findings (default: kq.explanations.csv where there is one)',
  }),
  quiet,
  maxFindings: text('output', '<n|all>', {
    zh: `文字中最多列出多少条数据问题，其余只计数（默认 ${usualFindings}）`,
    en: `the most findings that a text lists; the others are counted (default: ${usualFindings})`,
  }),
}

/** How many warnings are too many. */
export const limitOptions = {
  maxWarnings: meaning(
    'exit',
    '<n>',
    { zh: '警告多于这个数时退出码为 1', en: 'exit 1 where there are more warnings' },
    limitOf,
  ),
  strict: flag('exit', { zh: '警告按错误对待', en: 'treat warnings as errors' }),
}

/** What commands take that end by what the data is like. */
export const gateOptions = {
  ...limitOptions,
  require: meaning(
    'exit',
    '<n>',
    {
      zh: '至少多少项指标要有数值：all、项数或比例（80%）；不够时退出码为 1',
      en: 'exit 1 where fewer indicators have a value: all, a number, or a share (80%)',
    },
    requirementOf,
  ),
  ...findingsOptions,
}

/** When to fail, where nothing is judged to be on track or off it. */
export const failOnData = choice(
  'exit',
  '<what>',
  {
    zh: '何时以退出码 1 退出：error（数据有错）、warning（有警告也算）、late（有地区未报送也算）、never',
    en: 'exit 1 on: error, warning (or an error), late (or a region of the roster that has not reported), never',
  },
  ['error', 'warning', 'late', 'never'],
  'error',
)

/** The same where indicators are judged: when the data is fine, too. */
export const failOnVerdicts = choice(
  'exit',
  '<what>',
  {
    zh: '何时以非零退出：error（数据有错，退出码 1）、warning（有警告也算）、late（有地区未报送也算）、off-track（另加未达进度，退出码 3）、never',
    en: 'exit non-zero on: error (code 1), warning or late (a region has not reported; code 1 as well), off-track (also code 3), never',
  },
  failOnChoices,
  'error',
)

function limitOf(typed: string): number {
  if (/^\d{1,9}$/.test(typed)) return Number(typed)
  throw new CannotRun([
    {
      zh: `选项 --max-warnings 不接受“${typed}”；写一个数，例如 0`,
      en: `The option --max-warnings does not take "${typed}"; give a number, for example 0`,
    },
  ])
}
