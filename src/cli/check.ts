import type { Source } from '../domain/source.ts'
import type { Lang } from '../domain/wording.ts'
import { runOver } from '../judge/run.ts'
import { findingsText } from '../report/findings.ts'
import type { Format } from '../report/index.ts'
import { chooseFormat } from './choose-format.ts'
import { reportFormats } from './formats.ts'
import { type ExitCode, exitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openAll, openPlan, readOptionsOf } from './load.ts'
import { openExplanations } from './open-explanations.ts'
import { type CheckOptions, gateOf } from './options.ts'
import { deliver, lookOf, styleOf } from './print.ts'
import { refuseFindingsAs, render, summariseJob } from './render.ts'

/** `kq check`: read the submissions, judge every indicator, report. */
export async function check(
  io: Io,
  lang: Lang,
  files: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, reportFormats)
  refuseFindingsAs(format, options.report)
  const gate = gateOf(options)
  const plan = await openPlan(io, options)
  const explanations = await openExplanations(io, plan, options)
  const sources = await openAll(io, files)
  const [first, ...others] = sources
  if (first !== undefined && others.length === 0 && options.report !== 'findings' && isLarge(first, format)) {
    const { checkLarge } = await import('./check-large.ts')
    return checkLarge(io, lang, plan, first, options, format, explanations)
  }
  const { region, group, method } = options
  const report = await runOver(plan, sources, {
    tool: `kq ${io.version}`,
    reading: readOptionsOf(options, plan, { digest: format === 'json' }),
    explanations,
    region,
    group,
    method,
    lang,
  })
  const style = styleOf(io, lang, options)
  if (options.quiet !== true) {
    await io.stderr.write(findingsText(report, style, await lookOf(io.stderr, style.colour)))
  }
  await deliver(io, await render(report, format, style, options.report), options.output)
  await summariseJob(io, report, format, style)
  return exitCode(report, gate)
}

/** From this size on a file's values are not kept, where the format can be written as they come. */
const largeFrom = 16 * 1024 * 1024

function isLarge({ file, size }: Source, format: Format): boolean {
  if (format !== 'tsv' && format !== 'csv') return false
  return size !== undefined && size >= largeFrom && !/\.xls[xm]$/i.test(file)
}
