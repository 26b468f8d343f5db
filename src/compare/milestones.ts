import { satisfiedBy } from '../assess/goal.ts'
import { type BaselineChoice, pathsBy } from '../assess/rebased.ts'
import { type ReportedValues, reportedOf } from '../assess/reported.ts'
import { type TargetPath, targetPathOf } from '../assess/target-path.ts'
import { type Values, valuesByRegion } from '../assess/values.ts'
import type { MilestoneBasis, MilestoneRow, Milestones } from '../domain/milestones.ts'
import { type Group, type Indicator, type Plan, restingOn } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import { planIn } from '../domain/plan-in.ts'
import { computed } from '../domain/quantity.ts'
import { scaleOf } from '../domain/scale.ts'
import { targetAsStated } from '../domain/stated-target.ts'
import type { Submission } from '../domain/submission.ts'
import { rate } from '../pathway/line.ts'
import { type Anchor, actuals, ahead, missingIn, unknownTotals } from './milestone-years.ts'

export interface MilestoneOptions {
  /** Spread the rest from the latest value no later than this year; the baseline year for the plan as written. */
  readonly from?: number
  /** Lead the path to the graded goal of this label, where an indicator has it. */
  readonly tier?: string
  readonly region?: string
  readonly group?: Group | 'all'
  /** Where a submission reports the baseline year otherwise: whose figure the paths start from; the plan's where not given. */
  readonly baseline?: BaselineChoice
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
  const isMeant = (indicator: Indicator) => group === 'all' || indicator.group === group
  const regions = [...valuesByRegion(submissions)].filter(
    ([region]) => options.region === undefined || region === options.region,
  )
  const found: readonly (readonly [string | null, Values])[] =
    regions.length > 0 ? regions : regionsAsked(plan, options.region).map((region) => [region, new Map()])
  const from = options.from ?? targetYear
  const tier = options.tier ?? null
  const rows = found.flatMap(([region, values]) => {
    const own = planFor(planIn(plan, targetYear), region)
    return own.indicators.filter(isMeant).map((indicator) => {
      const targetPath = targetPathOf(own, tiered(indicator, tier))
      const reported = reportedOf(targetPath, values)
      const { path } = pathsBy(own, targetPath, reported, options.baseline ?? 'plan')
      return rowOf(path, reported, { plan: own, from, region, tier })
    })
  })
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

/** The regions of a plan as written: the one asked for, else each that has rows of its own. */
function regionsAsked({ regional }: Plan, region: string | undefined): readonly (string | null)[] {
  if (region !== undefined || regional.length === 0) return [region ?? null]
  return regional.map((one) => one.region)
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
  targetPath: TargetPath,
  reported: ReportedValues,
  {
    plan,
    from,
    region,
    tier,
  }: {
    readonly plan: Plan
    readonly from: number
    readonly region: string | null
    readonly tier: string | null
  },
): MilestoneRow {
  const { indicator, goal, baselineYear, targetYear } = targetPath
  const { baseline } = indicator
  const anchor = anchorOf(targetPath, reported, from)
  const basis = basisOf(targetPath, anchor)
  const left = anchor === null ? 0 : targetYear - anchor.year
  const perYear =
    basis === 'path' && anchor !== null && goal !== null
      ? rate(scaleOf(indicator), anchor.quantity.value, goal.end, left, anchor.year - baselineYear)
      : null
  const path = ahead(targetPath, anchor, basis, perYear)
  const passed = anchor === null ? [] : actuals(targetPath, reported, anchor.year)
  const unknown = unknownTotals(reported, anchor?.year ?? baselineYear, from)
  const years = Array.from(
    { length: targetYear - plan.baselineYear },
    (_, index) => plan.baselineYear + 1 + index,
  )
  return {
    no: indicator.no,
    code: indicator.code,
    name: indicator.name,
    nameEn: indicator.nameEn,
    region,
    unit: indicator.unit,
    attribute: indicator.attribute,
    group: indicator.group,
    category: indicator.category,
    baseline: baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity.value : null,
    target: targetAsStated(indicator, goal?.end ?? null),
    better: indicator.better,
    twoSided: indicator.twoSided,
    scale: indicator.scale,
    proposed: restingOn(indicator),
    tier: indicator.tiers.some(({ label }) => label === tier) ? tier : null,
    basis,
    from: anchor === null ? null : { year: anchor.year, value: anchor.quantity.value },
    rate: perYear,
    missingYears: missingIn(reported, from),
    redefinedFrom: indicator.redefinedFrom,
    years: years.map(
      (year) =>
        [...passed, ...unknown, ...path].find((milestone) => milestone.year === year) ?? {
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
function anchorOf(targetPath: TargetPath, { series }: ReportedValues, from: number): Anchor | null {
  const { goal, indicator, baselineYear, targetYear } = targetPath
  if (goal === null) return null
  for (let year = from; year > baselineYear; year -= 1) {
    const point = series.get(year)
    if (point?.kind !== 'value') continue
    const satisfied = satisfiedBy(point.actual, goal, indicator, year === targetYear)
    return { year, quantity: point.actual, satisfied }
  }
  if (goal.start === null) return null
  const { baseline } = indicator
  const stated =
    baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity : computed(goal.start)
  const quantity = scaleOf(indicator).running !== null ? { value: 0, decimals: 0 } : stated
  return { year: baselineYear, quantity, satisfied: goal.kept === true }
}

function basisOf(
  { goal, indicator, baselineYear, targetYear }: TargetPath,
  anchor: Anchor | null,
): MilestoneBasis {
  if (goal === null) return 'words'
  if (anchor === null) return 'no-start'
  if (anchor.year === targetYear) return 'over'
  if (anchor.satisfied) return 'kept'
  const { to } = scaleOf(indicator)
  const defined =
    to(anchor.quantity.value, anchor.year - baselineYear) !== null &&
    to(goal.end, targetYear - baselineYear) !== null
  return defined ? 'path' : 'not-defined'
}
