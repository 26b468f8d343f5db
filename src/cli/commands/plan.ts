import { assess } from '../../assess/index.ts'
import { type Against, lintPlan } from '../../consistency/index.ts'
import { type Amendment, type Indicator, type Plan, statedRows } from '../../domain/plan.ts'
import { planFor } from '../../domain/plan-for.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { examine } from '../../judge/examine.ts'
import { findIndicator } from '../../judge/find-indicator.ts'
import { previousIndicators } from '../../plan/previous-indicators.ts'
import { buildReport, worded } from '../../report/build.ts'
import { consistencyAnswer, type LintReport, withWorking } from '../../report/consistency.ts'
import { findingsText } from '../../report/findings.ts'
import { planAnswer } from '../../report/plan.ts'
import type { PlanView } from '../../report/plan-entry.ts'
import { amendedText, byDecision } from '../../words/amended.ts'
import { loadMessages } from '../../words/load-messages.ts'
import { conclude, print, summariseJob } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { openFile } from '../files.ts'
import { planFormats } from '../formats.ts'
import type { ExitCode } from '../gate.ts'
import type { OpenedFile } from '../io.ts'
import { openPlan } from '../open-plan.ts'
import { choice, flag, type Given, optional, texts } from '../option.ts'
import { drawingOptions, group, limitOptions, owner, planOptions, quiet, relations } from '../options.ts'
import { ownerNamed } from '../rows.ts'
import { refuse, type Session } from '../session.ts'
import { lookOf } from '../style.ts'

/** How to lint a plan: this says nothing where it is only shown. */
const lintOptions = {
  relations,
  previous: texts('input', '<files...>', {
    zh: '上一规划的规划文件，其后可写其实绩的报送文件',
    en: 'the plan before, and after it submissions with what it came to',
  }),
  all: flag('output', { zh: '没有问题的关系也列出', en: 'show the relations that hold, too' }),
  failOn: choice(
    'exit',
    '<what>',
    {
      zh: '何时以退出码 1 退出：warning（有矛盾）、error、never',
      en: 'exit 1 on: warning (a contradiction), error, never',
    },
    ['error', 'warning', 'never'],
    'error',
  ),
  ...limitOptions,
}

const options = {
  ...planOptions,
  ...drawingOptions(planFormats),
  group,
  owner,
  lint: flag('judging', {
    zh: '核对目标之间是否相符：重申的目标、与基期比、申明的关系',
    en: 'check whether the targets agree: restated ones, baselines, declared relations',
  }),
  ...lintOptions,
  quiet,
}
type Planning = Session<Given<typeof options>>

/** `kq plan`: the plan as understood, whole or one indicator of it; with `--lint`, whether its targets agree. */
export const plan = defineCommand({
  formats: planFormats,
  args: { indicator: optional({ zh: '指标的代码、序号或名称', en: 'code, number or name of an indicator' }) },
  options,
  examples: {
    zh: `
示例：
  kq plan                   规划的全部主要指标
  kq plan gdp               一个指标
  kq plan --plan 我的规划.csv -f csv
  kq plan --lint            目标之间是否相符，逐条给出算式和数据
  kq plan gdp --lint --all  与一个指标有关的全部关系
  kq plan --lint --previous 上一规划.csv 2020.csv`,
    en: `
Examples:
  kq plan                   every indicator of the plan's table
  kq plan gdp               one indicator
  kq plan --plan mine.csv -f csv
  kq plan --lint            whether the targets agree, with the numbers
  kq plan gdp --lint --all  every relation that one indicator goes into
  kq plan --lint --previous last-plan.csv 2020.csv`,
  },
  run: (session, { indicator }) =>
    session.options.lint ? lint(session, indicator) : show(session, indicator),
})

async function show(session: Planning, wanted: string | undefined): Promise<ExitCode> {
  refuse(session, lintOptions, (option) => ({
    zh: `选项 ${option} 只与 --lint 同用`,
    en: `The option ${option} goes with --lint only`,
  }))
  if (wanted !== undefined)
    refuse(session, { group }, (option) => ({
      zh: `选项 ${option} 只与全部指标同用；一个指标不分组`,
      en: `The option ${option} goes with all indicators; one alone is shown whatever its group`,
    }))
  const { lang, options } = session
  const plan = await openPlan(session)
  const code = wanted === undefined ? null : findIndicator(plan, wanted).code
  const owners = options.owner.map((name) => ownerNamed(plan, name))
  const rows = statedRows(plan).filter((row) =>
    code === null
      ? (options.group === 'all' || options.group === row.group) &&
        (owners.length === 0 || row.owners.some((name) => owners.includes(name)))
      : row.code === code,
  )
  await print(session, planAnswer(viewOf(plan, rows), lang))
  return 0
}

/** Whether the targets of the plan agree, all of them or those that one indicator goes into. */
async function lint(session: Planning, wanted: string | undefined): Promise<ExitCode> {
  // The targets of a plan are held against those of its text: there is no half of it to lint.
  refuse(session, { group, owner }, (option) => ({
    zh: `选项 ${option} 不与 --lint 同用：表中的目标总要与正文的目标核对`,
    en: `The option ${option} does not go with --lint, which holds the targets of the table against those of the text`,
  }))
  const { lang, tool, options } = session
  const plan = await openPlan(session)
  const only = wanted === undefined ? null : findIndicator(plan, wanted).code
  const against = await openPrevious(session, plan)
  const { findings, held, restated } = lintRegions(plan, against)
  const concerns = ({ codes }: { readonly codes: readonly string[] }) => only === null || codes.includes(only)
  const kept = findings.filter(concerns)
  const report: LintReport = {
    ...buildReport({ tool, plan, year: null, findings: kept, lang }),
    findings: kept.map((finding) => ({
      ...worded(finding, lang),
      grade: finding.grade,
      working: finding.working.map((line) => line[lang]),
      codes: finding.codes,
    })),
    lint: {
      targets: { stated: statedRows(plan).length, restated },
      relations: {
        file: plan.relations[0]?.file ?? null,
        held: held.filter(concerns).map(({ name, codes, working }) => ({
          name: name[lang],
          codes,
          working: working.map((line) => line[lang]),
        })),
      },
    },
  }
  const inOne = withWorking(report, await loadMessages(lang))
  await print(session, { ...consistencyAnswer(report, options.all), report: inOne })
  await summariseJob(session, inOne)
  return conclude(session, report, plan, options)
}

/** Whether the targets of each region agree; what is the same in several is said once. */
function lintRegions(plan: Plan, against: Against | null): ReturnType<typeof lintPlan> {
  const [first, ...others] = plan.regional.map(({ region }) => lintPlan(planFor(plan, region), against))
  if (first === undefined) return lintPlan(plan, against)
  const all = [first, ...others]
  const once = <Item extends { readonly codes: readonly string[] }>(items: readonly Item[]) => [
    ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
  ]
  return {
    restated: first.restated,
    findings: once(all.flatMap(({ findings }) => findings)),
    held: once(all.flatMap(({ held }) => held)),
  }
}

/** The plan before, with what it came to where submissions are named; null where none is asked for. */
async function openPrevious({ io, options, lang, style }: Planning, plan: Plan): Promise<Against | null> {
  const [file, ...files] = options.previous
  if (file === undefined) return null
  const previous = await openPlan({ io, options: { plan: file } })
  const sources: OpenedFile[] = []
  for (const name of files) sources.push(await openFile(io, name))
  const reading = { noDigest: true, year: previous.targetYear }
  const { submissions, findings } = await examine(previous, sources, reading, null, undefined, {
    group: 'all',
  })
  const wrong = findings.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) {
    const report = buildReport({ tool: '', plan: previous, year: null, findings: wrong, lang })
    await io.stderr.write(findingsText(report, style, await lookOf(io.stderr, style.colour)))
  }
  const outcomes = new Map(
    files.length === 0
      ? []
      : assess(previous, submissions, { year: previous.targetYear, group: 'all' }).map(({ code, actual }) => [
          code,
          actual,
        ]),
  )
  const pairs = [...previousIndicators(plan, previous)].map(
    ([code, indicator]) => [code, { indicator, outcome: outcomes.get(indicator.code) ?? null }] as const,
  )
  return { previous, earlier: new Map(pairs) }
}

/** An amendment in words, beside what the plan as it was made has. */
function amendmentText({ fromYear, target, baseline, decision, source }: Amendment, row: Indicator): Text {
  const of = (lang: Lang) => {
    const before = row.baseline.kind === 'none' ? '' : row.baseline.text
    const change = {
      fromYear,
      target: target === null ? null : { before: row.target.text, after: target.text },
      baseline: baseline === null || baseline.kind === 'none' ? null : { before, after: baseline.text },
    }
    const by = byDecision({ decision, source }, lang)
    return `${amendedText(change, lang)}${by === null ? '' : lang === 'zh' ? `（${by}）` : ` (${by})`}`
  }
  return { zh: of('zh'), en: of('en') }
}

/** Every row with its path: the plan judged for each of its years without any data. */
function viewOf(plan: Plan, rows: readonly Indicator[]): PlanView {
  const years = Array.from(
    { length: plan.targetYear - plan.baselineYear },
    (_, index) => plan.baselineYear + 1 + index,
  )
  const entries = rows.flatMap((indicator) => {
    const { region, code } = indicator
    const of = { ...(region === null ? {} : { region }), code }
    const byYear = years.flatMap((year) => assess(plan, [], { year, ...of }))
    const assessment = byYear[0]
    if (assessment === undefined) return []
    const path = byYear.map(({ year, expected }) => ({ year, expected }))
    const amendments = plan.amendments
      .filter((one) => one.code === code && one.region === region)
      .map((one) => amendmentText(one, indicator))
    return [{ indicator, assessment, amendments, path }]
  })
  const { file, baselineYear, targetYear } = plan
  return { plan: { file, baselineYear, targetYear }, entries }
}
