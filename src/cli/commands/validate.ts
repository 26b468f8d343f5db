import { lateOf } from '../../judge/late.ts'
import { validateSources } from '../../judge/validation.ts'
import { buildReport } from '../../report/build.ts'
import { validationAnswer } from '../../report/validation.ts'
import { countLine } from '../../words/finding.ts'
import { conclude, print, summariseJob, tellRun, unsaid } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { allOf } from '../files.ts'
import { findingsFormats } from '../formats.ts'
import { enoughValues } from '../in-rounds.ts'
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
import { during, progressOn } from '../progress.ts'
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
    const { io, lang, tool, format, style, options } = session
    filesOrProject(session, named)
    const plan = await openPlan(session)
    const { year, sources, reading, explanations, due } = await open(session, plan, named)
    const files = [...new Set(sources.map(({ file }) => file))]
    const code = reading.indicator?.code
    const progress = progressOn(io, lang, options.quiet)
    const { inputs, read, findings, coverage, values } = await during(progress, () =>
      validateSources(plan, sources, {
        reading,
        explanations,
        region: options.region,
        required: options.require,
        ...(code === undefined ? {} : { code }),
        enough: io.enough ?? enoughValues,
        progress: progress.at,
        ofProject: session.project !== null,
        due,
      }),
    )
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
    const answer = validationAnswer(report, read, options.writeExplanations, style.maxFindings)
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
