import type { Text } from '../domain/wording.ts'

/** What each option does, for `--help`. */
export const words = {
  output: { zh: '写入文件，格式由扩展名决定', en: 'write to a file; its extension picks the format' },
  outputFile: { zh: '写入文件', en: 'write to a file' },
  group: { zh: '评价哪一组指标：main、text、all', en: 'indicators to judge: main, text, all' },
  all: { zh: '没有数据的指标也逐行列出', en: 'show indicators without data as rows' },
  ascii: { zh: '只用 ASCII 符号和线条', en: 'draw with ASCII signs only' },
  color: { zh: '不用颜色', en: 'no colour' },
  quiet: {
    zh: '不在标准错误输出数据问题和退出原因',
    en: 'nothing about the data on standard error: no findings, no reason for the exit code',
  },
  lang: { zh: '语言：zh 或 en', en: 'language: zh or en' },
  year: { zh: '评价哪一年；文件没写年份时即其年份', en: 'year to judge; the year of files that state none' },
  encoding: { zh: '指定编码，如 gb18030、utf-8', en: 'read files as, for example, gb18030 or utf-8' },
  sheet: { zh: '工作簿中的工作表名', en: 'sheet of a workbook' },
  region: { zh: '只看这个地区', en: 'this region only' },
  supersedes: {
    zh: '由所给文件取代的前一份文件，一并读取；可重复',
    en: 'earlier file that the files given supersede, read too; repeatable',
  },
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
  require: {
    zh: '至少多少项指标要有数值：all、项数或比例（80%）；不够时退出码为 1',
    en: 'exit 1 where fewer indicators have a value: all, a number, or a share (80%)',
  },
  strict: { zh: '警告按错误对待', en: 'treat warnings as errors' },
  report: {
    zh: '报告什么：assessments（评价）或 findings（数据问题；限 csv、tsv、json）',
    en: 'what to report: assessments, or findings (csv, tsv, json)',
  },
} as const satisfies Readonly<Record<string, Text>>
