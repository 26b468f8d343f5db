import { CannotRun, isCannotRun } from '../domain/cannot-run.ts'
import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import { type Source, sourceOf } from '../domain/source.ts'
import { csvRows } from '../text/csv.ts'
import { decodedText } from '../text/decoded-text.ts'
import { isWorkbook } from '../text/workbook-name.ts'
import { statesPlan } from './header.ts'
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
 * The plan a table is where it says so itself: targets of a later year than the baseline, and which way or how they are
 * judged. Null for a submission, whatever columns of years it has; a plan that is broken cannot run.
 */
export async function planIfStated(source: Source): Promise<Plan | null> {
  const rows = isWorkbook(source) ? await rowsInWorkbook(source) : rowsInText(source)
  return rows !== null && statesPlan(rows) ? readPlanFile(source) : null
}

/** The rows of a text; null for what is none, of which whoever reads it has more to say. */
function rowsInText(source: Source): readonly Row[] | null {
  try {
    return [...csvRows([decodedText(source)]).rows]
  } catch (error) {
    if (isCannotRun(error)) return null
    throw error
  }
}

async function rowsInWorkbook(source: Source): Promise<readonly Row[] | null> {
  const { workbookRows } = await import('../text/workbook.ts')
  const table = await workbookRows(Buffer.concat([...source.chunks()]), { file: source.file })
  return table.ok ? table.rows : null
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
