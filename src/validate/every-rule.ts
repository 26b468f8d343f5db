import type { Rule } from '../domain/finding.ts'
import { explanationRules } from './explain/rules.ts'
import { aboutCell, aboutPattern, aboutRelation, aboutTable } from './index.ts'

/** KQ4xx to KQ7xx: every rule of validation, for the catalogue. Each is stated in the file that checks it. */
export const validationRules: readonly Rule[] = [
  ...aboutTable,
  ...aboutPattern,
  ...aboutCell,
  ...aboutRelation,
  ...explanationRules,
]
