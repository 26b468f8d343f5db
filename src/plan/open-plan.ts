import type { Plan } from '../domain/plan.ts'
import { type Source, sourceOf } from '../domain/source.ts'
import { decodedText } from '../text/decoded-text.ts'
import { loadPlan } from './load.ts'

/** Read a plan file, in whatever encoding it was saved; a broken plan cannot run and lists all its problems. */
export function readPlanFile(source: Source): Plan {
  return loadPlan(decodedText(source), source.file)
}

/**
 * Open a plan from the bytes of its file, in whatever encoding it was saved; rejects with `CannotRun`, which lists all its
 * problems, where it is broken.
 *
 * @example await openPlan(readFileSync('indicators.csv'), 'indicators.csv')
 */
export async function openPlan(bytes: Uint8Array, file: string): Promise<Plan> {
  return readPlanFile(sourceOf(file, bytes))
}
