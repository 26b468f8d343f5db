import type { Assessment } from '../domain/assessment.ts'
import type { Messages } from '../words/messages.ts'
import { cellText } from '../words/plain-text.ts'

/** Whose figures stand where the plan leaves a target to be assigned: a line for each file and who assigned them. */
export function assignedNotes(
  shown: readonly Assessment[],
  named: (assessment: Assessment) => string,
  { check: { notes } }: Messages,
): readonly string[] {
  const groups = new Map<
    string,
    { readonly file: string; readonly source: string; readonly names: string[] }
  >()
  for (const assessment of shown) {
    const { assigned } = assessment.target
    if (assigned === undefined) continue
    const [file, source] = [cellText(assigned.file), cellText(assigned.source)]
    const group = groups.get(`${file}\n${source}`) ?? { file, source, names: [] }
    groups.set(`${file}\n${source}`, group)
    group.names.push(named(assessment))
  }
  return [...groups.values()].map(({ file, source, names }) => notes.assigned(file, source, names))
}
