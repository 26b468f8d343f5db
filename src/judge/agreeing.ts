import type { Finding } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { agree, agreed } from '../submission/agree.ts'
import { sharedCells } from '../submission/shared-cells.ts'
import { knownOf, withoutErrors } from '../validate/blocked.ts'

/** Submissions as they are to be judged together, and what stood against it. */
export interface Agreed {
  readonly submissions: readonly Submission[]
  readonly findings: readonly Finding[]
}

/** Settle the values that several submissions give, each without those that an error of `alone` speaks of. */
export function agreeing(plan: Plan, read: readonly Submission[], alone: readonly Finding[]): Agreed {
  const shared = sharedCells()
  for (const submission of read) shared.add(submission)
  const agreement = agree(plan, shared.cells(), knownOf(alone))
  return { submissions: withoutErrors(agreed(read, agreement), alone), findings: agreement.findings }
}
