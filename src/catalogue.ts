import { previousRules } from './consistency/previous-rules.ts'
import { lintRules } from './consistency/rules.ts'
import type { Rule } from './domain/finding.ts'
import { explanationRules } from './findings/explanation-rules.ts'
import { amendmentRules } from './plan/amendment-rules.ts'
import { assignedRules } from './plan/assigned-rules.ts'
import { planRegionRules } from './plan/region-rules.ts'
import { unreadableRelation } from './plan/relation-rules.ts'
import { planRules } from './plan/rules.ts'
import { cellRules } from './submission/cell-rules.ts'
import { layoutRules } from './submission/layout-rules.ts'
import { regionRules } from './submission/region-rules.ts'
import { severalRules } from './submission/several-rules.ts'
import { statusRules } from './submission/status-rules.ts'
import { strayRules } from './submission/stray-rules.ts'
import { subjectRules } from './submission/subject-rules.ts'
import { textRules } from './text/rules.ts'
import { workbookRules } from './text/workbook-rules.ts'
import { validationRules } from './validate/every-rule.ts'

/** Ids of rules that are no more: never given to another. */
export const retiredRules: readonly Rule['id'][] = ['KQ212']

/** Every rule, in id order: what explains a finding, and what machine formats say of it. */
export const catalogue: readonly Rule[] = [
  ...textRules,
  ...workbookRules,
  ...layoutRules,
  ...strayRules,
  ...statusRules,
  ...subjectRules,
  ...cellRules,
  ...regionRules,
  ...severalRules,
  ...validationRules,
  ...explanationRules,
  ...planRules,
  ...planRegionRules,
  ...assignedRules,
  ...amendmentRules,
  ...lintRules,
  ...previousRules,
  unreadableRelation,
].toSorted((a, b) => (a.id < b.id ? -1 : 1))
