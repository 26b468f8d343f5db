import type { Lang } from '../domain/wording.ts'
import type { MilestoneMessages } from './messages/milestones.ts'
import type { Titles } from './messages/titles.ts'

/**
 * Everything an answer says that is more than a word, in one language. `zh.ts` and `en.ts` satisfy it; which of them
 * speaks is chosen once a run.
 */
export interface Messages {
  readonly lang: Lang
  readonly titles: Titles
  readonly milestones: MilestoneMessages
}
