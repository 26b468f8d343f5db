import type { Indicator, Plan } from '../domain/plan.ts'
import type { AimStep, AmendedStep } from '../domain/plan-step.ts'
import { computed } from '../domain/quantity.ts'
import { addsUp, grows, scaleOf, scales } from '../domain/scale.ts'
import { isMoney } from '../domain/unit.ts'
import type { Step } from '../domain/working.ts'
import { flowGrowth } from '../pathway/flow.ts'
import { expected, rate, type StraightLine, sinceOf } from '../pathway/line.ts'
import { type Goal, goalOf, meets } from './goal.ts'

/** What a plan asks of one indicator, and the steps by which that is read off the plan. */
export interface TargetPath {
  readonly indicator: Indicator
  readonly baselineYear: number
  readonly targetYear: number
  /** Null where only words are known. */
  readonly goal: Goal | null
  /** The straight line from baseline to target; null where either is not known. */
  readonly line: StraightLine | null
  /** The indicator a relative target is measured against; null where there is none. */
  readonly against: Indicator | null
  /** An amount of money: its growth is nominal. */
  readonly nominal: boolean
  /** It starts from what was reported for the baseline year instead of the plan's baseline. */
  readonly startsFrom?: 'reported'
  /** It is judged by published growth at constant prices: the mean growth of its amounts beside that, null where unknown. */
  readonly nominalMean?: number | null
  /** What was in force before the indicator was amended, for the years until then. */
  readonly before?: TargetPath
  readonly steps: readonly Step[]
}

/** Read off the plan what it asks of an indicator. */
export function targetPathOf(plan: Plan, indicator: Indicator): TargetPath {
  const { baselineYear } = indicator
  const { targetYear } = plan
  const goal = goalOf(indicator, targetYear - baselineYear)
  const before = beforeOf(plan, indicator)
  const line: StraightLine | null =
    goal === null || goal.start === null
      ? null
      : {
          scale: scales[indicator.scale],
          start: goal.start,
          end: goal.end,
          startYear: baselineYear,
          endYear: targetYear,
          ...through(indicator),
          ...bend(plan, indicator, goal),
        }
  return {
    indicator,
    baselineYear,
    targetYear,
    goal,
    line,
    against: againstOf(plan, indicator),
    nominal: grows(scaleOf(indicator)) && isMoney(indicator.unit),
    ...(before === null ? {} : { before }),
    steps: [
      baselineStep(indicator, baselineYear, goal),
      targetStep(indicator, targetYear, goal),
      ...amendedStep(indicator, line),
      ...(goal === null ? [] : aimStep(indicator, goal)),
      ...(line === null ? [] : lineSteps(indicator, line)),
    ],
  }
}

/** The path that was in force before an indicator was amended; null where it was not. */
function beforeOf(plan: Plan, { amended, baseline }: Indicator): TargetPath | null {
  if (amended === undefined) return null
  // A baseline that was reported in place of the plan's is that of earlier years, too.
  return targetPathOf(plan, amended.by.baseline === null ? { ...amended.before, baseline } : amended.before)
}

/**
 * Where the path of an amended target leaves the one before: in the year before the first, at the value that was due then.
 * A target that this value satisfies already has no way from there, and a mean is one of all years: their paths lead
 * from the baseline.
 */
function bend(plan: Plan, indicator: Indicator, goal: Goal): Pick<StraightLine, 'through' | 'since'> {
  const { amended, better, baseline } = indicator
  if (amended === undefined || amended.by.target === null) return {}
  if (scaleOf(indicator).running === 'mean' || goal.kept === true) return {}
  // The path before on the baseline in force: one on an older base has no value on this.
  const before = targetPathOf(plan, { ...amended.before, baseline })
  if (before.line === null) return {}
  const year = amended.by.fromYear - 1
  const value = expected(before.line, year)
  if (value === null || year <= indicator.baselineYear || meets(computed(value), goal, better)) return {}
  const earlier = (before.line.through ?? []).filter((point) => point.year < year)
  return { through: [...earlier, { year, value }], since: { year, value } }
}

function amendedStep({ amended }: Indicator, line: StraightLine | null): readonly AmendedStep[] {
  if (amended === undefined) return []
  const { by, before } = amended
  const textOf = (baseline: Indicator['baseline']) => (baseline.kind === 'none' ? '' : baseline.text)
  return [
    {
      kind: 'amended',
      fromYear: by.fromYear,
      target: by.target === null ? null : { before: before.target.text, after: by.target.text },
      baseline: by.baseline === null ? null : { before: textOf(before.baseline), after: textOf(by.baseline) },
      decision: by.decision,
      source: by.source,
      since: line?.since ?? null,
      result: by.fromYear,
    },
  ]
}

/** The plan's own path as values; nothing where it states none. */
function through(indicator: Indicator): Pick<StraightLine, 'through'> {
  const points = indicator.path.flatMap(({ year, target }) => {
    const goal = goalOf({ ...indicator, target, everyYear: false }, year - indicator.baselineYear)
    return goal === null ? [] : [{ year, value: goal.end }]
  })
  return points.length === 0 ? {} : { through: points }
}

function againstOf(plan: Plan, { target }: Indicator): Indicator | null {
  if (target.kind !== 'relative') return null
  return plan.indicators.find(({ code }) => code === target.code) ?? null
}

function baselineStep({ baseline, scale }: Indicator, year: number, goal: Goal | null): Step {
  const value = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity.value : null
  return {
    kind: 'baseline',
    year,
    text: baseline.kind === 'none' ? '' : baseline.text,
    value,
    bounded: baseline.kind === 'bound',
    result: goal === null ? (scales[scale].running !== null ? 0 : value) : goal.start,
  }
}

function targetStep(
  { target, better, scale, source, assigned }: Indicator,
  year: number,
  goal: Goal | null,
): Step {
  return {
    kind: 'target',
    year,
    text: target.text,
    target: target.kind,
    better,
    scale,
    strict: !target.inclusive,
    source,
    assigned: assigned === null ? null : { file: assigned.file, source: assigned.source },
    reading: goal?.reading ?? null,
    threshold: goal?.threshold.value ?? null,
    limit: goal?.limit?.value ?? null,
    result: goal?.end ?? null,
  }
}

function aimStep(
  { baseline, better, everyYear }: Indicator,
  { start, kept, threshold, strict }: Goal,
): readonly AimStep[] {
  if (start === null || kept === null) return []
  const bounded = baseline.kind === 'bound'
  const result = everyYear ? 'every-year' : kept ? 'keep' : 'reach'
  return [{ kind: 'aim', start, threshold: threshold.value, strict, better, bounded, result }]
}

/** What the line from baseline to target asks year by year, and what the other graded goals would. */
function lineSteps({ scale, baseline, tiers, path: own }: Indicator, line: StraightLine): readonly Step[] {
  const { end, startYear, endYear } = line
  const since = sinceOf(line)
  const start = since.value
  const years = endYear - since.year
  const flow =
    addsUp(line.scale) && (baseline.kind === 'value' || baseline.kind === 'bound')
      ? baseline.quantity.value
      : null
  const path = Array.from({ length: endYear - startYear }, (_, index) => startYear + 1 + index)
  const stated = new Set([...own.map(({ year }) => year), endYear])
  const graded = tiers.map(({ label, quantity: { value } }) => ({
    label,
    value,
    planned: rate(line.scale, start, value, years, since.year - startYear),
  }))
  return [
    {
      kind: 'planned',
      ...(line.since === undefined ? {} : { since: line.since.year }),
      scale,
      from: start,
      to: end,
      years,
      result: rate(line.scale, start, end, years, since.year - startYear),
    },
    ...(flow === null
      ? []
      : [{ kind: 'flow', baseline: flow, total: end, years, result: flowGrowth(flow, end, years) } as const]),
    {
      kind: 'path',
      result: path.map((year) => ({ year, expected: expected(line, year), stated: stated.has(year) })),
    },
    ...(graded.length === 0 ? [] : [{ kind: 'tiers', scale, start, years, result: graded } as const]),
  ]
}
