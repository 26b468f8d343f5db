import { assess } from '../../assess/index.ts'
import { compareMethods } from '../../compare/methods.ts'
import { buildReport } from '../../report/build.ts'
import { type ComparisonReport, compareAnswer } from '../../report/compare.ts'
import { conclude, print, tell } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { answerFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { any } from '../option.ts'
import {
  baseline,
  drawingOptions,
  failOnData,
  gateOptions,
  group,
  planOptions,
  readingOptions,
  region,
  supersedes,
} from '../options.ts'
import { filesOrProject, openAndExamine } from '../session.ts'

/** `kq compare`: read the submissions, judge every indicator by every method, say where and why they differ. */
export const compare = defineCommand({
  formats: answerFormats,
  args: {
    files: any({
      zh: '报送文件（CSV、XLSX、ODS），- 表示标准输入；多个文件时评价最新一年',
      en: 'submissions (CSV, XLSX, ODS), - for standard input; of several years the newest is judged',
    }),
  },
  options: {
    ...planOptions,
    ...readingOptions,
    ...drawingOptions(answerFormats),
    group,
    baseline,
    region,
    supersedes,
    failOn: failOnData,
    ...gateOptions,
  },
  examples: {
    zh: `
示例：
  kq compare 2021.csv 2022.csv 2023.csv
  kq compare 数据.csv --year 2023 -o 对照.csv

schedule 是 kq check 的评价；destatis 要至少四个连续年份的数，
所以历年文件要一起给出`,
    en: `
Examples:
  kq compare 2021.csv 2022.csv 2023.csv
  kq compare data.csv --year 2023 -o comparison.csv

schedule is the verdict of kq check; destatis needs four values in consecutive
years, so give it the earlier files too`,
  },
  run: async (session, { files }) => {
    const { lang, tool, options } = session
    const { group } = options
    filesOrProject(session, files)
    const plan = await openPlan(session)
    const asking = { group, required: options.require }
    const examined = await openAndExamine(session, plan, files, asking)
    const { submissions, findings, region, coverage, year: asked, reading } = examined
    const code = reading.indicator?.code
    const assessments = assess(plan, submissions, {
      ...(asked === null ? {} : { year: asked }),
      ...(region === undefined ? {} : { region }),
      ...(code === undefined ? {} : { code }),
      group,
      baseline: options.baseline,
    })
    const year = assessments[0]?.year ?? asked
    const comparison = compareMethods(plan, submissions, assessments)
    const report: ComparisonReport = { tool, plan, year, comparison }
    const found = buildReport({ tool, plan, year, assessments, findings, coverage, lang })
    await tell(session, found, found)
    await print(session, compareAnswer(report, lang))
    return conclude(session, found, plan, options)
  },
})
