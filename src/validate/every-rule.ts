import type { Rule } from '../domain/finding.ts'
import { aboutCell, aboutPattern, aboutRelation, aboutTable } from './index.ts'
import { aggregateDiffers } from './rules/aggregate-differs.ts'
import { blankYear } from './rules/blank-year.ts'
import { missingIndicator } from './rules/missing-indicator.ts'
import { missingValue } from './rules/missing-value.ts'
import { mostlyMissing } from './rules/mostly-missing.ts'
import { noValue } from './rules/no-value.ts'
import { tooFewValues } from './rules/too-few-values.ts'
import { yearWithoutValue } from './rules/year-without-value.ts'

/** How much of the plan a submission holds. */
const aboutCoverage = [
  missingValue,
  missingIndicator,
  noValue,
  blankYear,
  yearWithoutValue,
  tooFewValues,
  mostlyMissing,
] as const

/** KQ4xx to KQ6xx: every rule of validation, for the catalogue. Each is stated in the file that checks it. */
export const validationRules: readonly Rule[] = [
  ...aboutCoverage,
  ...aboutTable,
  ...aboutPattern,
  ...aboutCell,
  ...aboutRelation,
  aggregateDiffers,
]
