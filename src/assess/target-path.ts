import type { Indicator, Plan } from '../domain/plan.ts'
import type { AimStep } from '../domain/plan-step.ts'
import { addsUp, grows, scaleOf, scales } from '../domain/scale.ts'
import { isMoney } from '../domain/unit.ts'
import type { Step } from '../domain/working.ts'
import { flowGrowth } from '../pathway/flow.ts'
import { expected, rate, type StraightLine } from '../pathway/line.ts'
import { type Goal, goalOf } from './goal.ts'

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
  readonly steps: readonly Step[]
}

/** Read off the plan what it asks of an indicator. */
export function targetPathOf(plan: Plan, indicator: Indicator): TargetPath {
  const { baselineYear } = indicator
  const { targetYear } = plan
  const goal = goalOf(indicator, targetYear - baselineYear)
  const line =
    goal === null || goal.start === null
      ? null
      : {
          scale: scales[indicator.scale],
          start: goal.start,
          end: goal.end,
          startYear: baselineYear,
          endYear: targetYear,
          ...through(indicator),
        }
  return {
    indicator,
    baselineYear,
    targetYear,
    goal,
    line,
    against: againstOf(plan, indicator),
    nominal: grows(scaleOf(indicator)) && isMoney(indicator.unit),
    steps: [
      baselineStep(indicator, baselineYear, goal),
      targetStep(indicator, targetYear, goal),
      ...(goal === null ? [] : aimStep(indicator, goal)),
      ...(line === null ? [] : lineSteps(indicator, line)),
    ],
  }
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
function lineSteps({ scale, baseline, tiers }: Indicator, line: StraightLine): readonly Step[] {
  const { start, end, startYear, endYear } = line
  const years = endYear - startYear
  const flow =
    addsUp(line.scale) && (baseline.kind === 'value' || baseline.kind === 'bound')
      ? baseline.quantity.value
      : null
  const path = Array.from({ length: years }, (_, index) => startYear + 1 + index)
  const graded = tiers.map(({ label, quantity: { value } }) => ({
    label,
    value,
    planned: rate(line.scale, start, value, years),
  }))
  return [
    { kind: 'planned', scale, from: start, to: end, years, result: rate(line.scale, start, end, years) },
    ...(flow === null
      ? []
      : [{ kind: 'flow', baseline: flow, total: end, years, result: flowGrowth(flow, end, years) } as const]),
    { kind: 'path', result: path.map((year) => ({ year, expected: expected(line, year) })) },
    ...(graded.length === 0 ? [] : [{ kind: 'tiers', scale, start, years, result: graded } as const]),
  ]
}
