import type { Indicator } from '../domain/plan.ts'
import type { Role } from './headers.ts'

/** A column of values, and whose they are where its header says so: of a region, or of an indicator where a row is a year or a region. */
export type ValueColumn = Extract<Role, { readonly kind: 'value' }> & {
  readonly header: string
  readonly region?: string
  readonly indicator?: Indicator
  /** It says in words how far targets were met, beside a column with the numbers. */
  readonly inWords?: true
}

/** A column of a submission: its role, and its header. */
export type Column = (Exclude<Role, { readonly kind: 'value' }> & { readonly header: string }) | ValueColumn

/** Whether columns hold values of an indicator each: then no row names one. */
export function areOfIndicators(columns: readonly Column[]): boolean {
  return columns.some((column) => column.kind === 'value' && column.indicator !== undefined)
}
