import type { Lang } from '../domain/wording.ts'
import { lintPlan } from '../lint/index.ts'
import { buildReport, worded } from '../report/build.ts'
import type { Format } from '../report/index.ts'
import { lintMarkdown, lintRows, withWorking } from '../report/lint/lint-forms.ts'
import type { LintReport } from '../report/lint/lint-view.ts'
import type { Style } from '../report/style.ts'
import { chooseFormat } from './choose-format.ts'
import { reportFormats } from './formats.ts'
import { type ExitCode, exitCode } from './gate.ts'
import type { Io } from './io.ts'
import type { PlanCommandOptions } from './lint-options.ts'
import { openPlan } from './load.ts'
import { gateOf } from './options.ts'
import { findIndicator } from './plan.ts'
import { deliver, styleOf } from './print.ts'
import { openRelations } from './relations-file.ts'
import { render, summariseJob } from './render.ts'

/** `kq plan --lint`: whether the targets of the plan agree, all of them or those that one indicator goes into. */
export async function lint(
  io: Io,
  lang: Lang,
  wanted: string | undefined,
  options: PlanCommandOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, reportFormats)
  const gate = gateOf(options)
  const plan = await openPlan(io, options)
  const declared = await openRelations(io, plan, options)
  const only = wanted === undefined ? null : findIndicator(plan, wanted).code
  const { findings, held, restated } = lintPlan(plan, declared.relations)
  const concerns = ({ codes }: { readonly codes: readonly string[] }) => only === null || codes.includes(only)
  const kept = findings.filter(concerns)
  const report: LintReport = {
    ...buildReport({
      tool: `kq ${io.version}`,
      plan,
      year: null,
      method: 'schedule',
      inputs: [],
      assessments: [],
      findings: kept,
      lang,
    }),
    findings: kept.map((finding) => ({
      ...worded(finding, lang),
      grade: finding.grade,
      working: finding.working.map((line) => line[lang]),
      codes: finding.codes,
    })),
    lint: {
      targets: { stated: plan.indicators.length, restated },
      relations: {
        file: declared.file,
        held: held.filter(concerns).map(({ name, codes, working }) => ({
          name: name[lang],
          codes,
          working: working.map((line) => line[lang]),
        })),
      },
    },
  }
  const style = styleOf(io, lang, options)
  await deliver(io, await inFormat(report, format, style), options.output)
  await summariseJob(io, withWorking(report, lang), format, style)
  return exitCode(report, gate)
}

async function inFormat(report: LintReport, format: Format, style: Style): Promise<string> {
  switch (format) {
    case 'table':
      return (await import('../report/lint/lint-text.ts')).lintText(report, style)
    case 'json':
      return (await import('../report/json.ts')).json(report)
    case 'markdown':
      return lintMarkdown(report, style.lang)
    case 'csv':
      return (await import('../report/csv.ts')).csvText(lintRows(report), style.bom)
    case 'tsv':
      return (await import('../report/tsv.ts')).tsvText(lintRows(report))
    case 'github':
    case 'gitlab':
    case 'junit':
    case 'sarif':
      return render(withWorking(report, style.lang), format, style, undefined)
  }
}
