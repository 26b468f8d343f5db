import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { type OpenOptions, type OpenTable, openText } from './open.ts'

export type { OpenTable } from './open.ts'

/** A workbook by its name (by its bytes on standard input), anything else as text; its reader is loaded only when one comes. */
export async function openTable(
  source: Source,
  plan: Plan,
  options: OpenOptions & { readonly sheet?: string },
): Promise<OpenTable> {
  const workbook = source.file === '-' ? startsAsArchive(source) : /\.xls[xm]$/i.test(source.file)
  if (!workbook) return openText(source, plan, options)
  const { openWorkbook } = await import('./open-workbook.ts')
  return openWorkbook(source, options)
}

function startsAsArchive(source: Source): boolean {
  for (const [first, second] of source.chunks()) return first === 0x50 && second === 0x4b
  return false
}
