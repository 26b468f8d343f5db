import type { ScheduleAssessment } from '../domain/assessment.ts'
import type { Group, Indicator, Plan } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import { planIn } from '../domain/plan-in.ts'
import type { Submission } from '../domain/submission.ts'
import type { Step, WorkedAssessment } from '../domain/working.ts'
import { type Judgement, judgementOf, type Means } from './judgement.ts'
import type { StudentT } from './outlook.ts'
import { priceSteps } from './price.ts'
import { readOff } from './read-off.ts'
import { inRealTerms } from './real-growth.ts'
import { type BaselineChoice, pathsBy } from './rebased.ts'
import { type ReportedValues, reportedOf } from './reported.ts'
import { type TargetPath, targetPathOf } from './target-path.ts'
import { newestYear, reportedRegions, type Values, valuesByRegion } from './values.ts'
import { inReadingOrder } from './working.ts'

export interface AssessOptions {
  /** The year judged; the newest year with a value where not given. */
  readonly year?: number
  /** Judge this region only. */
  readonly region?: string
  /** Which indicators; the plan's main table where not given. */
  readonly group?: Group | 'all'
  /** The indicator of this code alone, of whatever group. */
  readonly code?: string
  /** Where a submission reports the baseline year otherwise: whose figure the paths start from; the plan's where not given. */
  readonly baseline?: BaselineChoice
  /** Gives the outlook its probability; without it that is null. `loadStudentT` finds it where it is of use. */
  readonly studentT?: StudentT
  /** Leave out the years before the last, whose verdicts take their time: `history` has then one year at most. */
  readonly onlyLastYear?: boolean
}

/**
 * Judge values as they stand: this does not validate, which `judge` does first. Every indicator of `plan` by the values of
 * `submissions`: one assessment for each indicator and region, in plan order. An indicator without a value in the judged
 * year is `no-data`; its earlier values are history. Nothing is judged where no year is known.
 *
 * @example assess(plan, [await readSubmission(sourceOf('2023.csv', bytes), plan)])
 */
export function assess(
  plan: Plan,
  submissions: readonly Submission[],
  options: AssessOptions = {},
): readonly ScheduleAssessment[] {
  return assessor(plan, options)(submissions)
}

/** `assess` for many rounds of submissions: the plan is worked out once. */
export function assessor(
  plan: Plan,
  options: AssessOptions = {},
): (submissions: readonly Submission[]) => readonly ScheduleAssessment[] {
  const asked = askedOf(plan, options)
  const known = new Map<TargetPath, ScheduleAssessment>()
  return (submissions) =>
    judged(asked, submissions, options, (one) => {
      const { targetPath, reported, region, year } = one
      if (reported.observations.size + reported.againstObservations.size > 0)
        return readOff(judgementIn(one, options))
      // Of an indicator without any value every region is told the same.
      const same = known.get(targetPath)
      if (same?.year === year) return { ...same, region }
      const own = readOff(judgementIn(one, options))
      known.set(targetPath, own)
      return own
    })
}

/** The same assessments, each with the steps it was read off: some 2 kB more for each. */
export function assessWithWorking(
  plan: Plan,
  submissions: readonly Submission[],
  options: AssessOptions = {},
): readonly WorkedAssessment[] {
  return judged(askedOf(plan, options), submissions, options, (one) => {
    const judgement = judgementIn(one, { ...options, working: true })
    return { ...readOff(judgement), working: inReadingOrder(judgement.steps) }
  })
}

/** What the plan alone asks of an indicator, as steps. */
export function planWorking(plan: Plan, indicator: Indicator): readonly Step[] {
  const targetPath = targetPathOf(plan, indicator)
  return inReadingOrder([...targetPath.steps, ...priceSteps(targetPath)])
}

/** What the plan in force in a year asks of each region, worked out once for those of which it asks the same. */
interface AskedOfRegions {
  readonly plan: Plan
  readonly of: (
    region: string | null,
    year: number,
  ) => { readonly plan: Plan; readonly paths: readonly TargetPath[] }
}

function askedOf(plan: Plan, options: AssessOptions): AskedOfRegions {
  const known = new Map<Plan, readonly TargetPath[]>()
  return {
    plan,
    of: (region, year) => {
      const own = planFor(planIn(plan, year), region)
      const paths = known.get(own) ?? targetPathsOf(own, options)
      known.set(own, paths)
      return { plan: own, paths }
    },
  }
}

function targetPathsOf(plan: Plan, { group = 'main', code }: AssessOptions): readonly TargetPath[] {
  return plan.indicators
    .filter((indicator) =>
      code === undefined ? group === 'all' || indicator.group === group : indicator.code === code,
    )
    .map((indicator) => targetPathOf(plan, indicator))
}

/** An indicator of a region, and what is reported for it. */
interface Reported {
  readonly plan: Plan
  readonly targetPath: TargetPath
  readonly reported: ReportedValues
  readonly region: string | null
  readonly year: number
}

function judged<A>(
  asked: AskedOfRegions,
  submissions: readonly Submission[],
  options: AssessOptions,
  judge: (one: Reported) => A,
): readonly A[] {
  const year = options.year ?? newestYear(asked.plan, submissions)
  if (year === null) return []
  const regions = valuesByRegion(submissions)
  const own = submissions.some(({ history }) => history === true) ? reportedRegions(submissions) : null
  const chosen = [...regions].filter(
    ([region]) =>
      (options.region === undefined || region === options.region) && (own === null || own.has(region)),
  )
  const found: readonly (readonly [string | null, Values])[] =
    chosen.length > 0 ? chosen : [[options.region ?? null, new Map()]]
  const all: A[] = []
  for (const [region, values] of found) {
    const { plan, paths } = asked.of(region, year)
    for (const targetPath of paths)
      all.push(judge({ plan, targetPath, reported: reportedOf(targetPath, values), region, year }))
  }
  return all
}

/** By the path that is judged: from the figure of the baseline year that counts, and in real terms where that is asked. */
function judgementIn(
  { plan, targetPath, reported, region, year }: Reported,
  options: AssessOptions & Means,
): Judgement {
  const { path, other } = pathsBy(plan, targetPath, reported, options.baseline ?? 'plan')
  const real = inRealTerms(plan, { path, reported }, year)
  if (real !== null) return judgementOf(real.path, real.reported, region, year, options)
  return judgementOf(path, reported, region, year, options, other)
}
