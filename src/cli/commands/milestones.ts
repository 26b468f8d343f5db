import { milestonesOf } from '../../compare/milestones.ts'
import { CannotRun } from '../../domain/cannot-run.ts'
import type { Plan } from '../../domain/plan.ts'
import { refuseRegionWithoutFiles } from '../../judge/region.ts'
import { buildReport } from '../../report/build.ts'
import { milestonesAnswer } from '../../report/milestones.ts'
import { mostlyMissing } from '../../validate/rules/mostly-missing.ts'
import { conclude, print, tell } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { answerFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { any, text } from '../option.ts'
import {
  baseline,
  drawingOptions,
  findingsOptions,
  group,
  planOptions,
  readingOptions,
  region,
  supersedes,
} from '../options.ts'
import { openAndExamine } from '../session.ts'

/** `kq milestones`: the targets broken down by year, from the baseline or from the latest actual values. */
export const milestones = defineCommand({
  formats: answerFormats,
  args: {
    files: any({
      zh: '报送文件；不写则从基期分解',
      en: 'submissions; without them the path starts at the baseline',
    }),
  },
  options: {
    ...planOptions,
    from: text('judging', '<year>', {
      zh: '从这一年（或此前最近一年）的实绩起重新分解；写基期年则按规划原样',
      en: 'spread the rest from the values of this year, or the latest before it; the baseline year gives the plan as written',
    }),
    tier: text('judging', '<label>', {
      zh: '按这一档目标分解，如 冲刺',
      en: 'lead to the graded goal of this label, such as 冲刺',
    }),
    ...readingOptions,
    region,
    supersedes,
    group,
    baseline,
    ...drawingOptions(answerFormats),
    ...findingsOptions,
  },
  examples: {
    zh: `
示例：
  kq milestones                              规划的分年目标
  kq milestones 2021.csv 2022.csv 2023.csv   余下任务重新分到各年
  kq milestones 2023.csv -o 分年目标.xlsx    粘贴到年度计划
  kq milestones --tier 冲刺`,
    en: `
Examples:
  kq milestones                              the plan broken down by year
  kq milestones 2021.csv 2022.csv 2023.csv   what is left, spread anew
  kq milestones 2023.csv -o milestones.xlsx  to paste into an annual plan
  kq milestones --tier 冲刺`,
  },
  run: async (session, { files }) => {
    const { lang, tool, options } = session
    const plan = await openPlan(session)
    // Of a project's submissions the rest is spread where a year is asked for.
    const unnamed = session.project !== null && options.year !== undefined
    if (plan.regional.length === 0 && !unnamed) refuseRegionWithoutFiles(options.region, files)
    const stated = fromOption(options.from, plan, files)
    checkTier(options.tier, plan)
    const examined = await openAndExamine(session, plan, files, { unnamed })
    const { submissions, region } = examined
    const from = stated ?? examined.year
    const found = milestonesOf(plan, submissions, {
      ...(from === null ? {} : { from }),
      ...(options.tier === undefined ? {} : { tier: options.tier }),
      ...(region === undefined ? {} : { region }),
      group: options.group,
      baseline: options.baseline,
    })
    // Which indicators have no value is seen in the years each starts from.
    const findings = examined.findings.filter(({ id }) => id !== mostlyMissing.id)
    const report = buildReport({ tool, plan, year: from, findings, lang })
    await tell(session, report)
    await print(session, milestonesAnswer(found, lang))
    return conclude(session, report, plan)
  },
})

/** The year of `--from`: the baseline year, or one before the target year that has files to take values from. */
function fromOption(from: string | undefined, plan: Plan, files: readonly string[]): number | null {
  if (from === undefined) return null
  const { baselineYear, targetYear } = plan
  const year = /^\d{4}$/.test(from) ? Number(from) : null
  if (year === null || year < baselineYear || year >= targetYear) {
    throw new CannotRun([
      {
        zh: `选项 --from 不接受“${from}”；可用的年份是 ${baselineYear}–${targetYear - 1}`,
        en: `The option --from does not take "${from}"; it takes ${baselineYear}–${targetYear - 1}`,
      },
    ])
  }
  if (year > baselineYear && files.length === 0) {
    throw new CannotRun([
      {
        zh: `从 ${year} 年重新分解要有实绩；请写出报送文件，例如 kq milestones ${year}.csv --from ${year}`,
        en: `Spreading from ${year} needs its values; name the files, for example kq milestones ${year}.csv --from ${year}`,
      },
    ])
  }
  return year
}

function checkTier(tier: string | undefined, plan: Plan): void {
  const labels = [...new Set(plan.indicators.flatMap(({ tiers }) => tiers.map(({ label }) => label)))]
  if (tier === undefined || labels.includes(tier)) return
  const known = labels.length === 0
  throw new CannotRun([
    {
      zh: `规划里没有“${tier}”这一档；${known ? '规划没有分档的目标' : `有的档次：${labels.join('、')}`}`,
      en: `The plan has no graded goal "${tier}"; ${known ? 'it has none at all' : `it has ${labels.join(', ')}`}`,
    },
  ])
}
