import type { Plan } from '../domain/plan.ts'
import { type Relation, usesIn } from '../domain/relation.ts'
import { type Source, sourceOf } from '../domain/source.ts'
import { csvRows } from '../text/csv.ts'
import { decodedText } from '../text/decoded-text.ts'
import { loadRelations } from './relations.ts'

/** The plan with the relations that `source` declares, in whatever encoding it was saved. */
export function readRelationsFile(source: Source, plan: Plan): Plan {
  return loadRelations(plan, decodedText(source), source.file)
}

/** The part of a file of relations that takes figures of known indicators alone. */
export interface KnownRelations {
  readonly count: number
  /** Its lines as they stand in the file, the header first; empty where there is no such relation. */
  readonly text: string
}

/** Leave out of a file of relations of `plan` those that take a figure of an indicator that is not known. */
export function knownRelations(
  source: Source,
  plan: Plan,
  isKnown: (code: string) => boolean,
): KnownRelations {
  const { relations } = readRelationsFile(source, plan)
  const kept = relations.filter((relation) => codesIn(relation).every(isKnown))
  if (kept.length === 0) return { count: 0, text: '' }
  const text = decodedText(source)
  const starts = [...csvRows([text]).rows].map(({ line }) => line)
  const first = Math.min(...relations.map(({ line }) => line))
  const chosen = new Set(kept.map(({ line }) => line))
  const lines = text.replace(/^\ufeff/, '').split(/(?<=\n)|(?<=\r)(?!\n)/)
  const wanted = starts.flatMap((line, index) =>
    line < first || chosen.has(line) ? lines.slice(line - 1, (starts[index + 1] ?? Infinity) - 1) : [],
  )
  return { count: kept.length, text: wanted.join('') }
}

function codesIn({ left, condition, values }: Relation): readonly string[] {
  const sides = [condition, values].flatMap((side) => {
    if (side === null) return []
    return 'right' in side ? [side.right] : 'of' in side ? [side.of] : []
  })
  return [left, ...sides].flatMap((side) => usesIn(side)).map(({ code }) => code)
}

/**
 * The plan with the relations declared by the bytes of a file, in whatever encoding it was saved; rejects with
 * `CannotRun` where they cannot be read.
 */
export async function openRelations(plan: Plan, bytes: Uint8Array, file: string): Promise<Plan> {
  return readRelationsFile(sourceOf(file, bytes), plan)
}
