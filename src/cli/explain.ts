import { assess, assessWithWorking, planWorking } from '../assess/index.ts'
import { loadStudentT } from '../assess/load-student-t.ts'
import type { Finding } from '../domain/finding.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Lang } from '../domain/wording.ts'
import { refuseRegionWithoutFiles } from '../judge/region.ts'
import { yearOption } from '../judge/year.ts'
import { buildReport } from '../report/build.ts'
import { explainAnswer } from '../report/explain.ts'
import type { ExplainView } from '../report/explain-view.ts'
import { findingsText } from '../report/findings.ts'
import { ruleAnswer } from '../report/rule.ts'
import type { Style } from '../report/style.ts'
import { mostlyMissing } from '../validate/rules/mostly-missing.ts'
import { written } from './answer.ts'
import { chooseFormat } from './choose-format.ts'
import { conclude, usualGate } from './conclude.ts'
import { examineFiles } from './examine-files.ts'
import type { ExplainOptions } from './explain-options.ts'
import { ruleNamed } from './explain-rule.ts'
import { indicatorNamed, unknownWord } from './find.ts'
import { type ExplainFormat, explainFormats, pageFormat } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openPlan } from './load.ts'
import { deliver, lookOf, styleOf } from './print.ts'

/** `kq explain`: how the verdict on an indicator came about, what the plan asks of it, or what a rule is for. */
export async function explain(
  io: Io,
  lang: Lang,
  word: string,
  files: readonly string[],
  options: ExplainOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, explainFormats)
  refuseRegionWithoutFiles(options.region, files)
  const style = styleOf(io, lang, options)
  const rule = /^kq\d+$/i.test(word.trim()) ? await ruleNamed(word) : null
  if (rule !== null) {
    await deliver(io, await written(ruleAnswer(rule, lang), pageFormat(format), style), options.output)
    return 0
  }
  const plan = await openPlan(io, options)
  const indicator = indicatorNamed(plan, word)
  if (indicator === null) {
    const named = await ruleNamed(word)
    if (named === null) throw await unknownWord(plan, word)
    await deliver(io, await written(ruleAnswer(named, lang), pageFormat(format), style), options.output)
    return 0
  }
  return explainIndicator(io, plan, indicator, files, options, format, style)
}

async function explainIndicator(
  io: Io,
  plan: Plan,
  indicator: Indicator,
  files: readonly string[],
  options: ExplainOptions,
  format: ExplainFormat,
  style: Style,
): Promise<ExitCode> {
  const { lang } = style
  const stated = yearOption(options.year, plan)
  const { submissions, findings, region } = await examineFiles(io, plan, files, options)
  const studentT = await loadStudentT(submissions)
  const assessments =
    files.length === 0
      ? []
      : assessWithWorking(plan, submissions, {
          code: indicator.code,
          ...(studentT === undefined ? {} : { studentT }),
          ...(stated === null ? {} : { year: stated }),
          ...(region === undefined ? {} : { region }),
        })
  const report = buildReport({
    tool: `kq ${io.version}`,
    plan,
    year: assessments[0]?.year ?? stated,
    method: 'schedule',
    inputs: [],
    assessments,
    findings: findings.filter(concerns(indicator)),
    lang,
  })
  const [asked] = assess(plan, [], { year: plan.targetYear, code: indicator.code })
  if (asked === undefined) return 0
  const view: ExplainView = {
    tool: report.tool,
    plan: report.plan,
    indicator,
    asked,
    working: planWorking(plan, indicator),
    year: report.year,
    assessments,
    findings: report.findings,
  }
  if (options.quiet !== true) {
    await io.stderr.write(findingsText(report, style, await lookOf(io.stderr, style.colour)))
  }
  await deliver(io, await written(explainAnswer(view), pageFormat(format), style), options.output)
  return conclude(io, report, plan, usualGate, { lang, quiet: options.quiet })
}

/** Findings about the indicator or about the files as a whole; which others have no value is not the question. */
function concerns({ code }: Indicator): (finding: Finding) => boolean {
  return ({ id, indicator }) => (indicator === null ? id !== mostlyMissing.id : indicator === code)
}
