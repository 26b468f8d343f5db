import type { Plan } from '../domain/plan.ts'
import { type Source, sourceOf } from '../domain/source.ts'
import { decodedText } from '../text/decoded-text.ts'
import { assignTargets } from './assigned.ts'

/** The plan with the targets that `source` assigns, in whatever encoding it was saved. */
export function readTargetsFile(source: Source, plan: Plan): Plan {
  return assignTargets(plan, decodedText(source), source.file)
}

/**
 * The plan with the targets assigned by the bytes of a file, in whatever encoding it was saved; rejects with `CannotRun`
 * where they cannot be read.
 */
export async function openTargets(plan: Plan, bytes: Uint8Array, file: string): Promise<Plan> {
  return readTargetsFile(sourceOf(file, bytes), plan)
}
