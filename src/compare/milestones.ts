import { type Course, courseOf } from '../assess/course.ts'
import { reaches } from '../assess/goal.ts'
import { type ReportedValues, reportedOf } from '../assess/reported.ts'
import { type Values, valuesByRegion } from '../assess/values.ts'
import type { MilestoneBasis, MilestoneRow, Milestones } from '../domain/milestones.ts'
import type { Group, Indicator, Plan } from '../domain/plan.ts'
import { computed } from '../domain/quantity.ts'
import type { Submission } from '../domain/submission.ts'
import { rate } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'
import { type Anchor, actuals, ahead } from './milestone-years.ts'

export interface MilestoneOptions {
  /** Spread the rest from the latest value no later than this year; the baseline year for the plan as written. */
  readonly from?: number
  /** Lead the path to the graded goal of this label, where an indicator has it. */
  readonly tier?: string
  readonly region?: string
  readonly group?: Group | 'all'
}

/**
 * Break a plan down by year: the value each year must reach on a steady path, from the baseline, or with `submissions`
 * from the latest actual value. Years passed show what was reported. A level already met need only be kept.
 *
 * @example milestonesOf(plan, []).rows[0].years // 2021: 1633.8 … 2025: 2200
 */
export function milestonesOf(
  plan: Plan,
  submissions: readonly Submission[],
  options: MilestoneOptions = {},
): Milestones {
  const { file, baselineYear, targetYear } = plan
  const group = options.group ?? 'main'
  const indicators = plan.indicators.filter((indicator) => group === 'all' || indicator.group === group)
  const regions = [...valuesByRegion(submissions)].filter(
    ([region]) => options.region === undefined || region === options.region,
  )
  const found: readonly (readonly [string | null, Values])[] =
    regions.length > 0 ? regions : [[options.region ?? null, new Map()]]
  const from = options.from ?? targetYear
  const tier = options.tier ?? null
  const rows = found.flatMap(([region, values]) =>
    indicators.map((indicator) => {
      const course = courseOf(plan, tiered(indicator, tier))
      const reported = reportedOf(course, values)
      return rowOf(course, reported, from, region, tier)
    }),
  )
  return {
    plan: { file, baselineYear, targetYear },
    from:
      submissions.length === 0
        ? null
        : Math.max(baselineYear, ...rows.map((row) => row.from?.year ?? baselineYear)),
    tier,
    rows,
  }
}

/** The indicator with a graded goal in the place of its target, where it has one of this label. */
function tiered(indicator: Indicator, label: string | null): Indicator {
  const tier = indicator.tiers.find((one) => one.label === label)
  if (tier === undefined) return indicator
  const { quantity } = tier
  const text = quantity.value.toFixed(quantity.decimals)
  return { ...indicator, target: { kind: 'level', text, quantity, inclusive: true, marked: false } }
}

function rowOf(
  course: Course,
  reported: ReportedValues,
  from: number,
  region: string | null,
  tier: string | null,
): MilestoneRow {
  const { indicator, goal, baselineYear, targetYear } = course
  const { baseline, target } = indicator
  const anchor = anchorOf(course, reported, from)
  const basis = basisOf(course, anchor)
  const left = anchor === null ? 0 : targetYear - anchor.year
  const perYear =
    basis === 'path' && anchor !== null && goal !== null
      ? rate(scales[indicator.scale], anchor.quantity.value, goal.end, left)
      : null
  const path = ahead(course, anchor, basis, perYear)
  const passed = anchor === null ? [] : actuals(course, reported, anchor.year)
  const years = Array.from({ length: targetYear - baselineYear }, (_, index) => baselineYear + 1 + index)
  return {
    no: indicator.no,
    code: indicator.code,
    name: indicator.name,
    nameEn: indicator.nameEn,
    region,
    unit: indicator.unit,
    attribute: indicator.attribute,
    group: indicator.group,
    baseline: baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity.value : null,
    target: { text: target.text, kind: target.kind, value: goal?.end ?? null, inclusive: target.inclusive },
    better: indicator.better,
    scale: indicator.scale,
    tier: indicator.tiers.some(({ label }) => label === tier) ? tier : null,
    basis,
    from: anchor === null ? null : { year: anchor.year, value: anchor.quantity.value },
    rate: perYear,
    years: years.map(
      (year) =>
        [...passed, ...path].find((milestone) => milestone.year === year) ?? {
          year,
          kind: 'due',
          value: year === targetYear ? (goal?.end ?? null) : null,
          increment: null,
          rate: null,
        },
    ),
  }
}

/** The latest value no later than `from`, else the baseline; null where there is neither. */
function anchorOf(course: Course, { series }: ReportedValues, from: number): Anchor | null {
  const { goal, indicator, baselineYear } = course
  if (goal === null) return null
  for (let year = from; year > baselineYear; year -= 1) {
    const point = series.get(year)
    if (point?.kind !== 'value') continue
    const satisfied = reaches(point.actual, goal.threshold, goal.strict, indicator.better)
    return { year, quantity: point.actual, satisfied }
  }
  if (goal.start === null) return null
  const { baseline, scale } = indicator
  const stated =
    baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity : computed(goal.start)
  const quantity = scales[scale].running ? { value: 0, decimals: 0 } : stated
  return { year: baselineYear, quantity, satisfied: goal.kept === true }
}

function basisOf({ goal, indicator, targetYear }: Course, anchor: Anchor | null): MilestoneBasis {
  if (goal === null) return 'words'
  if (anchor === null) return 'no-start'
  if (anchor.year === targetYear) return 'over'
  if (anchor.satisfied) return 'kept'
  const scale = scales[indicator.scale]
  return scale.to(anchor.quantity.value) === null || scale.to(goal.end) === null ? 'not-defined' : 'path'
}
