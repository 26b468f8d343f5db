import { compareSubmissions } from '../compare/diff.ts'
import { CannotRun } from '../domain/cannot-run.ts'
import type { Finding } from '../domain/finding.ts'
import type { Submission } from '../domain/submission.ts'
import type { Lang } from '../domain/wording.ts'
import { readAll } from '../judge/examine.ts'
import { ofRegion } from '../judge/region.ts'
import { settle } from '../judge/settle.ts'
import { yearOption } from '../judge/year.ts'
import { buildDiff } from '../report/build-diff.ts'
import { diffAnswer } from '../report/diff.ts'
import { findingsText } from '../report/findings.ts'
import { withoutErrors } from '../validate/blocked.ts'
import { lookedAt } from '../validate/explain/looked.ts'
import { yearWithoutValue } from '../validate/rules/year-without-value.ts'
import { validate } from '../validate/validator.ts'
import { written } from './answer.ts'
import { chooseFormat } from './choose-format.ts'
import { sayWhy } from './conclude.ts'
import { answerFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openAll, openPlan, readOptionsOf } from './load.ts'
import type { ReadingOptions, RegionOptions, ReportOptions } from './options.ts'
import { deliver, lookOf, styleOf } from './print.ts'
import { rectangleOption } from './rectangle-option.ts'

export interface DiffOptions extends ReportOptions, ReadingOptions, RegionOptions {
  readonly report?: string
  readonly exitCode?: boolean
}

/** `kq diff`: what a corrected or later submission changes, in its cells and in the verdicts. */
export async function diff(
  io: Io,
  lang: Lang,
  files: readonly [string, string],
  options: DiffOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, answerFormats)
  const rectangle = rectangleOption(format, options.report)
  const plan = await openPlan(io, options)
  const sources = await openAll(io, files)
  const reading = readOptionsOf(options, plan, { digest: format === 'json' })
  const [old, next] = await readAll(plan, sources, reading)
  if (old === undefined || next === undefined) throw new Error('two files are read')
  const year = yearOption(options.year, plan)
  const errors = [old, next].map((one) => validate(plan, [one], year).filter(isError))
  const inBoth = (finding: Finding) => errors.every((found) => found.some(sameRegion(finding)))
  const told = errors.flat().filter((finding) => !isUnanswered(finding) || inBoth(finding))
  const found = settle([...old.findings, ...next.findings, ...told], null, lookedAt([old, next]))
  const [oldJudged = old, nextJudged = next] = withoutErrors([old, next], found)
  const { region, findings } = ofRegion(options.region, [old, next], found)
  const report = buildDiff({
    tool: `kq ${io.version}`,
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
  const style = styleOf(io, lang, options)
  if (options.quiet !== true)
    await io.stderr.write(findingsText(report, style, await lookOf(io.stderr, style.colour)))
  refuseUnread([old, next])
  await deliver(io, await written(diffAnswer(report, lang), format, style, rectangle), options.output)
  const { cells, verdicts } = report
  const unanswered = findings.some(isUnanswered)
  const differs = options.exitCode === true && cells.length + verdicts.length > 0
  const code = unanswered || differs ? 1 : 0
  await sayWhy(io, code, { lang, quiet: options.quiet }, async (messages) => {
    const { differencesText, errorsText } = await import('../report/exit-reason.ts')
    return [
      ...(unanswered ? [errorsText(report, plan.indicators, messages)] : []),
      ...(differs ? [differencesText(cells, verdicts, messages)] : []),
    ]
  })
  return code
}

/** What else validation has to say of a file is the business of `kq validate`; an error takes its value from the verdict. */
function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

/** The year asked for is not in this file: it is enough that the other has it. */
function isUnanswered({ id }: Finding): boolean {
  return id === yearWithoutValue.id
}

function sameRegion({ id, region }: Finding): (other: Finding) => boolean {
  return (other) => other.id === id && other.region === region
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
