import { type Finding, inReadingOrder } from '../domain/finding.ts'

/** Findings in the order of the files given, those of other files last, and of each file in its own order. */
export function inFileOrder(findings: readonly Finding[], files: Iterable<string>): readonly Finding[] {
  const orderOf = new Map([...files].map((file, index) => [file, index]))
  const rank = ({ place: { file } }: Finding) => orderOf.get(file) ?? orderOf.size
  return findings.toSorted((a, b) => rank(a) - rank(b) || inReadingOrder(a.place, b.place))
}
