import type { Block } from '../document/block.ts'
import { type ShownColumnOf, type Table, tableOf } from '../document/table.ts'
import type { Tone } from '../document/tone.ts'
import { type CountedAs, countsAs } from '../domain/finding.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import { placeText, severityText } from '../words/finding.ts'
import type { Messages } from '../words/messages.ts'

/** How grave a finding is, as a tone. */
export const findingTones: Readonly<Record<CountedAs, Tone>> = {
  error: 'bad',
  warning: 'warning',
  note: 'quiet',
  accepted: 'quiet',
}

/** The findings as a table, a row each. */
export function findingsTable({ findings }: Pick<Report, 'findings'>, words: Messages): Table {
  const { findings: said, lang } = words
  const shown: readonly ShownColumnOf<ReportFinding>[] = [
    {
      title: said.severity,
      show: (finding) => severityText(finding, lang),
      tone: (finding) => findingTones[countsAs(finding)],
    },
    { title: said.rule, show: ({ id, name }) => `${id} ${name}` },
    { title: said.place, show: placeText, wraps: true },
    { title: said.message, show: ({ message }) => message, wraps: true },
    {
      title: said.remedy,
      show: ({ accepted, explanation, remedy }) => (accepted ? (explanation ?? remedy) : remedy),
      wraps: true,
    },
  ]
  return tableOf(said.title, shown, [{ rows: findings }])
}

/** The findings of a report whose reader at a terminal has them on standard error. */
export function findingsApart(report: Pick<Report, 'findings'>, words: Messages): readonly Block[] {
  if (report.findings.length === 0) return []
  const heading: Block = { kind: 'heading', level: 2, text: words.findings.title }
  return [{ kind: 'apart', blocks: [heading, { kind: 'table', table: findingsTable(report, words) }] }]
}
