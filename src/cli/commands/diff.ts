import { compareSubmissions } from '../../compare/diff.ts'
import { CannotRun } from '../../domain/cannot-run.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Submission } from '../../domain/submission.ts'
import { isError, withoutErrors } from '../../findings/block.ts'
import { inFileOrder } from '../../findings/order.ts'
import { readAll } from '../../judge/examine.ts'
import { ofRegion } from '../../judge/region.ts'
import { buildDiff } from '../../report/build-diff.ts'
import { diffAnswer } from '../../report/diff.ts'
import { yearWithoutValue } from '../../validate/rules/year-without-value.ts'
import { validate } from '../../validate/validator.ts'
import { print, sayWhy, tell } from '../answer.ts'
import { rectangleOption } from '../choose-format.ts'
import { defineCommand } from '../command.ts'
import { answerFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { choice, flag, one } from '../option.ts'
import { drawingOptions, planOptions, quiet, readingOptions, region } from '../options.ts'
import { open } from '../session.ts'

/** `kq diff`: what a corrected or later submission changes, in its cells and in the verdicts. */
export const diff = defineCommand({
  formats: answerFormats,
  args: {
    old: one({
      zh: '原报文件（CSV、XLSX），- 表示标准输入',
      en: 'the earlier submission (CSV, XLSX), - for standard input',
    }),
    new: one({ zh: '更正或更新后的文件', en: 'the corrected or later one' }),
  },
  options: {
    ...planOptions,
    ...readingOptions,
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
  },
  examples: {
    zh: `
示例：
  kq diff 2023.csv 2023-更正.csv
  kq diff 2023.csv 2023-更正.xlsx -f csv --report verdicts -o 评价变化.csv
  kq diff --exit-code -q 旧.csv 新.csv > /dev/null || echo 有差异`,
    en: `
Examples:
  kq diff 2023.csv 2023-corrected.csv
  kq diff 2023.csv 2023-corrected.xlsx -f csv --report verdicts -o verdicts.csv
  kq diff --exit-code -q old.csv new.csv > /dev/null || echo changed`,
  },
  run: async (session, files) => {
    const { lang, tool, format, options } = session
    const rectangle = rectangleOption(format, options.report)
    const plan = await openPlan(session)
    const { year, sources, reading } = await open(session, plan, [files.old, files.new])
    const [old, next] = await readAll(plan, sources, reading)
    if (old === undefined || next === undefined) throw new Error('two files are read')
    // What else validation has to say of a file is the business of `kq validate`.
    const errors = [old, next].map((one) => validate(plan, [one], year).filter(isError))
    const unansweredIn = errors.map(
      (found) => new Set(found.filter(isUnanswered).map(({ region }) => region)),
    )
    const inBoth = ({ region }: Finding) => unansweredIn.every((regions) => regions.has(region))
    const told = errors.flat().filter((finding) => !isUnanswered(finding) || inBoth(finding))
    const found = inFileOrder([...old.findings, ...next.findings, ...told], [old.input.file, next.input.file])
    const [oldJudged = old, nextJudged = next] = withoutErrors([old, next], found)
    const { region, findings } = ofRegion(options.region, [old, next], found)
    const report = buildDiff({
      tool,
      plan,
      old: old.input,
      new: next.input,
      comparison: compareSubmissions(plan, old, next, {
        ...(year === null ? {} : { year }),
        ...(region === undefined ? {} : { region }),
        judged: { old: oldJudged, new: nextJudged },
      }),
      findings,
      lang,
    })
    await tell(session, report)
    refuseUnread([old, next])
    await print(session, diffAnswer(report, lang), { rectangle })
    const { cells, verdicts } = report
    const unanswered = findings.some(isUnanswered)
    const differs = options.exitCode && cells.length + verdicts.length > 0
    const code = unanswered || differs ? 1 : 0
    await sayWhy(session, code, async (messages) => {
      const { differencesText, errorsText } = await import('../../report/exit-reason.ts')
      return [
        ...(unanswered ? [errorsText(report, plan.indicators, messages)] : []),
        ...(differs ? [differencesText(cells, verdicts, messages)] : []),
      ]
    })
    return code
  },
})

/** The year asked for is not in this file: it is enough that the other has it. */
function isUnanswered({ id }: Finding): boolean {
  return id === yearWithoutValue.id
}

/** A file of which nothing could be read would look as if everything had been removed. */
function refuseUnread(submissions: readonly Submission[]): void {
  const unread = submissions.filter(({ observations }) => observations.length === 0)
  if (unread.length === 0) return
  throw new CannotRun(
    unread.map(({ input: { file } }) => ({
      zh: `“${file}”里没有读出任何指标，无法比较；kq check 说明哪里读不了`,
      en: `Nothing was read from "${file}", so there is nothing to compare. kq check says what is wrong with it`,
    })),
  )
}
