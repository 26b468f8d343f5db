import { type Assessment, assess, loadPlan, type Plan, readSubmission, type Submission, sourceOf } from 'kq'

export async function verdicts(plan: Plan, bytes: Uint8Array): Promise<readonly Assessment['verdict'][]> {
  const submission: Submission = await readSubmission(sourceOf('2023.csv', bytes), plan, { year: 2023 })
  return assess(plan, [submission]).map(({ verdict }) => verdict)
}
export const load = (text: string): Plan => loadPlan(text, 'plan.csv')
