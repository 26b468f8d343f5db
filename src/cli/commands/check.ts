import type { Plan } from '../../domain/plan.ts'
import type { Text } from '../../domain/wording.ts'
import { type Run, ranOver } from '../../judge/run.ts'
import { checkAnswer } from '../../report/check-answer.ts'
import { everyRow, type RowWishes } from '../../report/row-wishes.ts'
import { tableNamed, tableNames } from '../../report/tables/names.ts'
import { conclude, deliver, pageOfJob, summariseJob, tell, unsaid, writeFigures, written } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { type AnyFormat, reportFormats } from '../formats.ts'
import { judgedInRounds } from '../in-rounds.ts'
import { openPlan } from '../open-plan.ts'
import { any, choice, flag, text } from '../option.ts'
import {
  baseline,
  columns,
  drawingOptions,
  failOnVerdicts,
  figures,
  gateOptions,
  group,
  method,
  only,
  owner,
  planOptions,
  readingOptions,
  region,
  sort,
  supersedes,
} from '../options.ts'
import type { Rows } from '../rows.ts'
import { filesOrProject, open, refuse } from '../session.ts'

/** `kq check`: read the submissions, judge every indicator, report. */
export const check = defineCommand({
  formats: reportFormats,
  args: {
    files: any({
      zh: '报送文件（CSV、XLSX、ODS），- 表示标准输入；多个文件时评价最新一年；项目里可不写',
      en: 'submissions (CSV, XLSX, ODS), - for standard input; of several years the newest is judged; in a project those it names',
    }),
  },
  options: {
    ...planOptions,
    ...readingOptions,
    ...drawingOptions(reportFormats),
    group,
    baseline,
    region,
    supersedes,
    all: flag('output', { zh: '没有数据的指标也逐行列出', en: 'show indicators without data as rows' }),
    groupBy: choice(
      'output',
      '<what>',
      { zh: '表格按评价、类别或责任单位分组', en: 'group the table by verdict, category or owner' },
      ['verdict', 'category', 'owner'],
    ),
    owner,
    only,
    sort,
    columns,
    method,
    failOn: failOnVerdicts,
    ...gateOptions,
    report: choice(
      'output',
      '<what>',
      {
        zh: '报告什么：assessments（评价）；或一张分析用的表：values、status、path、targets、methods、findings、names（限 csv、tsv、json）',
        en: 'what to report: assessments; or a table for analysts: values, status, path, targets, methods, findings, names (csv, tsv, json)',
      },
      ['assessments', ...tableNames],
    ),
    figures,
    years: text('judging', '<years>', {
      zh: '表含哪些年：all（有数的各年）、2021-2023；与 --report 的表同用',
      en: 'years of a table: all (that have values), or 2021-2023; goes with a table of --report',
    }),
    datapackage: flag('output', {
      zh: '在写出的表旁边写 datapackage.json，说明每一列；与 --report 的表和 -o *.csv 同用',
      en: 'say in a datapackage.json beside the table what its columns hold; goes with a table of --report and -o *.csv',
    }),
  },
  examples: {
    zh: `
示例：
  kq check 2023.csv --group-by verdict
  kq check 2023.csv --only off-track --sort attention
  kq check 数据.csv --year 2023 --fail-on off-track
  kq check 2023.csv --columns people -o 结果.csv
  kq check 2023-更正.csv --supersedes 2023.csv
  cat 2023.csv | kq check - --year 2023 -f csv > 结果.csv`,
    en: `
Examples:
  kq check 2023.csv --group-by verdict
  kq check 2023.csv --only off-track --sort attention
  kq check data.csv --year 2023 --fail-on off-track
  kq check 2023.csv --columns people -o result.csv
  kq check 2023-corrected.csv --supersedes 2023.csv
  cat 2023.csv | kq check - --year 2023 -f csv > result.csv`,
  },
  run: async (session, { files }) => {
    const { lang, tool, format, style, options } = session
    const table = tableNamed(options.report)
    const { years, datapackage, method: by, all, groupBy, owner: of, only: chosen, sort: order } = options
    const { columns: listed, figures } = options
    if (table === null) refuse(session, { years, datapackage }, withoutTable)
    // What chooses rows, and how they are judged: a table holds all of them.
    else
      refuse(
        session,
        { method: by, all, groupBy, owner: of, only: chosen, sort: order, columns: listed, figures },
        withTable,
      )
    const asRows = format === 'csv' || format === 'tsv'
    if (!asRows) refuse(session, { columns: listed }, withoutRows(format))
    filesOrProject(session, files)
    const rectangle =
      listed === undefined ? null : (await import('../columns.ts')).columnsOption(listed, by, lang)
    const plan = await openPlan(session)
    const rows = await rowsChosen(plan, options)
    const { sources, reading, explanations, due } = await open(session, plan, files)
    const { region, group, baseline, method, require: required } = options
    const code = reading.indicator?.code
    const judging = { region, group, code, baseline, method, required }
    const run: Run = { tool, reading, explanations, ...judging, lang, due }
    if (table !== null) {
      const { writeTable, yearsOption } = await import('../tables.ts')
      return writeTable(session, table, plan, { sources, run, years: yearsOption(years, plan) })
    }
    // What goes to a program row by row is not kept; figures and the page of a job are made of all that is judged.
    const needsAll = figures !== undefined || pageOfJob(session)
    const byRows = asRows || format === 'json' ? { format, rows, rectangle } : null
    const rounds =
      byRows === null || needsAll ? null : await judgedInRounds(session, plan, sources, run, byRows)
    const ran = rounds?.ran ?? (await ranOver(plan, sources, run))
    const { report } = ran
    const wishes = {
      offTrackFails: options.failOn === 'off-track',
      lateFails: options.failOn === 'late',
      draws: async () => (await import('../drawing.ts')).drawing(session),
    }
    const shown = rows.choose(report.assessments)
    const whole = checkAnswer(report, { ...style, ...rows }, lang, shown, ran.findingsIn)
    const answer = rectangle === null ? whole : { ...whole, rectangles: [rectangle(shown)] }
    const content = rounds?.content() ?? (await written(answer, format, style, wishes))
    await tell(session, report, unsaid(report, format))
    await writeFigures(session, rows.choose(report.assessments), figures)
    await deliver(session, content)
    await summariseJob(session, report)
    return conclude(session, { ...report, assessments: rounds?.worst() ?? report.assessments }, plan, options)
  },
})

/** The rows that are asked for: mostly all of them, in the order of the plan. */
export async function rowsChosen(plan: Plan, wishes: Required<RowWishes>): Promise<Rows> {
  const { only, owner, sort } = wishes
  if (only.length + owner.length === 0 && sort === everyRow.sort) return { ...everyRow, choose: (all) => all }
  const { rowsIn, rowsOf } = await import('../rows.ts')
  return rowsIn(rowsOf(plan), wishes)
}

function withoutRows(format: AnyFormat): (option: string) => Text {
  return (option) => ({
    zh: `选项 ${option} 只与 csv、tsv 同用，例如 -o 结果.csv；${format} 的列是定好的`,
    en: `The option ${option} goes with csv and tsv, for example -o result.csv; the columns of ${format} are set`,
  })
}

function withTable(option: string): Text {
  return {
    zh: `选项 ${option} 与 --report 的表不能同用：表里总是样样都有，各种方法的评价见 --report methods`,
    en: `The option ${option} does not go with a table of --report, which always holds all of it; --report methods has the verdicts of each method`,
  }
}

function withoutTable(option: string): Text {
  return {
    zh: `选项 ${option} 只与 --report 的表同用，例如 --report status`,
    en: `The option ${option} goes with a table of --report, for example --report status`,
  }
}
