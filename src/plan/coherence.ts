import type { Finding } from '../domain/finding.ts'
import type { Better, ScaleName } from '../domain/plan.ts'
import type { Baseline, Target } from '../domain/target.ts'
import type { Notation } from './notation.ts'
import type { PlanRow } from './record.ts'
import { planDirection, planNoBaseline, planNotPositive } from './rules.ts'

/** What a row says twice must agree: wording and direction, target and baseline, scale and sign. */
export function coherence(
  row: PlanRow,
  { target, demands }: Notation,
  baseline: Baseline,
  better: Better | null,
  scale: ScaleName | null,
): readonly Finding[] {
  const said = { name: row.name, read: row.cell('target').trim() }
  const base = { name: row.name, read: row.cell('baseline').trim() }
  const start = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity.value : null
  const fromBaseline = target.kind === 'multiple' || target.kind === 'growth-rate'
  const contradicts = demands !== null && better !== null && demands !== better
  const goal = lowest(target)
  return [
    ...(contradicts ? row.complain(planDirection, 'target', { ...said, better }) : []),
    ...(fromBaseline && start === null ? row.complain(planNoBaseline, 'target', said) : []),
    ...((fromBaseline || scale === 'growth') && start !== null && start <= 0
      ? row.complain(planNotPositive, 'baseline', { ...base, of: 'baseline' })
      : []),
    ...(scale === 'growth' && goal !== null && goal <= 0
      ? row.complain(planNotPositive, 'target', { ...said, of: 'target' })
      : []),
  ]
}

/** The lowest figure a target names, null where it names none of its own. */
function lowest(target: Target): number | null {
  switch (target.kind) {
    case 'level':
    case 'about':
    case 'upper-bound':
    case 'lower-bound':
    case 'total':
      return target.quantity.value
    case 'interval':
      return target.low.value
    case 'multiple':
    case 'growth-rate':
    case 'relative':
    case 'qualitative':
      return null
  }
}
