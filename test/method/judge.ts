import { assess } from '../../src/assess/index.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { OtherMethod } from '../../src/domain/method.ts'
import { judgeBy } from '../../src/method/judge-by.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'

/** The assessment of one case by another method, by its cells. */
export function judgeCase(method: OtherMethod, kase: Case, cells: Cells, year?: number): Assessment {
  const only = indicator(kase)
  const plan = planOf(only)
  const submissions = [submissionOf(only.code, cells)]
  const [judged] = judgeBy(
    method,
    plan,
    submissions,
    assess(plan, submissions, year === undefined ? {} : { year }),
  )
  if (judged === undefined) throw new Error('nothing judged')
  return judged
}
