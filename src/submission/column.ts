import type { Indicator } from '../domain/plan.ts'
import type { Role } from './headers.ts'

/** A column of a submission: its role, the region whose values it holds, or the indicator it holds where a row is a year. */
export type Column =
  | (Role & { readonly header: string; readonly region?: string })
  | {
      readonly kind: 'indicator'
      readonly indicator: Indicator
      readonly unit: string | null
      readonly header: string
    }
