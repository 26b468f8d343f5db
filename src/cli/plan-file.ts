import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { loadPlan } from '../plan/load.ts'
import { decodedText } from './decoded-text.ts'

/** Read a plan file, in whatever encoding it was saved; a broken plan cannot run and lists all its problems. */
export function readPlanFile(source: Source): Plan {
  return loadPlan(decodedText(source), source.file)
}
