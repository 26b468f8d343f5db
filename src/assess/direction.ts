import { compareQuantities, minus, type Quantity } from '../domain/quantity.ts'
import type { VerdictStep } from '../domain/status-step.ts'
import { parseUnit } from '../domain/unit.ts'
import type { TargetPath } from './target-path.ts'
import { verdictStep } from './verdict-step.ts'

/** What counts as stable: within this share of the baseline for amounts and rates, within one point for shares in %. */
const stableShare = 0.05
const stablePoint = 1

/**
 * Judge a target that only says which way an indicator is to move: `on-track` where it has moved that way since the
 * baseline, `far-behind` where it has not moved, `reversing` where it has moved the other way. Where it is to be stable, it
 * is on track within 5 % of the baseline (a share: within one point) and where it has moved the better way. In the target
 * year as before, for there is no figure that could be met.
 */
export function directionVerdict({ indicator }: TargetPath, actual: Quantity, year: number): VerdictStep {
  const { baseline, target, better, unit } = indicator
  const towards = target.kind === 'direction' ? (target.towards ?? better) : better
  if (baseline.kind !== 'value')
    return verdictStep(year, { by: 'no-baseline' }, 'not-assessed', 'no-baseline')
  const start = baseline.quantity
  const moved = minus(actual, start).value
  const ofShare = parseUnit(unit)?.dimension === 'share' && unit !== ''
  const within = towards !== 'stable' ? null : ofShare ? stablePoint : stableShare * Math.abs(start.value)
  const rule = { by: 'direction', towards, moved, within } as const
  if (within !== null && Math.abs(moved) <= within) return verdictStep(year, rule, 'on-track')
  const side = compareQuantities(actual, start)
  if (side === 0) return verdictStep(year, rule, 'far-behind')
  const wanted = (within === null ? towards : better) === 'higher' ? 1 : -1
  return verdictStep(year, rule, side === wanted ? 'on-track' : 'reversing')
}
