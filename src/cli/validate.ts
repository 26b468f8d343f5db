import { shortNames } from '../domain/file-name.ts'
import type { Finding } from '../domain/finding.ts'
import type { Input, Observation } from '../domain/observation.ts'
import type { Lang } from '../domain/wording.ts'
import { findingsOf, mayBe, regionNamed, regionsOf } from '../judge/region.ts'
import { settle } from '../judge/settle.ts'
import { yearOption } from '../judge/year.ts'
import { buildReport } from '../report/build.ts'
import { countLine } from '../report/findings.ts'
import { type FileSummary, validationText } from '../report/validation-text.ts'
import { readSubmission } from '../submission/read.ts'
import { unexplained } from '../validate/explain/accept.ts'
import { usualExplanations } from '../validate/explain/explanation.ts'
import type { Explanations } from '../validate/explain/read-explanations.ts'
import { validator } from '../validate/validator.ts'
import { oneLine } from '../words/plain-text.ts'
import { chooseFormat } from './choose-format.ts'
import { updateFile } from './files.ts'
import { reportFormats } from './formats.ts'
import { type ExitCode, exitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openAll, openPlan, readOptionsOf } from './load.ts'
import { openExplanations } from './open-explanations.ts'
import { gateOf, type ValidateOptions } from './options.ts'
import { deliver, lookOf, styleOf } from './print.ts'
import { render, summariseJob } from './render.ts'

/** `kq validate`: read the submissions one by one and say everything that speaks against them. */
export async function validate(
  io: Io,
  lang: Lang,
  files: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, reportFormats)
  const gate = gateOf(options)
  const plan = await openPlan(io, options)
  const explanations = await openExplanations(io, plan, options)
  const sources = await openAll(io, files)
  const found: (readonly Finding[])[] = []
  const inputs: Input[] = []
  const read: FileSummary[] = []
  const years = new Set<number>()
  const regions = new Set<string | null>()
  const { add, finish } = validator(plan, yearOption(options.year, plan))
  const reading = {
    ...readOptionsOf(options, plan, { digest: format === 'json' }),
    amongOthers: sources.length > 1,
  }
  for (const source of sources) {
    const submission = await readSubmission(source, plan, reading)
    found.push(submission.findings, add(submission))
    inputs.push(submission.input)
    const wanted = submission.observations.filter(({ region }) => mayBe(region, options.region))
    read.push(summaryOf(submission.input, wanted))
    for (const { year } of submission.observations) years.add(year)
    for (const region of regionsOf([submission])) regions.add(region)
  }
  found.push(finish())
  const region = regionNamed(options.region, regions)
  const findings = findingsOf(region, settle(found.flat(), explanations, years, files))
  const report = buildReport({
    tool: `kq ${io.version}`,
    plan,
    year: years.size === 0 ? null : Math.max(...years),
    method: 'schedule',
    inputs,
    assessments: [],
    findings,
    lang,
  })
  const style = styleOf(io, lang, options)
  if (format === 'table') {
    const look = options.output === undefined ? await lookOf(io.stdout, style.colour) : undefined
    await deliver(io, validationText(report, read, style, look, options.writeExplanations), options.output)
  } else {
    await deliver(io, await render(report, format, style, machineReport(format)), options.output)
    if (options.quiet !== true) await io.stderr.write(`${countLine(report, lang)}\n`)
  }
  await summariseJob(io, report, format, style)
  if (options.writeExplanations === true) await draft(io, lang, findings, files, explanations, options)
  return exitCode(report, gate)
}

/** A rectangle of findings where a format is one; the whole report everywhere else. */
function machineReport(format: string): string | undefined {
  return format === 'csv' || format === 'tsv' ? 'findings' : undefined
}

function summaryOf({ file }: Input, observations: readonly Observation[]): FileSummary {
  const said = observations.filter(({ reading }) => reading.kind !== 'missing')
  return {
    file,
    indicators: new Set(said.map(({ indicator }) => indicator)).size,
    years: [...new Set(said.map(({ year }) => year))].toSorted((a, b) => a - b),
    regions: new Set(said.map(({ region }) => region)).size,
  }
}

/** Add an entry without a reason for every finding that could be explained and is not, and say so. */
async function draft(
  io: Io,
  lang: Lang,
  findings: readonly Finding[],
  files: readonly string[],
  known: Explanations | null,
  options: ValidateOptions,
): Promise<void> {
  const file = options.explanations ?? usualExplanations
  const open = unexplained(findings, known?.entries ?? [])
  if (open.length > 0) {
    const { explanationsFile } = await import('../report/explanations-file.ts')
    const rows = known === null ? [] : known.rows.map(({ cells }) => cells)
    const nameOf = shortNames(files)
    const drafts = open.map((finding) => ({ finding, file: nameOf(finding.place.file) }))
    await updateFile(io, file, async () => explanationsFile(rows, drafts, lang))
  }
  const count = open.length
  await io.stderr.write(
    lang === 'zh'
      ? count === 0
        ? '没有需要说明的问题\n'
        : `已在 ${oneLine(file)} 中加入 ${count} 条待填的说明；请在「原因」一列写明为什么数值属实\n`
      : count === 0
        ? 'Nothing needs an explanation\n'
        : `Added ${count} ${count === 1 ? 'entry' : 'entries'} to ${oneLine(file)}; say in the reason column why the values are true\n`,
  )
}
