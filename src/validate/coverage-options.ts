import type { Requirement } from '../domain/coverage.ts'
import type { Group, Indicator, Plan } from '../domain/plan.ts'

/** What is asked of every submission. */
export interface CoverageOptions {
  /** The year of `--year`; null where none was given. */
  readonly asked?: number | null
  /** Whether a region is asked at all: all are where it is not given. */
  readonly isWanted?: (region: string | null) => boolean
  /** Regions whose lateness is said elsewhere: a year of which they say nothing is no blank one. */
  readonly due?: ReadonlySet<string>
  /** Which indicators count; those of the plan's main table where not given. */
  readonly group?: Group | 'all'
  /** The indicator of this code alone, of whatever group. */
  readonly code?: string
  /** How many of them must have a value; as many as there are where null. */
  readonly required?: Requirement | null
}

/** The indicators that should have a value. */
export function dueOf(plan: Plan, { group = 'main', code }: CoverageOptions): readonly Indicator[] {
  return plan.indicators.filter((indicator) =>
    code === undefined ? group === 'all' || indicator.group === group : indicator.code === code,
  )
}
