import { assess } from '../assess/index.ts'
import { compareMethods } from '../compare/methods.ts'
import type { Lang } from '../domain/wording.ts'
import { requirementOf } from '../judge/requirement.ts'
import { yearOption } from '../judge/year.ts'
import { buildReport } from '../report/build.ts'
import { type ComparisonReport, compareAnswer } from '../report/compare.ts'
import { findingsText } from '../report/findings.ts'
import { coverageLine } from '../words/coverage.ts'
import { written } from './answer.ts'
import { chooseFormat } from './choose-format.ts'
import { conclude } from './conclude.ts'
import { examineFiles } from './examine-files.ts'
import { answerFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openPlan } from './load.ts'
import {
  type GateOptions,
  gateOf,
  type ReadingOptions,
  type RegionOptions,
  type ReportOptions,
  type SupersedesOption,
} from './options.ts'
import { deliver, styleOf } from './print.ts'

export type MethodsOptions = ReportOptions & ReadingOptions & RegionOptions & SupersedesOption & GateOptions

/** `kq compare`: read the submissions, judge every indicator by every method, say where and why they differ. */
export async function compare(
  io: Io,
  lang: Lang,
  files: readonly string[],
  options: MethodsOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, answerFormats)
  const gate = gateOf(options)
  const plan = await openPlan(io, options)
  const asking = { group: options.group, required: requirementOf(options.require) }
  const examined = await examineFiles(io, plan, files, options, asking)
  const { submissions, findings, region, coverage } = examined
  const year = yearOption(options.year, plan)
  const assessments = assess(plan, submissions, {
    ...(year === null ? {} : { year }),
    ...(region === undefined ? {} : { region }),
    group: options.group,
  })
  const tool = `kq ${io.version}`
  const report: ComparisonReport = {
    tool,
    plan,
    year: assessments[0]?.year ?? year,
    comparison: compareMethods(plan, submissions, assessments),
  }
  const style = styleOf(io, lang, options)
  const about = { ...report, assessments, findings, coverage, lang, plan }
  const found = buildReport({ ...about, method: 'schedule', inputs: [] })
  if (options.quiet !== true) {
    await io.stderr.write(findingsText(found, style))
    await io.stderr.write(`${coverageLine(coverage, lang)}\n`)
  }
  await deliver(io, await written(compareAnswer(report, lang), format, style), options.output)
  return conclude(io, found, plan, gate, { lang, quiet: options.quiet })
}
