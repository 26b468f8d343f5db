import { type AnswerFormat, answerFormats } from '../formats.ts'
import { choice, flag, type Given, texts } from '../option.ts'
import { drawingOptions, planOptions, quiet, readingOptions, region } from '../options.ts'
import type { Session } from '../session.ts'

/** What may be asked of `kq diff`. */
export const diffOptions = {
  ...planOptions,
  ...readingOptions,
  history: texts('input', '<files...>', {
    zh: '两份报送之前各年的文件，累计数和增速要用；可用 * 和 ?，写在最后',
    en: 'submissions of the years before both, as totals need them; with * and ?, named last',
  }),
  region,
  ...drawingOptions(answerFormats),
  report: choice(
    'output',
    '<what>',
    {
      zh: 'csv、tsv 报告什么：cells（变动的数值）或 verdicts（改变的评价）',
      en: 'what csv and tsv report: cells, or verdicts',
    },
    ['cells', 'verdicts'],
  ),
  exitCode: flag('exit', { zh: '有差异时退出码为 1', en: 'exit 1 where there are differences' }),
  quiet,
}

/** One run of `kq diff`. */
export type Diffing = Session<Given<typeof diffOptions>, AnswerFormat>
