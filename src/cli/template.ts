import { templateOf } from '../compare/template.ts'
import type { Lang } from '../domain/wording.ts'
import { readAll } from '../judge/examine.ts'
import { yearOption } from '../judge/year.ts'
import { csvText } from '../render/rectangle.ts'
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
  const last = await readAll(plan, sources, readOptionsOf(options, plan, { digest: false }))
  const { rows, headerIndex } = templateOf(plan, filled, last, lang)
  if (format === 'csv') {
    await deliver(io, csvText(rows, options.output !== undefined), options.output, mode)
    return 0
  }
  const { xlsxBytes } = await import('../render/sheet.ts')
  const columns = rows[headerIndex]?.length ?? 1
  const widths = Array.from({ length: columns }, (_, index) =>
    index === 2 ? 40 : index === columns - 1 ? 44 : 14,
  )
  const name = lang === 'zh' ? `${filled}年` : `${filled}`
  await deliver(io, await xlsxBytes({ name, rows, headerIndex, widths }), options.output, mode)
  return 0
}
