import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { assignTargets } from '../plan/assigned.ts'
import { decodedText } from './decoded-text.ts'

/** The plan with the targets that `source` assigns, in whatever encoding it was saved. */
export function readTargetsFile(source: Source, plan: Plan): Plan {
  return assignTargets(plan, decodedText(source), source.file)
}
