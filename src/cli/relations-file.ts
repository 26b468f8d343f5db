import type { Plan } from '../domain/plan.ts'
import type { Relation } from '../domain/relation.ts'
import type { Source } from '../domain/source.ts'
import { readRelationsFile } from '../plan/open-relations.ts'
import { openFile, openIfThere, openShipped } from './files.ts'
import type { Io } from './io.ts'

/** The relations of a run, and the file they stand in; null where none are declared. */
export interface DeclaredRelations {
  readonly relations: readonly Relation[]
  readonly file: string | null
}

/**
 * The relations of `--relations`, else those beside the plan: `mine.relations.csv` for `mine.csv`, where there is such a
 * file. A file with problems cannot run and lists them all.
 */
export async function openRelations(
  io: Io,
  plan: Plan,
  options: { readonly plan?: string; readonly relations?: string },
): Promise<DeclaredRelations> {
  const source = await sourceOf(io, options)
  if (source === null) return { relations: [], file: null }
  return { relations: readRelationsFile(source, plan), file: source.file }
}

async function sourceOf(
  io: Io,
  { plan, relations }: { readonly plan?: string; readonly relations?: string },
): Promise<Source | null> {
  if (relations !== undefined) return openFile(io, relations)
  if (plan === undefined) return openShipped(io.defaultRelations, 'indicators.relations.csv')
  if (plan === '-') return null
  return openIfThere(io, `${plan.replace(/\.[^./\\]*$/, '')}.relations.csv`)
}
