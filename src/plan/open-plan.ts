import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import { type Source, sourceOf } from '../domain/source.ts'
import { decodedText } from '../text/decoded-text.ts'
import { isWorkbook } from '../text/workbook-name.ts'
import { loadPlan, planFrom, problemLine, readPlanRows } from './load.ts'

/**
 * Read a plan file, a workbook by its name and anything else as text in whatever encoding it was saved; a broken plan
 * cannot run and lists all its problems.
 */
export async function readPlanFile(source: Source): Promise<Plan> {
  if (!isWorkbook(source)) return loadPlan(decodedText(source), source.file)
  const { workbookRows } = await import('../text/workbook.ts')
  const table = await workbookRows(Buffer.concat([...source.chunks()]), { file: source.file })
  if (!table.ok) throw new CannotRun(table.findings.map(problemLine))
  return planFrom(readPlanRows(table.rows, source.file))
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
