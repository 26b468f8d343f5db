import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { withoutErrors } from '../findings/block.ts'
import { settled, supersede } from '../submission/several.ts'
import { knownOf } from './known.ts'

/** Submissions with the values that count of several, and none that reading has an error to say of. */
export function settledAlone(
  plan: Plan,
  all: readonly Submission[],
  earlier: ReadonlySet<string> | undefined,
): readonly Submission[] {
  const { submissions: read } = supersede(plan, all, earlier)
  const found = read.flatMap(({ findings }) => findings)
  return withoutErrors(settled(plan, read, knownOf(found)).submissions, found).map(
    ({ history: _, ...one }) => one,
  )
}
