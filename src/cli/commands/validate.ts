import type { Input, Observation } from '../../domain/observation.ts'
import { settle } from '../../findings/settle.ts'
import { intake } from '../../judge/intake.ts'
import { findingsOf, mayBe, regionNamed, regionsOf } from '../../judge/region.ts'
import { buildReport } from '../../report/build.ts'
import { type FileSummary, validationAnswer } from '../../report/validation.ts'
import { readSubmission } from '../../submission/read.ts'
import { coverageLine } from '../../words/coverage.ts'
import { countLine } from '../../words/finding.ts'
import { conclude, print, summariseJob, unsaidCoverage } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { allOf } from '../files.ts'
import { reportFormats } from '../formats.ts'
import { flag, several } from '../option.ts'
import {
  drawingOptions,
  failOnData,
  gateOptions,
  planOptions,
  readingOptions,
  region,
  supersedes,
} from '../options.ts'
import { open, openPlan } from '../session.ts'

/** `kq validate`: read the submissions one by one and say everything that speaks against them. */
export const validate = defineCommand({
  formats: reportFormats,
  args: {
    files: several({
      zh: '报送文件（CSV、XLSX、ODS），- 表示标准输入；同一地区不同年份的文件互为历史',
      en: 'submissions (CSV, XLSX, ODS), - for standard input; earlier years are the history of later ones',
    }),
  },
  options: {
    ...planOptions,
    ...readingOptions,
    ...drawingOptions(reportFormats),
    region,
    supersedes,
    failOn: failOnData,
    ...gateOptions,
    writeExplanations: flag('output', {
      zh: '为尚未说明的警告在说明文件里起草条目，原因留空',
      en: 'draft an entry, its reason empty, for every warning not yet explained',
    }),
  },
  examples: {
    zh: `
示例：
  kq validate 2023.csv
  kq validate 报送/*.csv --strict
  kq validate 2023.csv --write-explanations  为属实的异常数起草说明
  kq validate 2023.csv -f github             供 CI 标注`,
    en: `
Examples:
  kq validate 2023.csv
  kq validate submissions/*.csv --strict
  kq validate 2023.csv --write-explanations  explain unusual values
  kq validate 2023.csv -f github             annotations for CI`,
  },
  run: async (session, { files: named }) => {
    const { io, lang, tool, format, options } = session
    const plan = await openPlan(session)
    const { year, sources, reading, explanations } = await open(session, plan, named)
    const files = sources.map(({ file }) => file)
    const inputs: Input[] = []
    const read: FileSummary[] = []
    const years = new Set<number>()
    const regions = new Set<string | null>()
    const stating = new Map<string, ReadonlySet<string | null>>()
    const { take, finish } = intake(plan, {
      files,
      asked: year,
      earlier: reading.earlier ?? new Set(),
      required: options.require,
      isWanted: (region) => mayBe(region, options.region),
    })
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
    const settled = await settle(found, explanations, { years, files: stating, apart })
    const findings = findingsOf(region, settled)
    const report = buildReport({ tool, plan, year: coverage.year, inputs, findings, coverage, lang })
    const answer = validationAnswer(report, read, options.writeExplanations)
    await print(session, answer)
    if (!options.quiet && format !== 'table') {
      const unsaid = unsaidCoverage(report, format)
      await io.stderr.write(`${countLine(report.summary.findings, lang)}\n`)
      if (unsaid !== null) await io.stderr.write(`${coverageLine(unsaid, lang)}\n`)
    }
    await allOf([
      async () => {
        if (!options.writeExplanations) return
        const { draftExplanations } = await import('../draft-explanations.ts')
        await draftExplanations(io, lang, plan, { findings, files }, options.explanations)
      },
      () => summariseJob(session, report),
    ])
    return conclude(session, report, plan, options)
  },
})

function summaryOf({ file }: Input, observations: readonly Observation[]): FileSummary {
  const said = observations.filter(({ reading }) => reading.kind !== 'missing')
  return {
    file,
    indicators: new Set(said.map(({ indicator }) => indicator)).size,
    years: [...new Set(said.map(({ year }) => year))].toSorted((a, b) => a - b),
    regions: new Set(said.map(({ region }) => region)).size,
  }
}
