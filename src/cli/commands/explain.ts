import { assess, assessWithWorking, planWorking } from '../../assess/index.ts'
import { loadStudentT } from '../../assess/load-student-t.ts'
import { CannotRun } from '../../domain/cannot-run.ts'
import type { ExplainedRule, Finding } from '../../domain/finding.ts'
import type { Indicator, Plan } from '../../domain/plan.ts'
import { planFor } from '../../domain/plan-for.ts'
import { planIn } from '../../domain/plan-in.ts'
import type { Text } from '../../domain/wording.ts'
import { indicatorNamed } from '../../judge/find-indicator.ts'
import { refuseRegionWithoutFiles } from '../../judge/region.ts'
import { homepage } from '../../judge/version.ts'
import { buildReport } from '../../report/build.ts'
import { explainAnswer } from '../../report/explain.ts'
import { ruleAnswer } from '../../report/rule.ts'
import { mostlyMissing } from '../../validate/rules/mostly-missing.ts'
import { conclude, print, tell } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { unknownWord } from '../find.ts'
import { explainFormats } from '../formats.ts'
import type { ExitCode } from '../gate.ts'
import { openPlan } from '../open-plan.ts'
import { any, type Given, one } from '../option.ts'
import {
  baseline,
  drawingOptions,
  findingsOptions,
  planOptions,
  readingOptions,
  region,
  supersedes,
} from '../options.ts'
import { openAndExamine, refuse, type Session } from '../session.ts'

/** What says which plan and which values: a rule has neither. */
const aboutIndicators = { ...planOptions, ...readingOptions, region, baseline, supersedes }

const options = {
  ...aboutIndicators,
  ...drawingOptions(explainFormats),
  ...findingsOptions,
}
type Explaining = Session<Given<typeof options>>

/** `kq explain`: how the verdict on an indicator came about, what the plan asks of it, or what a rule is for. */
export const explain = defineCommand({
  formats: explainFormats,
  args: {
    word: one({
      zh: '指标的代码、序号或名称；或规则的编号（KQ503）或名称',
      en: 'code, number or name of an indicator; or id (KQ503) or name of a rule',
    }),
    files: any({
      zh: '报送文件；不写则只说明规划的要求',
      en: 'submissions; without them, what the plan asks',
    }),
  },
  options,
  examples: {
    zh: `
示例：
  kq explain gdp                             规划对地区生产总值的要求
  kq explain gdp 2021.csv 2022.csv 2023.csv  评价怎么得来
  kq explain 13 2023.csv -o 实际利用外资.md
  kq explain KQ503                           一条检查规则`,
    en: `
Examples:
  kq explain gdp                             what the plan asks of GDP
  kq explain gdp 2021.csv 2022.csv 2023.csv  how its verdict came about
  kq explain 13 2023.csv -o fdi.md
  kq explain KQ503                           a rule`,
  },
  run: async (session, { word, files }) => {
    const byId = /^kq\d+$/i.test(word.trim()) ? await ruleNamed(word) : null
    if (byId !== null) return explainRule(session, byId, files)
    const plan = await openPlan(session)
    const indicator = indicatorNamed(plan, word)
    if (indicator !== null) return explainIndicator(session, plan, indicator, files)
    const rule = await ruleNamed(word)
    if (rule === null) throw await unknownWord(plan, word)
    return explainRule(session, rule, files)
  },
})

/** What a rule is for does not hang on a plan or on files. */
async function explainRule(
  session: Explaining,
  rule: ExplainedRule,
  [file]: readonly string[],
): Promise<ExitCode> {
  const { id } = rule
  if (file !== undefined) {
    throw new CannotRun([
      {
        zh: `${id} 是规则，说明它用不着文件“${file}”；请去掉文件，或写出指标`,
        en: `${id} is a rule, which is explained without the file "${file}"; leave it out, or name an indicator`,
      },
    ])
  }
  const { explanations } = findingsOptions
  refuse(session, { ...aboutIndicators, explanations }, (option) => ({
    zh: `选项 ${option} 只与指标同用，${id} 是规则`,
    en: `The option ${option} goes with an indicator, and ${id} is a rule`,
  }))
  await print(session, ruleAnswer(rule, session.lang, homepage))
  return 0
}

async function explainIndicator(
  session: Explaining,
  plan: Plan,
  indicator: Indicator,
  files: readonly string[],
): Promise<ExitCode> {
  const { lang, tool } = session
  const { code } = indicator
  if (plan.regional.length === 0) refuseRegionWithoutFiles(session.options.region, files)
  // Of a project's submissions an indicator is explained where a year is asked for.
  const unnamed = session.project !== null && session.options.year !== undefined
  const examined = await openAndExamine(session, plan, files, { unnamed })
  const { submissions, region, year: stated } = examined
  const studentT = await loadStudentT(submissions)
  const assessments =
    examined.sources.length === 0
      ? []
      : assessWithWorking(plan, submissions, {
          code,
          baseline: session.options.baseline,
          ...(studentT === undefined ? {} : { studentT }),
          ...(stated === null ? {} : { year: stated }),
          ...(region === undefined ? {} : { region }),
        })
  const year = assessments[0]?.year ?? stated
  // What the plan asks, as it was in force in the year judged, of the region judged.
  const own = assessments[0]?.region ?? region ?? null
  const asks = planFor(planIn(plan, year ?? plan.targetYear), own)
  const row = asks.indicators.find((one) => one.code === code)
  if (row === undefined) throw new CannotRun([statedByRegion(plan, indicator)])
  const findings = examined.findings.filter(concerns(indicator))
  const report = buildReport({ tool, plan, year, assessments, findings, lang })
  const ofRegion = own === null ? {} : { region: own }
  const [asked] = assess({ ...asks, amendments: [] }, [], { year: plan.targetYear, code, ...ofRegion })
  if (asked === undefined) return 0
  const answer = explainAnswer({
    tool,
    plan: report.plan,
    indicator: row,
    asked,
    working: planWorking(asks, row),
    year,
    assessments,
    findings: report.findings,
  })
  await tell(session, report)
  await print(session, answer)
  return conclude(session, report, plan)
}

/** The plan asks an indicator of regions only: which is meant has to be said. */
function statedByRegion(plan: Plan, { code, name, nameEn }: Indicator): Text {
  const regions = plan.regional.flatMap(({ region, indicators }) =>
    indicators.some((one) => one.code === code) ? [region] : [],
  )
  return {
    zh: `规划分地区写“${name}”的目标；用 --region 选一个：${regions.join('、')}`,
    en: `The plan states targets of "${nameEn === '' ? name : nameEn}" by region; pick one with --region: ${regions.join(', ')}`,
  }
}

/** Findings about the indicator or about the files as a whole; which others have no value is not the question. */
function concerns({ code }: Indicator): (finding: Finding) => boolean {
  return ({ id, indicator }) => (indicator === null ? id !== mostlyMissing.id : indicator === code)
}

/** The rule of an id or a name, as it is explained; null where there is none. */
async function ruleNamed(word: string): Promise<ExplainedRule | null> {
  const [{ catalogue }, { explained }] = await Promise.all([
    import('../../catalogue.ts'),
    import('../../rule-examples.ts'),
  ])
  const wanted = word.trim().toLowerCase()
  const rule = catalogue.find(({ id, name }) => id.toLowerCase() === wanted || name === wanted)
  return rule === undefined ? null : explained(rule)
}
