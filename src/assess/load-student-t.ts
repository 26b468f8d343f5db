import type { Submission } from '../domain/submission.ts'
import { fewestChanges, type StudentT } from './outlook.ts'

/**
 * Student's t where these submissions report enough years for a probability, undefined where none could be given:
 * it is then not worth loading.
 */
export async function loadStudentT(submissions: readonly Submission[]): Promise<StudentT | undefined> {
  const years = new Set<number>()
  for (const { observations } of submissions) for (const { year } of observations) years.add(year)
  if (years.size < fewestChanges) return undefined
  return studentTOnDemand()
}

/** Student's t, whatever is reported. */
export async function studentTOnDemand(): Promise<StudentT> {
  return (await import('./student-t.ts')).studentT
}
