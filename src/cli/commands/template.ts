import { templateOf } from '../../compare/template.ts'
import { lastYear } from '../../judge/last-year.ts'
import { refuseRegionWithoutFiles } from '../../judge/region.ts'
import { yearOption } from '../../judge/year.ts'
import { csvText } from '../../render/rectangle.ts'
import { buildReport } from '../../report/build.ts'
import { loadMessages } from '../../words/load-messages.ts'
import { conclude, deliver, tell } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { keepFilled } from '../files.ts'
import { templateFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { flag, one, texts } from '../option.ts'
import { lang, outputOptions, planOptions, quiet, region, supersedes } from '../options.ts'
import { open } from '../session.ts'

/** `kq template`: a submission to fill in, which `kq check` then reads without a finding. */
export const template = defineCommand({
  formats: templateFormats,
  args: { year: one({ zh: '填报哪一年', en: 'year to fill in' }) },
  options: {
    ...planOptions,
    from: texts('input', '<files...>', {
      zh: '上年的报送文件，带出上年数',
      en: "last year's submissions, to show their values",
    }),
    supersedes,
    region,
    ...outputOptions(templateFormats),
    force: flag('output', {
      zh: '目标文件已存在也覆盖（不加则拒绝，以免冲掉已填的表）',
      en: 'replace a file that is there; without it a form that may be filled in is kept',
    }),
    lang,
    quiet,
  },
  examples: {
    zh: `
示例：
  kq template 2024 -o 2024.xlsx
  kq template 2024 --from 2023.csv -o 2024.csv`,
    en: `
Examples:
  kq template 2024 -o 2024.xlsx
  kq template 2024 --from 2023.csv -o 2024.csv`,
  },
  run: async (session, { year }) => {
    const { io, lang, tool, format } = session
    const { from, region, output, force } = session.options
    refuseRegionWithoutFiles(region, from)
    const plan = await openPlan(session)
    const filled = yearOption(year, plan) ?? plan.targetYear
    const { sources, reading } = await open(session, plan, from, { unnamed: false })
    if (output !== undefined) await keepFilled(io, output, force)
    const last = await lastYear(plan, sources, reading, filled - 1, region)
    const report = buildReport({ tool, plan, year: filled, findings: last.findings, lang })
    await tell(session, report)
    const words = await loadMessages(lang)
    const { rows, headerIndex } = templateOf(plan, filled, last.submissions, words)
    const columns = rows[headerIndex]?.length ?? 1
    const widths = Array.from({ length: columns }, (_, index) =>
      index === 2 ? 40 : index === columns - 1 ? 44 : 14,
    )
    const name = words.template.sheet(filled)
    const content =
      format === 'csv'
        ? csvText(rows, output !== undefined)
        : await (await import('../../render/sheet.ts')).xlsxBytes({ name, rows, headerIndex, widths })
    await deliver(session, content, force ? 'replace' : 'create')
    return conclude(session, report, plan)
  },
})
