import type { Assessment } from './assessment.ts'
import type { Attribute, Better, Group, Redefinition } from './plan.ts'
import type { ScaleName } from './scale.ts'

/** What a milestone is: what was reported, what the path asks, or a level that need only be kept. */
export type MilestoneKind = 'actual' | 'due' | 'kept'

/** One year of an indicator's path. Rates as in `Rates`: fractions for growth and cut, units for change and sum. */
export interface Milestone {
  readonly year: number
  readonly kind: MilestoneKind
  /** The level of the year; for sum and cut the running total since the baseline. */
  readonly value: number | null
  /** Over the year before, in the unit; for sum the year's own amount, for cut the points added to the total. */
  readonly increment: number | null
  /** The year's own rate: growth, change, amount or cut. */
  readonly rate: number | null
}

/**
 * How a path was laid: straight to the target, kept where the target is met already, unknown where it has no number or
 * nothing to start from, over where no year is left.
 */
export type MilestoneBasis = 'path' | 'kept' | 'words' | 'no-start' | 'not-defined' | 'over'

/** The target of one indicator broken down by year. */
export interface MilestoneRow {
  readonly no: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly region: string | null
  readonly unit: string
  readonly attribute: Attribute
  readonly group: Group
  readonly category: string
  readonly baseline: number | null
  readonly target: Omit<Assessment['target'], 'assigned'>
  readonly better: Better
  readonly twoSided: boolean
  readonly scale: ScaleName
  /** Of direction, scale and sign, what the plan file does not say and was proposed. */
  readonly proposed: readonly ('better' | 'scale' | 'sign')[]
  /** Label of the graded goal the path leads to, where another than the target was asked for. */
  readonly tier: string | null
  readonly basis: MilestoneBasis
  /** Where the path starts: the baseline, or the latest actual value. */
  readonly from: { readonly year: number; readonly value: number } | null
  /** What every year of the path asks. */
  readonly rate: number | null
  /** Years without which a running total is unknown: the path starts from before them. */
  readonly missingYears: readonly number[]
  /** From which year on values do not compare with the path, and what changed; null for none. */
  readonly redefinedFrom: Redefinition | null
  readonly years: readonly Milestone[]
}

/** A plan broken down by year. */
export interface Milestones {
  readonly plan: { readonly file: string; readonly baselineYear: number; readonly targetYear: number }
  /** The year from whose values the rest is spread; null for the plan as written. */
  readonly from: number | null
  readonly tier: string | null
  readonly rows: readonly MilestoneRow[]
}

/** A plan broken down by year as plain JSON, "kq-milestones/1". */
export interface MilestonesReport {
  readonly schema: 'kq-milestones/1'
  readonly plan: Milestones['plan']
  readonly from: number | null
  readonly tier: string | null
  readonly milestones: readonly MilestoneRow[]
}
