import { assess } from '../assess/index.ts'
import { CannotRun } from '../domain/cannot-run.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Lang } from '../domain/wording.ts'
import { type PlanView, planAnswer } from '../report/plan.ts'
import { written } from './answer.ts'
import { chooseFormat } from './choose-format.ts'
import { indicatorNamed, indicatorsNear } from './find.ts'
import { planFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { type PlanCommandOptions, refuseWithoutLint } from './lint-options.ts'
import { openPlan } from './load.ts'
import { deliver, styleOf } from './print.ts'

/** `kq plan`: the plan as understood, whole or one indicator of it. */
export async function showPlan(
  io: Io,
  lang: Lang,
  wanted: string | undefined,
  options: PlanCommandOptions,
): Promise<ExitCode> {
  refuseWithoutLint(options)
  const format = chooseFormat(io, options, planFormats)
  const plan = await openPlan(io, options)
  const indicators =
    wanted === undefined
      ? plan.indicators.filter(({ group }) => options.group === 'all' || group === options.group)
      : [findIndicator(plan, wanted)]
  const view = viewOf(plan, indicators)
  await deliver(io, await written(planAnswer(view, lang), format, styleOf(io, lang, options)), options.output)
  return 0
}

/** The indicator a person means by number, code, name or alias; anything else cannot run. */
export function findIndicator(plan: Plan, wanted: string): Indicator {
  const indicator = indicatorNamed(plan, wanted)
  if (indicator !== null) return indicator
  const hints = indicatorsNear(plan, wanted)
  const zh = hints.length > 0 ? `，相近的有 ${hints.join('、')}` : ''
  const en = hints.length > 0 ? `; near it are ${hints.join(', ')}` : ''
  throw new CannotRun([
    {
      zh: `规划里没有指标“${wanted}”${zh}；kq plan 列出全部指标`,
      en: `The plan has no indicator "${wanted}"${en}. kq plan lists them all`,
    },
  ])
}

/** Every indicator with its path: the plan judged for each of its years without any data. */
function viewOf(plan: Plan, indicators: readonly Indicator[]): PlanView {
  const some: Plan = { ...plan, indicators }
  const years = Array.from(
    { length: plan.targetYear - plan.baselineYear },
    (_, index) => plan.baselineYear + 1 + index,
  )
  const byYear = years.map((year) => assess(some, [], { year, group: 'all' }))
  const entries = indicators.flatMap((indicator, index) => {
    const assessment = byYear[0]?.[index]
    if (assessment === undefined) return []
    const path = years.map((year, at) => ({ year, expected: byYear[at]?.[index]?.expected ?? null }))
    return [{ indicator, assessment, path }]
  })
  const { file, baselineYear, targetYear } = plan
  return { plan: { file, baselineYear, targetYear }, entries }
}
