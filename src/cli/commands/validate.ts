import type { Finding } from '../../domain/finding.ts'
import type { Input, Observation } from '../../domain/observation.ts'
import { type Plan, statedRows } from '../../domain/plan.ts'
import type { Submission } from '../../domain/submission.ts'
import { settle } from '../../findings/settle.ts'
import { asTold } from '../../judge/as-told.ts'
import { findingsAbout } from '../../judge/find-indicator.ts'
import { intake } from '../../judge/intake.ts'
import { lateOf, reportedYears } from '../../judge/late.ts'
import { findingsOf, isAsked, mayBe, regionNamed, regionsOf } from '../../judge/region.ts'
import { buildReport } from '../../report/build.ts'
import { type FileSummary, validationAnswer } from '../../report/validation.ts'
import { readSubmission } from '../../submission/read.ts'
import { supersede } from '../../submission/supersede.ts'
import { aggregateFindings } from '../../validate/rules/aggregate-differs.ts'
import { countLine } from '../../words/finding.ts'
import { conclude, print, summariseJob, tellRun, unsaid } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { allOf } from '../files.ts'
import { findingsFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { any, flag } from '../option.ts'
import {
  drawingOptions,
  failOnData,
  gateOptions,
  planOptions,
  readingOptions,
  region,
  supersedes,
} from '../options.ts'
import { explanationsBeside, filesOrProject, open } from '../session.ts'

/** `kq validate`: read the submissions one by one and say everything that speaks against them. */
export const validate = defineCommand({
  formats: findingsFormats,
  args: {
    files: any({
      zh: '报送文件（CSV、XLSX、ODS），- 表示标准输入；同一地区不同年份的文件互为历史',
      en: 'submissions (CSV, XLSX, ODS), - for standard input; earlier years are the history of later ones',
    }),
  },
  options: {
    ...planOptions,
    ...readingOptions,
    ...drawingOptions(findingsFormats),
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
    filesOrProject(session, named)
    const plan = await openPlan(session)
    const { year, sources, reading, explanations, due } = await open(session, plan, named)
    const files = [...new Set(sources.map(({ file }) => file))]
    const code = reading.indicator?.code
    const past = new Set(sources.flatMap(({ file, told }) => (told?.history === undefined ? [] : [file])))
    const values = reportedYears()
    const reported = new Set<string | null>()
    // What the plan declares between a whole and its regions takes all of them; of all else no value is kept.
    const aggregates = statedRows(plan).flatMap(({ code: own, aggregate }) =>
      aggregate === null ? [] : aggregate.by === 'sum' ? [own] : [own, aggregate.weight],
    )
    const isOfWhole = ({ indicator }: Observation) => aggregates.includes(indicator)
    const ofWholes: Submission[] = []
    const hasWholes = aggregates.length > 0
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
      ...(code === undefined ? {} : { code }),
      isWanted: (region) =>
        mayBe(region, options.region) &&
        ((past.size === 0 && session.project === null) || isAsked(region, reported)),
    })
    for (const source of sources) {
      const submission = await readSubmission(source, plan, reading)
      values.add(submission)
      const stated = regionsOf([submission])
      if (submission.history !== true) for (const region of stated) reported.add(region)
      take(submission)
      if (hasWholes) ofWholes.push({ ...submission, observations: submission.observations.filter(isOfWhole) })
      if (submission.history === true) continue
      inputs.push(submission.input)
      const wanted = submission.observations.filter(({ region }) => mayBe(region, options.region))
      read.push(summaryOf(submission.input, wanted))
      for (const { year } of submission.observations) years.add(year)
      const known = stating.get(submission.input.file) ?? []
      stating.set(submission.input.file, new Set([...known, ...stated]))
      for (const region of stated) regions.add(region)
    }
    const { findings: found, apart, coverage } = finish()
    const region = regionNamed(options.region, new Set([...regions, ...(reading.dueRegions ?? [])]))
    const parts = due === null || due.entries.length === 0 ? null : due.entries.map(({ region }) => region)
    const all = [...found, ...wholesAgree(plan, ofWholes, parts, reading.earlier)]
    const own = all.filter(({ place }) => !past.has(place.file))
    const settled = await settle(asTold(own, sources), explanations, { years, files: stating, apart })
    const findings = findingsAbout(code, findingsOf(region, settled))
    const late = due === null ? {} : { late: lateOf(due, coverage.year ?? year, values) }
    const report = buildReport({
      tool,
      plan,
      year: coverage.year,
      inputs,
      findings,
      coverage,
      lang,
      ...late,
    })
    const answer = validationAnswer(report, read, options.writeExplanations)
    await print(session, answer, { lateFails: options.failOn === 'late' })
    if (!options.quiet && format !== 'table') {
      await io.stderr.write(`${countLine(report.summary.findings, lang)}\n`)
      const run = unsaid(report, format)
      if (run !== null) await tellRun(io, run, lang)
    }
    await allOf([
      async () => {
        if (!options.writeExplanations) return
        const { draftExplanations } = await import('../draft-explanations.ts')
        const file = options.explanations ?? explanationsBeside(session.project)
        await draftExplanations(io, lang, plan, { findings, files }, file)
      },
      () => summariseJob(session, report),
    ])
    return conclude(session, report, plan, options)
  },
})

/** The figures of the whole held against those of its regions, of each value the version that counts. */
function wholesAgree(
  plan: Plan,
  submissions: readonly Submission[],
  regions: readonly string[] | null,
  earlier: ReadonlySet<string> | undefined,
): readonly Finding[] {
  if (submissions.length === 0) return []
  return aggregateFindings(plan, supersede(plan, submissions, earlier).submissions, regions)
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
