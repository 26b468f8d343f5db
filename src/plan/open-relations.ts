import type { Plan } from '../domain/plan.ts'
import type { Relation } from '../domain/relation.ts'
import { type Source, sourceOf } from '../domain/source.ts'
import { decodedText } from '../text/decoded-text.ts'
import { loadRelations } from './relations.ts'

/** The relations that `source` declares between the targets of a plan, in whatever encoding it was saved. */
export function readRelationsFile(source: Source, plan: Plan): readonly Relation[] {
  return loadRelations(plan, decodedText(source), source.file)
}

/**
 * The relations declared by the bytes of a file, in whatever encoding it was saved; rejects with `CannotRun` where they
 * cannot be read.
 */
export async function openRelations(
  plan: Plan,
  bytes: Uint8Array,
  file: string,
): Promise<readonly Relation[]> {
  return readRelationsFile(sourceOf(file, bytes), plan)
}
