import { assessor, assessWithWorking } from '../assess/index.ts'
import { loadStudentT } from '../assess/load-student-t.ts'
import { newestYear } from '../assess/values.ts'
import type { Assessment } from '../domain/assessment.ts'
import { grouped } from '../domain/grouped.ts'
import { methods } from '../domain/method.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import type { PathYear, YearJudged, Yearly } from '../domain/yearly.ts'
import { judgeBy } from '../method/judge-by.ts'
import type { Examined } from './examine.ts'
import { findingsAbout } from './find-indicator.ts'
import { reportedYears } from './late.ts'
import type { Run } from './run.ts'

/** Which years tables are of: one or some, or all that have a value. */
export type YearsAsked = 'all' | readonly number[]

/**
 * Judge submissions year by year, each year as it is judged by itself. `onlyReported`: of each year only the regions that
 * report it, as in a project, in which others are late.
 */
export async function judgeYears(
  plan: Plan,
  { submissions, findings, region }: Examined,
  { group, baseline, code }: Pick<Run, 'group' | 'baseline' | 'code'>,
  asked: YearsAsked,
  onlyReported: boolean,
): Promise<Yearly> {
  const studentT = await loadStudentT(submissions)
  const options = {
    ...(studentT === undefined ? {} : { studentT }),
    ...(region === undefined ? {} : { region }),
    ...(code === undefined ? {} : { code }),
    group,
    baseline,
  }
  const years = asked === 'all' ? yearsIn(plan, submissions) : asked
  const reported = reportedYears(submissions)
  const isJudged = ({ region: own, year }: Assessment) => !onlyReported || reported.has(own, year)
  const judged = years.map((year): YearJudged => {
    const assessments = inOrder(plan, assessor(plan, { ...options, year })(submissions)).filter(isJudged)
    const byMethod = methods.map((method) => ({
      method,
      assessments: method === 'schedule' ? assessments : judgeBy(method, plan, submissions, assessments),
    }))
    return { year, assessments, byMethod }
  })
  const last = years.at(-1)
  const isWanted = (one: Observation) =>
    (code === undefined || one.indicator === code) && (asked === 'all' || asked.includes(one.year))
  return {
    plan,
    years: judged,
    path: last === undefined ? [] : pathOf(plan, submissions, { ...options, year: last }),
    values: valuesOf(plan, submissions).filter(isWanted),
    findings: findingsAbout(code, findings),
  }
}

/** The years of the plan that have a value, oldest first. */
function yearsIn(plan: Plan, submissions: readonly Submission[]): readonly number[] {
  const years = new Set<number>()
  const newest = newestYear(plan, submissions)
  for (const { observations } of submissions)
    for (const { year, reading } of observations)
      if (reading.kind !== 'missing' && year > plan.baselineYear && year <= plan.targetYear) years.add(year)
  if (newest !== null) years.add(newest)
  return [...years].toSorted((a, b) => a - b)
}

/** Assessments in the order of the plan, region by region as they come. */
function inOrder(plan: Plan, assessments: readonly Assessment[]): readonly Assessment[] {
  const place = new Map(plan.indicators.map(({ code }, index) => [code, index]))
  const placeOf = ({ code }: Assessment) => place.get(code) ?? place.size
  return [...grouped(assessments, ({ region }) => region).values()].flatMap((own) =>
    own.toSorted((a, b) => placeOf(a) - placeOf(b)),
  )
}

/** Every value, region by region, in the order of the plan and of the years. */
function valuesOf(plan: Plan, submissions: readonly Submission[]): readonly Observation[] {
  const all = submissions.flatMap(({ observations }) => observations)
  const byRegion = [...grouped(all, ({ region }) => region).values()]
  const place = new Map(plan.indicators.map(({ code }, index) => [code, index]))
  const placeOf = ({ indicator }: Observation) => place.get(indicator) ?? place.size
  return byRegion.flatMap((own) => own.toSorted((a, b) => placeOf(a) - placeOf(b) || a.year - b.year))
}

/** What is due in each year of the plan, by the path that is in force in the last year judged. */
function pathOf(
  plan: Plan,
  submissions: readonly Submission[],
  options: Parameters<typeof assessWithWorking>[2] & { readonly year: number },
): readonly PathYear[] {
  return assessWithWorking(plan, submissions, options).flatMap((one) => {
    const due = one.working.find((step) => step.kind === 'path')?.result ?? []
    const was = new Map(
      [...one.history, one].map(({ year, actual, latest }) => [year, { actual, latest }] as const),
    )
    const years = Array.from(
      { length: plan.targetYear - plan.baselineYear },
      (_, at) => plan.baselineYear + 1 + at,
    )
    return years.map((year) => ({
      region: one.region,
      code: one.code,
      year,
      unit: one.unit,
      expected: due.find((point) => point.year === year)?.expected ?? null,
      actual: was.get(year)?.actual ?? null,
      latest: was.get(year)?.latest ?? null,
    }))
  })
}
