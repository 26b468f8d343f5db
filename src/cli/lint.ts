import { lintPlan } from '../consistency/index.ts'
import type { Lang } from '../domain/wording.ts'
import { buildReport, worded } from '../report/build.ts'
import { consistencyAnswer, type LintReport, withWorking } from '../report/consistency.ts'
import { loadMessages } from '../words/load-messages.ts'
import { reported } from './answer.ts'
import { chooseFormat } from './choose-format.ts'
import { conclude } from './conclude.ts'
import { reportFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { type PlanCommandOptions, refuseGroupToLint } from './lint-options.ts'
import { openPlan } from './load.ts'
import { gateOf } from './options.ts'
import { findIndicator } from './plan.ts'
import { deliver, styleOf } from './print.ts'
import { openRelations } from './relations-file.ts'
import { summariseJob } from './summarise-job.ts'

/** `kq plan --lint`: whether the targets of the plan agree, all of them or those that one indicator goes into. */
export async function lint(
  io: Io,
  lang: Lang,
  wanted: string | undefined,
  options: PlanCommandOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, reportFormats)
  refuseGroupToLint(options)
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
  const inOne = withWorking(report, await loadMessages(lang))
  const answer = consistencyAnswer(report, options.all === true)
  await deliver(io, await reported(inOne, answer, format, style), options.output)
  await summariseJob(io, inOne, format, style)
  return conclude(io, report, plan, gate, { lang, quiet: options.quiet })
}
