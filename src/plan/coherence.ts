import type { Finding } from '../domain/finding.ts'
import type { Better } from '../domain/plan.ts'
import { grows, type ScaleName, scales } from '../domain/scale.ts'
import { type Baseline, countsFromBaseline, type Target } from '../domain/target.ts'
import type { Notation } from './notation.ts'
import type { PlanRow } from './record.ts'
import { planDirection, planNoBaseline, planNotPositive, planOtherYear } from './rules.ts'

/** What a row says twice must agree: wording and direction, target and baseline, scale and sign. */
export function coherence(
  row: PlanRow,
  { target, demands, since, by }: Notation,
  baseline: Baseline,
  better: Better | null,
  scale: ScaleName | null,
): readonly Finding[] {
  const said = { name: row.name, read: row.cell('target').trim() }
  const base = { name: row.name, read: row.cell('baseline').trim() }
  const start = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity.value : null
  const isRate = scale !== null && scales[scale].running === 'mean'
  const fromBaseline = countsFromBaseline(target) && !(target.kind === 'growth-rate' && isRate)
  const contradicts = demands !== null && better !== null && demands !== better
  const goal = lowest(target)
  const positive = scale !== null && grows(scales[scale])
  const { baselineYear, targetYear } = row
  return [
    ...(since !== undefined && baselineYear !== null && since !== baselineYear
      ? row.complain(planOtherYear, 'target', { ...said, year: since, due: baselineYear, role: 'baseline' })
      : []),
    ...(by !== undefined && targetYear !== null && by !== targetYear
      ? row.complain(planOtherYear, 'target', { ...said, year: by, due: targetYear, role: 'target' })
      : []),
    ...(contradicts ? row.complain(planDirection, 'target', { ...said, better }) : []),
    ...(fromBaseline && start === null ? row.complain(planNoBaseline, 'target', said) : []),
    ...((fromBaseline || positive) && start !== null && start <= 0
      ? row.complain(planNotPositive, 'baseline', { ...base, of: 'baseline' })
      : []),
    ...(positive && goal !== null && goal <= 0
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
    case 'rank':
      return target.quantity.value
    case 'interval':
      return target.low.value
    case 'multiple':
    case 'change':
    case 'growth-rate':
    case 'direction':
    case 'relative':
    case 'qualitative':
      return null
  }
}
