import type { Plan } from '../domain/plan.ts'
import type { Lang } from '../domain/wording.ts'
import { lintPlan } from '../lint/index.ts'
import { buildReport } from '../report/build.ts'
import type { Format } from '../report/index.ts'
import { lintJson, lintMarkdown, lintRows, withWorking } from '../report/lint-forms.ts'
import type { LintView } from '../report/lint-view.ts'
import type { Style } from '../report/style.ts'
import { keepInputs } from './files.ts'
import { type ExitCode, exitCode } from './gate.ts'
import type { Io } from './io.ts'
import type { PlanCommandOptions } from './lint-options.ts'
import { openPlan, planFiles } from './load.ts'
import { gateOf } from './options.ts'
import { findIndicator } from './plan.ts'
import { deliver, formatOf, styleOf } from './print.ts'
import { openRelations } from './relations-file.ts'
import { render, summariseJob } from './render.ts'

/** `kq plan --lint`: whether the targets of the plan agree, all of them or those that one indicator goes into. */
export async function lint(
  io: Io,
  lang: Lang,
  wanted: string | undefined,
  options: PlanCommandOptions,
): Promise<ExitCode> {
  const { relations: relationsFile } = options
  keepInputs([...planFiles(options), ...(relationsFile === undefined ? [] : [relationsFile])], options.output)
  const format = formatOf(io, options)
  const gate = gateOf(options)
  const plan = await openPlan(io, options)
  const declared = await openRelations(io, plan, options)
  const only = wanted === undefined ? null : findIndicator(plan, wanted).code
  const { findings, held, restated } = lintPlan(plan, declared.relations)
  const concerns = ({ codes }: { readonly codes: readonly string[] }) => only === null || codes.includes(only)
  const kept = findings.filter(concerns)
  const report = reportOf(io, plan, kept, lang)
  const view: LintView = {
    report,
    findings: report.findings.map((finding, index) => ({
      ...finding,
      grade: kept[index]?.grade ?? 'remark',
      working: kept[index]?.working.map((line) => line[lang]) ?? [],
      codes: kept[index]?.codes ?? [],
    })),
    held: held.filter(concerns).map(({ name, codes, working }) => ({
      name: name[lang],
      codes,
      working: working.map((line) => line[lang]),
    })),
    targets: plan.indicators.length,
    restated,
    relations: declared.file,
  }
  const style = styleOf(io, lang, options)
  await deliver(io, await inFormat(view, format, style), options.output)
  await summariseJob(io, withWorking(view, lang), format, style)
  return exitCode(report, gate)
}

function reportOf(io: Io, plan: Plan, findings: ReturnType<typeof lintPlan>['findings'], lang: Lang) {
  const found = {
    tool: `kq ${io.version}`,
    plan,
    year: null,
    method: 'schedule',
    inputs: [],
    assessments: [],
  } as const
  return buildReport({ ...found, findings, lang })
}

async function inFormat(view: LintView, format: Format, style: Style): Promise<string> {
  switch (format) {
    case 'table':
      return (await import('../report/lint-text.ts')).lintText(view, style)
    case 'json':
      return lintJson(view)
    case 'markdown':
      return lintMarkdown(view, style.lang)
    case 'csv':
      return (await import('../report/csv.ts')).csvText(lintRows(view), style.bom)
    case 'tsv':
      return (await import('../report/tsv.ts')).tsvText(lintRows(view))
    case 'github':
    case 'gitlab':
    case 'junit':
    case 'sarif':
      return render(withWorking(view, style.lang), format, style, undefined)
  }
}
