import { CannotRun } from '../../domain/cannot-run.ts'
import type { Text } from '../../domain/wording.ts'
import { lastYear } from '../../judge/last-year.ts'
import { refuseRegionWithoutFiles } from '../../judge/region.ts'
import { yearOption } from '../../judge/year.ts'
import { buildReport } from '../../report/build.ts'
import { conclude, deliver, tell } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { keepFilled } from '../files.ts'
import { formBytes } from '../form-bytes.ts'
import { templateFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { choice, flag, one, text, texts } from '../option.ts'
import { lang, outputOptions, owner, planOptions, quiet, region, supersedes } from '../options.ts'
import { ownerNamed } from '../rows.ts'
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
    owner,
    by: choice(
      'output',
      '<what>',
      { zh: '每个责任单位一份（owner），写到 -o 的目录', en: 'a form for each owner, in the folder of -o' },
      ['owner'],
    ),
    format: outputOptions(templateFormats).format,
    output: text(
      'output',
      '<path>',
      {
        zh: '写入文件，格式由扩展名决定；以 / 结尾的是目录：项目里每个地区一份',
        en: 'write to a file; its extension picks the format. A folder, ending in /, takes a form for each region of a project',
      },
      'o',
    ),
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
  kq template 2024 --from 2023.csv -o 2024.csv
  kq template 2024 -o 填报/                名册里每个地区一份
  kq template 2024 --by owner -o 填报/     每个责任单位一份`,
    en: `
Examples:
  kq template 2024 -o 2024.xlsx
  kq template 2024 --from 2023.csv -o 2024.csv
  kq template 2024 -o forms/               a form for each region of the roster
  kq template 2024 --by owner -o forms/    one for each owner`,
  },
  run: async (session, { year }) => {
    const { lang, tool } = session
    const { from, output, owner, by, region: wanted } = session.options
    const plan = await openPlan(session)
    const filled = yearOption(year, plan) ?? plan.targetYear
    const owners = owner.map((name) => ownerNamed(plan, name))
    const inFolder = output !== undefined && /[/\\]$/.test(output)
    if (!inFolder && (by !== undefined || owners.length > 1)) throw new CannotRun([needsFolder])
    if (inFolder) {
      const { writeForms } = await import('../forms.ts')
      return writeForms(session, plan, filled, { folder: output, owners: by === undefined ? owners : null })
    }
    refuseRegionWithoutFiles(wanted, from)
    const { sources, reading } = await open(session, plan, from, { unnamed: false })
    if (output !== undefined) await keepFilled(session.io, output, session.options.force)
    const last = await lastYear(plan, sources, reading, filled - 1, wanted)
    const report = buildReport({ tool, plan, year: filled, findings: last.findings, lang })
    await tell(session, report)
    const [only] = owners
    const content = await formBytes(session, plan, filled, last.submissions, {
      ...(only === undefined ? {} : { owner: only }),
    })
    await deliver(session, content, session.options.force ? 'replace' : 'create')
    return conclude(session, report, plan)
  },
})

const needsFolder: Text = {
  zh: '几份填报表要写到一个目录；用 -o 写目录，以 / 结尾，例如 -o 填报/',
  en: 'Several forms go to a folder; name it by -o, ending in /, for example -o forms/',
}
