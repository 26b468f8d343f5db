import type { ScheduleAssessment } from '../domain/assessment.ts'
import type { Group, Indicator, Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { flowGrowth } from '../pathway/flow.ts'
import { elapsed, expected, rate } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'
import { goalOf } from './goal.ts'
import { aimOf, lineOf, unjudged } from './judge.ts'
import type { StudentT } from './outlook.ts'
import { judgePoint } from './point.ts'
import { judgeRelative } from './relative.ts'
import { type Point, seriesOf } from './series.ts'
import { tierStandings } from './tiers.ts'
import { newestYear, type Values, valuesByRegion, valuesOf } from './values.ts'
import { isOnTrack } from './verdict.ts'

export interface AssessOptions {
  /** The year judged; the newest year with a value where not given. */
  readonly year?: number
  /** Judge this region only. */
  readonly region?: string
  /** Which indicators; the plan's main table where not given. */
  readonly group?: Group | 'all'
  /** Gives the outlook its probability; without it that is null. `loadStudentT` finds it where it is of use. */
  readonly studentT?: StudentT
}

/**
 * Judge every indicator of `plan` by the values of `submissions`: one assessment for each indicator and region, in
 * plan order. An indicator without a value in the judged year is `no-data`; its earlier values are history. Nothing
 * is judged where no year is known.
 *
 * @example assess(plan, [await readSubmission(sourceOf('2023.csv', bytes), plan)])
 */
export function assess(
  plan: Plan,
  submissions: readonly Submission[],
  options: AssessOptions = {},
): readonly ScheduleAssessment[] {
  const year = options.year ?? newestYear(plan, submissions)
  if (year === null) return []
  const group = options.group ?? 'main'
  const indicators = plan.indicators.filter((indicator) => group === 'all' || indicator.group === group)
  const regions = valuesByRegion(submissions)
  const chosen = [...regions].filter(([region]) => options.region === undefined || region === options.region)
  const judged: readonly (readonly [string | null, Values])[] =
    chosen.length > 0 ? chosen : [[options.region ?? null, new Map()]]
  return judged.flatMap(([region, values]) =>
    indicators.map((indicator) => assessOne(plan, indicator, values, region, year, options.studentT)),
  )
}

function assessOne(
  plan: Plan,
  indicator: Indicator,
  values: Values,
  region: string | null,
  year: number,
  studentT: StudentT | undefined,
): ScheduleAssessment {
  const observations = valuesOf(values, indicator)
  const series = seriesOf(indicator, observations, plan.baselineYear)
  const observation = observations.get(year)
  const point = series.get(year)
  const years = plan.targetYear - plan.baselineYear
  const goal = goalOf(indicator, years)
  const line = goal === null || goal.start === null ? null : lineOf(plan, indicator, goal, goal.start)
  const relative = judgeRelative(plan, indicator, values, series, year)
  const judgement =
    relative === null
      ? judgePoint(plan, indicator, goal, series, year, studentT)
      : { ...unjudged(relative.verdict, relative.reason), pace: relative.pace, reaches: relative.reaches }
  const { baseline, target, assigned } = indicator
  const stated = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity.value : null
  const flows = indicator.scale === 'sum' && stated !== null && goal !== null
  return {
    no: indicator.no,
    code: indicator.code,
    name: indicator.name,
    nameEn: indicator.nameEn,
    region,
    unit: indicator.unit,
    attribute: indicator.attribute,
    group: indicator.group,
    baseline: stated,
    target: {
      text: target.text,
      kind: target.kind,
      value: goal?.end ?? null,
      inclusive: target.inclusive,
      ...(assigned === null ? {} : { assigned: { file: assigned.file, source: assigned.source } }),
    },
    better: indicator.better,
    scale: indicator.scale,
    aim: aimOf(goal),
    year,
    actual: actualOf(point),
    latest: point?.kind === 'value' ? (point.latest?.value ?? null) : actualOf(point),
    expected: line === null ? (relative?.expected ?? null) : expected(line, year),
    elapsed: elapsed(plan.baselineYear, plan.targetYear, year),
    progress: judgement.progress,
    pace: judgement.pace,
    rate: {
      planned: line === null ? null : rate(scales[indicator.scale], line.start, line.end, years),
      achieved: judgement.achieved,
      required: judgement.required,
      flow: flows ? flowGrowth(stated, goal.end, years) : null,
    },
    projected: judgement.projected,
    outlook: { reaches: judgement.reaches, probability: judgement.probability },
    sensitive: judgement.sensitive,
    provisional: observation?.provisional ?? false,
    realGrowth: observation?.realGrowth?.value ?? null,
    tiers: tierStandings(indicator, point?.kind === 'value' ? point.actual : null, plan.targetYear - year),
    comparison: relative?.comparison ?? null,
    verdict: judgement.verdict,
    onTrack: isOnTrack(judgement.verdict),
    reason: judgement.reason,
  }
}

function actualOf(point: Point | undefined): number | null {
  if (point?.kind === 'value') return point.actual.value
  return point?.kind === 'bound' ? point.quantity.value : null
}
