import type { Finding } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { agree, agreed, type Known } from './agree.ts'
import { sharedCells } from './shared-cells.ts'

export { supersede } from './supersede.ts'

/** Submissions as they are to be judged together, and what stands against it. */
export interface Settled {
  readonly submissions: readonly Submission[]
  readonly findings: readonly Finding[]
}

/** Settle the values that several submissions give: what one alone gives is as it was. */
export function settled(plan: Plan, read: readonly Submission[], known: Known): Settled {
  const shared = sharedCells()
  for (const submission of read) shared.add(submission)
  const agreement = agree(plan, shared.cells(), known)
  return { submissions: agreed(read, agreement), findings: agreement.findings }
}
