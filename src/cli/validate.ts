import type { Input, Observation } from '../domain/observation.ts'
import type { Lang } from '../domain/wording.ts'
import { intake } from '../judge/intake.ts'
import { findingsOf, mayBe, regionNamed, regionsOf } from '../judge/region.ts'
import { requirementOf } from '../judge/requirement.ts'
import { settle } from '../judge/settle.ts'
import { yearOption } from '../judge/year.ts'
import { buildReport } from '../report/build.ts'
import { countLine } from '../report/findings.ts'
import { type FileSummary, validationAnswer } from '../report/validation.ts'
import { readSubmission } from '../submission/read.ts'
import { reported } from './answer.ts'
import { chooseFormat } from './choose-format.ts'
import { conclude } from './conclude.ts'
import { coverageNotice } from './coverage-notice.ts'
import { allOf } from './files.ts'
import { reportFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openPlan, readOptionsOf } from './load.ts'
import { openExplanations } from './open-explanations.ts'
import { gateOf, type ValidateOptions } from './options.ts'
import { deliver, styleOf } from './print.ts'
import { openSubmissions } from './submissions.ts'
import { summariseJob } from './summarise-job.ts'

/** `kq validate`: read the submissions one by one and say everything that speaks against them. */
export async function validate(
  io: Io,
  lang: Lang,
  named: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, reportFormats)
  const gate = gateOf(options)
  const plan = await openPlan(io, options)
  const explanations = await openExplanations(io, plan, options)
  const { sources, earlier } = await openSubmissions(io, named, options)
  const files = sources.map(({ file }) => file)
  const inputs: Input[] = []
  const read: FileSummary[] = []
  const years = new Set<number>()
  const regions = new Set<string | null>()
  const stating = new Map<string, ReadonlySet<string | null>>()
  const { take, finish } = intake(plan, {
    files,
    asked: yearOption(options.year, plan),
    earlier,
    required: requirementOf(options.require),
    isWanted: (region) => mayBe(region, options.region),
  })
  const reading = readOptionsOf(options, plan, { digest: format === 'json' })
  for (const source of sources) {
    const submission = await readSubmission(source, plan, reading)
    take(submission)
    inputs.push(submission.input)
    const wanted = submission.observations.filter(({ region }) => mayBe(region, options.region))
    read.push(summaryOf(submission.input, wanted))
    for (const { year } of submission.observations) years.add(year)
    const stated = regionsOf([submission])
    stating.set(submission.input.file, stated)
    for (const region of stated) regions.add(region)
  }
  const { findings: found, apart, coverage } = finish()
  const region = regionNamed(options.region, regions)
  const findings = findingsOf(region, settle(found, explanations, { years, files: stating, apart }))
  const report = buildReport({
    tool: `kq ${io.version}`,
    plan,
    year: coverage.year,
    method: 'schedule',
    inputs,
    assessments: [],
    findings,
    coverage,
    lang,
  })
  const style = styleOf(io, lang, options)
  const answer = validationAnswer(report, read, options.writeExplanations === true)
  await deliver(io, await reported(report, answer, format, style), options.output)
  if (options.quiet !== true && format !== 'table') {
    await io.stderr.write(`${countLine(report, lang)}\n${coverageNotice(report, format, lang)}`)
  }
  await allOf([
    async () => {
      if (options.writeExplanations !== true) return
      const { draftExplanations } = await import('./draft-explanations.ts')
      await draftExplanations(io, lang, plan, { findings, files }, options)
    },
    () => summariseJob(io, report, format, style),
  ])
  return conclude(io, report, plan, gate, { lang, quiet: options.quiet })
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
