import { type AssessOptions, assessor } from '../assess/index.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Method } from '../domain/method.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'

/** Make what judges values by a method: the plan is worked out once, whatever rounds of submissions come. */
export async function assessing(
  plan: Plan,
  method: Method,
  options: AssessOptions,
): Promise<(submissions: readonly Submission[]) => readonly Assessment[]> {
  const bySchedule = assessor(plan, options)
  if (method === 'schedule') return bySchedule
  const { judgeBy } = await import('../method/judge-by.ts')
  return (submissions) => judgeBy(method, plan, submissions, bySchedule(submissions))
}
