import { templateOf } from '../compare/template.ts'
import type { Lang } from '../domain/wording.ts'
import { lastYear } from '../judge/last-year.ts'
import { refuseRegionWithoutFiles } from '../judge/region.ts'
import { yearOption } from '../judge/year.ts'
import { csvText } from '../render/rectangle.ts'
import { findingCounts, worded } from '../report/build.ts'
import { findingsText } from '../report/findings.ts'
import { tally } from '../report/tally.ts'
import { chooseFormat } from './choose-format.ts'
import { conclude, usualGate } from './conclude.ts'
import { keepFilled } from './files.ts'
import { templateFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openPlan, readOptionsOf } from './load.ts'
import type { OutputOptions, ReadingOptions, RegionOptions, SupersedesOption } from './options.ts'
import type { PlanOptions } from './plan-options.ts'
import { deliver } from './print.ts'
import { openSubmissions } from './submissions.ts'

export interface TemplateOptions
  extends OutputOptions,
    PlanOptions,
    ReadingOptions,
    RegionOptions,
    SupersedesOption {
  readonly from?: readonly string[]
  readonly force?: boolean
  readonly quiet?: boolean
}

/** `kq template`: a submission to fill in, which `kq check` then reads without a finding. */
export async function template(
  io: Io,
  lang: Lang,
  year: string,
  options: TemplateOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, templateFormats)
  const { from = [], region, quiet } = options
  refuseRegionWithoutFiles(region, from)
  const plan = await openPlan(io, options)
  const filled = yearOption(year, plan) ?? plan.targetYear
  const { sources, earlier } = await openSubmissions(io, from, options)
  if (options.output !== undefined) await keepFilled(io, options.output, options.force === true)
  const mode = options.force === true ? 'replace' : 'create'
  const reading = { ...readOptionsOf(options, plan, { digest: false }), earlier }
  const { submissions: last, findings } = await lastYear(plan, sources, reading, filled - 1, region)
  const found = {
    findings: findings.map((finding) => worded(finding, lang)),
    summary: { ...tally([], []), findings: findingCounts(findings) },
    assessments: [],
  }
  if (quiet !== true) await io.stderr.write(findingsText(found, { lang }))
  const { rows, headerIndex } = templateOf(plan, filled, last, lang)
  if (format === 'csv') {
    await deliver(io, csvText(rows, options.output !== undefined), options.output, mode)
    return conclude(io, found, plan, usualGate, { lang, quiet })
  }
  const { xlsxBytes } = await import('../render/sheet.ts')
  const columns = rows[headerIndex]?.length ?? 1
  const widths = Array.from({ length: columns }, (_, index) =>
    index === 2 ? 40 : index === columns - 1 ? 44 : 14,
  )
  const name = lang === 'zh' ? `${filled}年` : `${filled}`
  await deliver(io, await xlsxBytes({ name, rows, headerIndex, widths }), options.output, mode)
  return conclude(io, found, plan, usualGate, { lang, quiet })
}
