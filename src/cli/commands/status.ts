import { CannotRun } from '../../domain/cannot-run.ts'
import type { StatusReport } from '../../domain/region-year.ts'
import type { Text } from '../../domain/wording.ts'
import { examine } from '../../judge/examine.ts'
import { statusOfRegions } from '../../judge/status.ts'
import { yearOption } from '../../judge/year.ts'
import { judgeYears } from '../../judge/yearly.ts'
import { statusAnswer } from '../../report/status.ts'
import { print } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { answerFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { text } from '../option.ts'
import { drawingOptions, findingsOptions, planOptions, readingOptions, region } from '../options.ts'
import { filesOrProject, open } from '../session.ts'

/** `kq status`: what has come in of a project, by region and year. */
export const status = defineCommand({
  formats: answerFormats,
  args: {},
  options: {
    ...planOptions,
    relations: readingOptions.relations,
    year: text('judging', '<year>', { zh: '只看这一年', en: 'this year only' }, 'y'),
    region,
    ...drawingOptions(answerFormats),
    ...findingsOptions,
  },
  examples: {
    zh: `
示例：
  kq status
  kq status -y 2023
  kq status -f csv > 报送情况.csv`,
    en: `
Examples:
  kq status
  kq status -y 2023
  kq status -f csv > status.csv`,
  },
  run: async (session) => {
    const { project, tool } = session
    if (project === null || project.roster === null) throw new CannotRun([noRoster])
    filesOrProject(session, [])
    const plan = await openPlan(session)
    const { sources, reading, explanations, due } = await open(session, plan, [])
    // What is only read for others has come in, too.
    const all = sources.map(({ told, ...source }) => {
      const { history: _, ...others } = told ?? {}
      return { ...source, told: others }
    })
    const { year: _, ...years } = reading
    const examined = await examine(plan, all, years, explanations, session.options.region)
    const judging = { group: 'main', baseline: 'plan' } as const
    const asked = yearOption(session.options.year, plan)
    const yearly = await judgeYears(plan, examined, judging, asked === null ? 'all' : [asked], true)
    const { file, baselineYear, targetYear } = plan
    const report: StatusReport = {
      schema: 'kq-status/1',
      tool,
      plan: { file, baselineYear, targetYear },
      regions: due === null ? [] : statusOfRegions(plan, examined, due.entries, sources, yearly.years),
    }
    await print(session, statusAnswer(report))
    return 0
  },
})

const noRoster: Text = {
  zh: '没有名册，不知道哪些地区要报；在项目的 kq.json 里写 roster，名册例如：地区,文件',
  en: 'There is no roster to say which regions report; name one as roster in kq.json, with, for example, region,file',
}
