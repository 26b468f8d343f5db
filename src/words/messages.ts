import type { Lang } from '../domain/wording.ts'
import type { BookMessages } from './messages/book.ts'
import type { CheckMessages } from './messages/check.ts'
import type { CompareMessages } from './messages/compare.ts'
import type { ConsistencyMessages } from './messages/consistency.ts'
import type { DiffMessages } from './messages/diff.ts'
import type { EvaluationMessages } from './messages/evaluation.ts'
import type { ExitMessages } from './messages/exit.ts'
import type { FindingsMessages } from './messages/findings.ts'
import type { MilestoneMessages } from './messages/milestones.ts'
import type { PeopleMessages } from './messages/people.ts'
import type { PlanMessages } from './messages/plan.ts'
import type { ReportMessages } from './messages/report.ts'
import type { RuleMessages } from './messages/rule.ts'
import type { StatusMessages } from './messages/status.ts'
import type { TemplateMessages } from './messages/template.ts'
import type { Titles } from './messages/titles.ts'
import type { ValidationMessages } from './messages/validation.ts'

/**
 * Everything an answer says that is more than a word, in one language. `zh.ts` and `en.ts` satisfy it; which of them
 * speaks is chosen once a run.
 */
export interface Messages {
  readonly lang: Lang
  /** Headers of columns that several answers have. */
  readonly titles: Titles
  /** Words one after the other, as the language strings them. */
  readonly list: (items: readonly string[]) => string
  /** A name, with the region it is meant of where several are spoken of. */
  readonly inRegion: (name: string, region: string) => string
  readonly book: BookMessages
  readonly check: CheckMessages
  readonly compare: CompareMessages
  readonly consistency: ConsistencyMessages
  readonly diff: DiffMessages
  readonly evaluation: EvaluationMessages
  readonly exit: ExitMessages
  readonly findings: FindingsMessages
  readonly milestones: MilestoneMessages
  readonly people: PeopleMessages
  readonly plan: PlanMessages
  readonly report: ReportMessages
  readonly rule: RuleMessages
  readonly status: StatusMessages
  readonly template: TemplateMessages
  readonly validation: ValidationMessages
}
