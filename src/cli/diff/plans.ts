import { comparePlans } from '../../compare/plans.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PlanDiffReport } from '../../domain/plan-diff.ts'
import { planDiffAnswer } from '../../report/plan-diff.ts'
import { print, sayWhy } from '../answer.ts'
import type { Diffing } from './options.ts'

/** What one plan says otherwise than another. */
export async function diffPlans(session: Diffing, old: Plan, next: Plan): Promise<0 | 1> {
  const { lang, tool, options } = session
  const of = ({ file, baselineYear, targetYear }: Plan) => ({ file, baselineYear, targetYear })
  const changes = comparePlans(old, next)
  const report: PlanDiffReport = { schema: 'kq-plan-diff/1', tool, old: of(old), new: of(next), changes }
  await print(session, planDiffAnswer(report, lang))
  const code = options.exitCode && changes.length > 0 ? 1 : 0
  await sayWhy(session, code, async ({ exit }) => [exit.planDifferences(changes.length)])
  return code
}
