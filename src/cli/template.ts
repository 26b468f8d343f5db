import { templateOf } from '../compare/template.ts'
import type { Finding } from '../domain/finding.ts'
import type { Lang } from '../domain/wording.ts'
import { lastYear } from '../judge/last-year.ts'
import { yearOption } from '../judge/year.ts'
import { csvText } from '../render/rectangle.ts'
import { findingCounts, worded } from '../report/build.ts'
import { findingsText } from '../report/findings.ts'
import { chooseFormat } from './choose-format.ts'
import { keepFilled } from './files.ts'
import { templateFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openAll, openPlan, readOptionsOf } from './load.ts'
import type { OutputOptions, ReadingOptions } from './options.ts'
import type { PlanOptions } from './plan-options.ts'
import { deliver } from './print.ts'

export interface TemplateOptions extends OutputOptions, PlanOptions, ReadingOptions {
  readonly from?: readonly string[]
  readonly force?: boolean
}

/** `kq template`: a submission to fill in, which `kq check` then reads without a finding. */
export async function template(
  io: Io,
  lang: Lang,
  year: string,
  options: TemplateOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, templateFormats)
  const plan = await openPlan(io, options)
  const filled = yearOption(year, plan) ?? plan.targetYear
  const sources = await openAll(io, options.from ?? [])
  if (options.output !== undefined) await keepFilled(io, options.output, options.force === true)
  const mode = options.force === true ? 'replace' : 'create'
  const reading = readOptionsOf(options, plan, { digest: false })
  const { submissions: last, findings } = await lastYear(plan, sources, reading, filled - 1)
  if (findings.length > 0) await io.stderr.write(findingsOf(findings, lang))
  const code = findings.some(({ severity }) => severity === 'error') ? 1 : 0
  const { rows, headerIndex } = templateOf(plan, filled, last, lang)
  if (format === 'csv') {
    await deliver(io, csvText(rows, options.output !== undefined), options.output, mode)
    return code
  }
  const { xlsxBytes } = await import('../render/sheet.ts')
  const columns = rows[headerIndex]?.length ?? 1
  const widths = Array.from({ length: columns }, (_, index) =>
    index === 2 ? 40 : index === columns - 1 ? 44 : 14,
  )
  const name = lang === 'zh' ? `${filled}年` : `${filled}`
  await deliver(io, await xlsxBytes({ name, rows, headerIndex, widths }), options.output, mode)
  return code
}

function findingsOf(findings: readonly Finding[], lang: Lang): string {
  const said = findings.map((finding) => worded(finding, lang))
  return findingsText({ findings: said, summary: { findings: findingCounts(findings) } }, { lang })
}
