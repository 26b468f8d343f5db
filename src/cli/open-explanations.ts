import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import { usualExplanations } from '../validate/explain/explanation.ts'
import type { Explanations } from '../validate/explain/read-explanations.ts'
import { openFile, openIfThere } from './files.ts'
import type { Io } from './io.ts'

export interface ExplanationOptions {
  readonly explanations?: string
  readonly writeExplanations?: boolean
}

/**
 * The explanations named by `--explanations`, else those beside the data where there are any; null where not. A file
 * that is to be written need not be there yet.
 */
export async function openExplanations(
  io: Io,
  plan: Plan,
  { explanations: file, writeExplanations }: ExplanationOptions,
): Promise<Explanations | null> {
  if (file === '-' && writeExplanations === true) throw new CannotRun([noFile])
  const optional = file === undefined || writeExplanations === true
  const open = optional ? openIfThere : openFile
  const source = await open(io, file ?? usualExplanations, writeExplanations === true ? 'update' : 'read')
  if (source === null) return null
  const { explanationsIn } = await import('../judge/explanations.ts')
  const explanations = explanationsIn(source, plan)
  if (writeExplanations === true)
    (await import('./require-explanations.ts')).requireExplanations(explanations)
  return explanations
}

const noFile = {
  zh: '说明加不进标准输入；请用 --explanations 指定一个文件',
  en: 'Explanations cannot be added to standard input; name a file by --explanations',
}
