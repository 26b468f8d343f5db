import type { Block, Fact } from '../../document/block.ts'
import { type ShownColumnOf, tableOf } from '../../document/table.ts'
import type { Input } from '../../domain/observation.ts'
import type { Report } from '../../domain/report.ts'
import type { Messages } from '../../words/messages.ts'
import { methodTitle } from '../../words/method.ts'
import { cellText, oneLine } from '../../words/plain-text.ts'
import { inBrackets } from '../../words/punctuation.ts'

/** What the report rests on: plan, method, tool, and the files with their digests. */
export function provenanceBlocks(
  { plan, method, tool, inputs }: Report,
  { report: said, lang }: Messages,
): readonly Block[] {
  const { provenance } = said
  const facts: readonly Fact[] = [
    {
      label: provenance.plan,
      text: `${cellText(plan.file)}${inBrackets(provenance.span(plan.baselineYear, plan.targetYear), lang)}`,
    },
    { label: provenance.method, text: cellText(methodTitle(method, lang)) },
    { label: provenance.tool, text: cellText(tool) },
  ]
  const columns: readonly ShownColumnOf<Input>[] = [
    { title: provenance.file, show: ({ file }) => oneLine(file) },
    { title: 'SHA-256', show: ({ sha256 }) => oneLine(sha256), wraps: true },
    { title: provenance.encoding, show: ({ encoding }) => oneLine(encoding) },
    { title: provenance.rows, show: ({ rows }) => String(rows), align: 'right' },
  ]
  return [
    { kind: 'facts', facts },
    ...(inputs.length === 0
      ? []
      : [{ kind: 'table', table: tableOf(provenance.file, columns, [{ rows: inputs }]) } as const]),
    { kind: 'notes', notes: [provenance.readBack] },
  ]
}
