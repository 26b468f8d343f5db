import { milestonesOf } from '../compare/milestones.ts'
import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import type { Lang } from '../domain/wording.ts'
import { refuseRegionWithoutFiles } from '../judge/region.ts'
import { yearOption } from '../judge/year.ts'
import { buildReport } from '../report/build.ts'
import { findingsText } from '../report/findings.ts'
import { milestonesAnswer } from '../report/milestones.ts'
import { mostlyMissing } from '../validate/rules/mostly-missing.ts'
import { written } from './answer.ts'
import { chooseFormat } from './choose-format.ts'
import { conclude, usualGate } from './conclude.ts'
import { examineFiles } from './examine-files.ts'
import { answerFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openPlan } from './load.ts'
import type { MilestoneFlags } from './milestone-options.ts'
import { deliver, lookOf, styleOf } from './print.ts'

/** `kq milestones`: the targets broken down by year, from the baseline or from the latest actual values. */
export async function milestones(
  io: Io,
  lang: Lang,
  files: readonly string[],
  options: MilestoneFlags,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, answerFormats)
  refuseRegionWithoutFiles(options.region, files)
  const plan = await openPlan(io, options)
  const from = fromOption(options.from, plan, files) ?? yearOption(options.year, plan)
  checkTier(options.tier, plan)
  const { submissions, findings, region } = await examineFiles(io, plan, files, options)
  const found = milestonesOf(plan, submissions, {
    ...(from === null ? {} : { from }),
    ...(options.tier === undefined ? {} : { tier: options.tier }),
    ...(region === undefined ? {} : { region }),
    group: options.group,
  })
  const report = buildReport({
    tool: `kq ${io.version}`,
    plan,
    year: from,
    method: 'schedule',
    inputs: [],
    assessments: [],
    // Which indicators have no value is seen in the years each starts from.
    findings: findings.filter(({ id }) => id !== mostlyMissing.id),
    lang,
  })
  const style = styleOf(io, lang, options)
  if (options.quiet !== true) {
    await io.stderr.write(findingsText(report, style, await lookOf(io.stderr, style.colour)))
  }
  await deliver(io, await written(milestonesAnswer(found, lang), format, style), options.output)
  return conclude(io, report, plan, usualGate, { lang, quiet: options.quiet })
}

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
