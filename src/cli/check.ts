import type { Plan } from '../domain/plan.ts'
import type { Report } from '../domain/report.ts'
import type { Source } from '../domain/source.ts'
import type { Lang } from '../domain/wording.ts'
import { runInRounds } from '../judge/rounds.ts'
import { type Run, runOver } from '../judge/run.ts'
import { findingsText } from '../report/findings.ts'
import { type Format, loadReporter, type Reporter } from '../report/index.ts'
import type { Style } from '../report/style.ts'
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
  const { region, group, method } = options
  const run: Run = {
    tool: `kq ${io.version}`,
    reading: readOptionsOf(options, plan, { digest: format === 'json' }),
    explanations,
    region,
    group,
    method,
    lang,
  }
  const style = styleOf(io, lang, options)
  const asked = { format, what: options.report }
  const { report, content } = await judged(io, plan, sources, run, style, asked)
  if (options.quiet !== true) {
    await io.stderr.write(findingsText(report, style, await lookOf(io.stderr, style.colour)))
  }
  await deliver(io, content, options.output)
  await summariseJob(io, report, format, style)
  return exitCode(report, gate)
}

/** Values kept before the regions they belong to are judged and let go: some 10 MB. */
const enoughValues = 5_000

/**
 * Judge the sources and write the report. A single file that is written as rows is judged region by region, so that its
 * size does not matter; all else, and where that cannot give the same answer, is judged whole.
 */
async function judged(
  io: Io,
  plan: Plan,
  sources: readonly Source[],
  run: Run,
  style: Style,
  { format, what }: { readonly format: Format; readonly what: string | undefined },
): Promise<{ readonly report: Report; readonly content: readonly (string | Uint8Array)[] }> {
  const [source, ...others] = sources
  const enough = io.enough ?? enoughValues
  const asRows = (format === 'csv' || format === 'tsv') && what !== 'findings'
  if (source !== undefined && others.length === 0 && asRows && enough !== Number.POSITIVE_INFINITY) {
    const reporter = await loadReporter(format)
    const writer = () => rowsWriter(reporter, style)
    const ran = await runInRounds(plan, source, run, { enough, writer })
    if (ran !== null) return { report: ran.report, content: ran.pieces }
  }
  const report = await runOver(plan, sources, run)
  return { report, content: [await render(report, format, style, what)] }
}

/** Write reports of which each goes on from the one before: the header stands once. */
function rowsWriter(reporter: Reporter, style: Style): (report: Report) => Uint8Array {
  let begun = false
  return (report) => {
    const text = reporter(report, style)
    const header = begun ? reporter({ ...report, assessments: [] }, style).length : 0
    begun = true
    return Buffer.from(text.slice(header))
  }
}
