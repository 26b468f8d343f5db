import type { Finding } from '../domain/finding.ts'
import { accept } from '../validate/explain/accept.ts'
import type { Looked } from '../validate/explain/looked.ts'
import type { Explanations } from '../validate/explain/read-explanations.ts'

/** Findings after what was explained, in the order of the files given and then of their lines. */
export function settle(
  findings: readonly Finding[],
  explanations: Explanations | null,
  looked: Looked,
): readonly Finding[] {
  const settled =
    explanations === null
      ? findings
      : [...accept(findings, explanations.entries, looked), ...explanations.findings]
  const orderOf = new Map([...looked.files.keys()].map((file, index) => [file, index]))
  const rank = (value: number | null | undefined, none: number) => (value == null ? none : value)
  return settled.toSorted(
    (a, b) =>
      rank(orderOf.get(a.place.file), orderOf.size) - rank(orderOf.get(b.place.file), orderOf.size) ||
      rank(a.place.line, -1) - rank(b.place.line, -1) ||
      rank(a.place.column, -1) - rank(b.place.column, -1),
  )
}
