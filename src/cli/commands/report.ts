import { CannotRun } from '../../domain/cannot-run.ts'
import type { Text } from '../../domain/wording.ts'
import { ranOver } from '../../judge/run.ts'
import { checkAnswer } from '../../report/check-answer.ts'
import { conclude, deliver, print, tell, unsaid, writeFigures, written } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { handedFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { any } from '../option.ts'
import {
  baseline,
  figures as figuresOption,
  findingsOptions,
  group,
  lang as language,
  method,
  only,
  outputOptions,
  owner,
  planOptions,
  readingOptions,
  region,
  sort,
  supersedes,
} from '../options.ts'
import { filesOrProject, open, refuse } from '../session.ts'
import { rowsChosen } from './check.ts'

/** What is said of how values are read and judged, which in a report that was saved is done. */
const done = { ...planOptions, ...readingOptions, group, baseline, region, supersedes, method }

/** `kq report`: the report that is handed in, of submissions or of a report that was saved. */
export const report = defineCommand({
  formats: handedFormats,
  args: {
    files: any({
      zh: '报送文件；或一份存下的报告（kq check -f json、kq publish 或网页 .html）；项目里可不写',
      en: 'submissions; or one saved report (of kq check -f json, kq publish, or a page .html); in a project those it names',
    }),
  },
  options: {
    ...done,
    ...outputOptions(handedFormats),
    lang: language,
    owner,
    only,
    sort,
    figures: figuresOption,
    ...findingsOptions,
  },
  examples: {
    zh: `
示例：
  kq report 2023.csv -o 监测评估.html
  kq report 2021.csv 2022.csv 2023.csv -o 监测评估.xlsx
  kq report 监测评估.html -o 中期评估.docx`,
    en: `
Examples:
  kq report 2023.csv -o report.html
  kq report 2021.csv 2022.csv 2023.csv -o report.xlsx
  kq report report.html -o evaluation.docx`,
  },
  run: async (session, { files }) => {
    const { io, lang, tool, format, style, options, given } = session
    if (options.output === undefined && io.stdout.isTerminal && !given.includes('format'))
      throw new CannotRun([noOutput])
    const draws = async () => (await import('../drawing.ts')).drawing(session)
    const { figures } = options
    const maybe = files.filter(mayBeSaved)
    const saved =
      maybe.length > 0 ? await (await import('../saved.ts')).savedAmong(io, maybe, files.length === 1) : null
    if (saved !== null) {
      const { explanations } = options
      refuse(session, { ...done, explanations }, alreadyJudged)
      const { rowsIn } = await import('../rows.ts')
      const rows = rowsIn({ file: saved.plan.file, rows: saved.assessments }, options)
      const shown = rows.choose(saved.assessments)
      await writeFigures(session, shown, figures)
      await print(session, checkAnswer(saved, { ...style, ...rows }, lang, shown), { draws })
      return conclude(session, saved, { indicators: saved.assessments })
    }
    filesOrProject(session, files)
    const plan = await openPlan(session)
    const rows = await rowsChosen(plan, options)
    const { sources, reading, explanations, due } = await open(session, plan, files)
    const { region, group, baseline, method } = options
    const code = reading.indicator?.code
    const judging = { region, group, code, baseline, method, required: null }
    const { report, findingsIn } = await ranOver(plan, sources, {
      tool,
      reading,
      explanations,
      ...judging,
      lang,
      due,
    })
    const shown = rows.choose(report.assessments)
    const answer = checkAnswer(report, { ...style, ...rows }, lang, shown, findingsIn)
    const content = await written(answer, format, style, { draws })
    await tell(session, report, unsaid(report, format))
    await writeFigures(session, shown, figures)
    await deliver(session, content)
    return conclude(session, report, plan)
  },
})

/** Whether a name may be that of a saved report, or of a folder that has one: its content is looked at, then. */
function mayBeSaved(file: string): boolean {
  return file !== '-' && /\.(?:json|html?)$|(?:^|[/\\])[^./\\]*[/\\]?$/i.test(file)
}

const noOutput: Text = {
  zh: '没有写报告存成什么文件；写 -o 监测评估.html（或 .xlsx、.docx、.md）',
  en: 'No file is named for the report; write -o report.html (or .xlsx, .docx, .md)',
}

function alreadyJudged(option: string): Text {
  return {
    zh: `存下的报告已经评价完，选项 ${option} 没有用处；去掉它，或给出报送文件`,
    en: `A saved report is judged already, so the option ${option} says nothing; leave it out, or name the submissions`,
  }
}
