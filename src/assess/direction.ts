import { compareQuantities, minus, type Quantity } from '../domain/quantity.ts'
import type { VerdictStep } from '../domain/status-step.ts'
import { parseUnit } from '../domain/unit.ts'
import type { TargetPath } from './target-path.ts'
import { verdictStep } from './verdict-step.ts'

/** What counts as stable: within this share of the baseline for amounts and rates, within one point for shares in %. */
const stableShare = 0.05
const stablePoint = 1

/** What a target asks that only says which way an indicator is to move. */
export interface DirectionAsked {
  /** Where it starts; null where the plan has no number. */
  readonly start: Quantity | null
  readonly towards: 'higher' | 'lower' | 'stable'
  /** The way it is to move from outside what counts as stable. */
  readonly wanted: 'higher' | 'lower'
  /** How far it may move and still be stable; null where it is to move. */
  readonly within: number | null
}

/** What the target of an indicator asks, where it only says which way; null for any other. */
export function directionAsked({
  baseline,
  target,
  better,
  unit,
}: TargetPath['indicator']): DirectionAsked | null {
  if (target.kind !== 'direction') return null
  const towards = target.towards ?? better
  const start = baseline.kind === 'value' ? baseline.quantity : null
  if (towards !== 'stable') return { start, towards, wanted: towards, within: null }
  const ofShare = parseUnit(unit)?.dimension === 'share' && unit !== ''
  const within = ofShare || start === null ? stablePoint : stableShare * Math.abs(start.value)
  return { start, towards, wanted: better, within }
}

/**
 * Judge a target that only says which way an indicator is to move: `on-track` where it has moved that way since the
 * baseline, `far-behind` where it has not moved, `reversing` where it has moved the other way. Where it is to be stable, it
 * is on track within 5 % of the baseline (a share: within one point) and where it has moved the better way. In the target
 * year as before, for there is no figure that could be met.
 */
export function directionVerdict({ indicator }: TargetPath, actual: Quantity, year: number): VerdictStep {
  const asked = directionAsked(indicator)
  if (asked === null || asked.start === null)
    return verdictStep(year, { by: 'no-baseline' }, 'not-assessed', 'no-baseline')
  const { start, towards, wanted, within } = asked
  const moved = minus(actual, start).value
  const rule = { by: 'direction', towards, moved, within } as const
  if (within !== null && Math.abs(moved) <= within) return verdictStep(year, rule, 'on-track')
  const side = compareQuantities(actual, start)
  if (side === 0) return verdictStep(year, rule, 'far-behind')
  return verdictStep(year, rule, side === (wanted === 'higher' ? 1 : -1) ? 'on-track' : 'reversing')
}
