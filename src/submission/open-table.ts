import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { isWorkbook } from '../text/workbook-name.ts'
import { type OpenOptions, type OpenTable, openText } from './open.ts'

export type { OpenTable } from './open.ts'

/** A workbook by its name or bytes, anything else as text; its reader is loaded only when one comes. */
export async function openTable(
  source: Source,
  plan: Plan,
  options: OpenOptions & { readonly sheet?: string },
): Promise<OpenTable> {
  if (!isWorkbook(source)) return openText(source, plan, options)
  const { openWorkbook } = await import('./open-workbook.ts')
  return openWorkbook(source, options)
}
