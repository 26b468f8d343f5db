import { type Assessment, judge, openPlan, type Plan, type Report, sourceOf } from 'kq'

export async function verdicts(plan: Plan, bytes: Uint8Array): Promise<readonly Assessment['verdict'][]> {
  const report: Report = await judge(plan, [sourceOf('2023.csv', bytes)], { year: 2023, method: 'unsd' })
  return report.assessments.map(({ verdict }) => verdict)
}
export const open = (bytes: Uint8Array): Promise<Plan> => openPlan(bytes, 'plan.csv')
