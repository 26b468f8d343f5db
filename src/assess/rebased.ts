import type { Observation } from '../domain/observation.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { compareQuantities, type Quantity } from '../domain/quantity.ts'
import { scaleOf } from '../domain/scale.ts'
import type { ReportedValues } from './reported.ts'
import { type TargetPath, targetPathOf } from './target-path.ts'

/** Which figure of the baseline year a path starts from. */
export type BaselineChoice = 'plan' | 'reported'

/**
 * What a submission reports for the baseline year, where a path would start from it elsewhere than the plan says: the figure
 * differs (a census, an economic census), or the plan has none. From the plan's figure to a series on another base there is a
 * break and no change: yearly changes start from this one. Null for running totals, which start from nothing, and
 * where either is no number.
 */
export function reportedStart(
  indicator: Indicator,
  observations: ReadonlyMap<number, Observation>,
): Quantity | null {
  const observation = observations.get(indicator.baselineYear)
  if (observation === undefined || scaleOf(indicator).running !== null) return null
  const { reading } = observation
  const { baseline } = indicator
  if (reading.kind !== 'number') return null
  if (baseline.kind === 'none') return reading.quantity
  return baseline.kind === 'value' && compareQuantities(reading.quantity, baseline.quantity) !== 0
    ? reading.quantity
    : null
}

/** The path that is judged, and the same from the other figure of the baseline year where there are two. */
export interface Paths {
  readonly path: TargetPath
  readonly other: TargetPath | null
}

/** Start from the plan's baseline or from the reported one; where the plan has none, from what is reported. */
export function pathsBy(
  plan: Plan,
  targetPath: TargetPath,
  reported: ReportedValues,
  choice: BaselineChoice,
): Paths {
  const { indicator } = targetPath
  const quantity = reportedStart(indicator, reported.observations)
  if (quantity === null) return { path: targetPath, other: null }
  const text = reported.observations.get(indicator.baselineYear)?.text.trim() ?? ''
  const path = targetPathOf(plan, { ...indicator, baseline: { kind: 'value', quantity, text } })
  const steps = path.steps.map((step) =>
    step.kind === 'baseline' ? { ...step, reported: true as const } : step,
  )
  const rebased: TargetPath = { ...path, startsFrom: 'reported', steps }
  if (indicator.baseline.kind === 'none') return { path: rebased, other: null }
  return choice === 'plan' ? { path: targetPath, other: rebased } : { path: rebased, other: targetPath }
}
