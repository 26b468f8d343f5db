import type { Finding } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import { accept } from '../validate/explain/accept.ts'
import type { Explanations } from '../validate/explain/read-explanations.ts'
import { openFile } from './files.ts'
import type { Io } from './io.ts'

/** The explanations file looked for where none is named. */
export const usualExplanations = 'kq.explanations.csv'

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
  const optional = file === undefined || writeExplanations === true
  const source = optional
    ? await io.open(file ?? usualExplanations).catch(() => null)
    : await openFile(io, file)
  if (source === null) return null
  const { explanationsIn } = await import('./explanations.ts')
  return explanationsIn(source, plan)
}

/** Findings after what was explained, in the order of the files given and then of their lines. */
export function settle(
  findings: readonly Finding[],
  explanations: Explanations | null,
  years: ReadonlySet<number>,
  files: readonly string[],
): readonly Finding[] {
  const settled =
    explanations === null
      ? findings
      : [...accept(findings, explanations.entries, years), ...explanations.findings]
  const orderOf = new Map(files.map((file, index) => [file, index]))
  const rank = (value: number | null | undefined, none: number) => (value == null ? none : value)
  return settled.toSorted(
    (a, b) =>
      rank(orderOf.get(a.place.file), files.length) - rank(orderOf.get(b.place.file), files.length) ||
      rank(a.place.line, -1) - rank(b.place.line, -1) ||
      rank(a.place.column, -1) - rank(b.place.column, -1),
  )
}
