import type { Attribute, Better, Group, ScaleName } from './plan.ts'
import type { TargetKind } from './target.ts'

export const verdicts = [
  'met',
  'ahead',
  'on-track',
  'behind',
  'far-behind',
  'reversing',
  'holding',
  'at-risk',
  'breached',
  'missed',
  'no-data',
  'not-assessed',
] as const
export type Verdict = (typeof verdicts)[number]

export const reasons = [
  'qualitative',
  'no-baseline',
  'open-bound',
  'incomplete-series',
  'not-positive',
  'part-year',
  'invalid',
] as const
export type Reason = (typeof reasons)[number]

/** A target the baseline does not satisfy is to be reached; one it satisfies is to be kept. */
export type Aim = 'reach' | 'keep'

/**
 * Rates per year. `growth` and `cut` are fractions (0.0772 is 7.72 %), `change` and `sum` are in the
 * indicator's unit. `flow` is for totals of flows only: the constant growth (fraction) of the yearly
 * flow, from its baseline, that adds up to the target.
 */
export interface Rates {
  readonly planned: number | null
  readonly achieved: number | null
  readonly required: number | null
  readonly flow: number | null
}

export interface TierStanding {
  readonly label: string
  readonly value: number
  readonly met: boolean | null
  readonly required: number | null
}

/** How one indicator stands in one year: the contract of the machine-readable report. Absent is null. */
export interface Assessment {
  readonly no: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly region: string | null
  readonly unit: string
  readonly attribute: Attribute
  readonly group: Group
  readonly baseline: number | null
  readonly target: {
    readonly text: string
    readonly kind: TargetKind
    readonly value: number | null
    readonly inclusive: boolean
  }
  readonly better: Better
  readonly scale: ScaleName
  readonly aim: Aim | null
  readonly year: number
  readonly actual: number | null
  readonly latest: number | null
  readonly expected: number | null
  readonly elapsed: number
  readonly progress: number | null
  readonly pace: number | null
  readonly rate: Rates
  readonly projected: number | null
  readonly outlook: { readonly reaches: boolean | null; readonly probability: number | null }
  readonly sensitive: boolean
  readonly provisional: boolean
  /** Published growth at constant prices over the year before, in %: beside the verdict, never in it. */
  readonly realGrowth: number | null
  readonly tiers: readonly TierStanding[]
  readonly verdict: Verdict
  readonly onTrack: boolean | null
  readonly reason: Reason | null
}
