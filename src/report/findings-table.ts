import type { Block } from '../document/block.ts'
import { type ShownColumnOf, type Table, tableOf } from '../document/table.ts'
import type { Tone } from '../document/tone.ts'
import { type CountedAs, countsAs } from '../domain/finding.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import { placeText, severityText } from '../words/finding.ts'
import type { Messages } from '../words/messages.ts'
import { listedFindings } from './listed-findings.ts'

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

/** The table of at most so many findings, and how many are left out. */
export function findingsTables(
  { findings }: Pick<Report, 'findings'>,
  most: number | undefined,
  words: Messages,
): readonly Block[] {
  const { shown, left } = listedFindings(findings, most)
  const table: Block = { kind: 'table', table: findingsTable({ findings: shown }, words) }
  return left === 0 ? [table] : [table, { kind: 'notes', notes: [words.findings.more(left)] }]
}

/** The findings of a report whose reader at a terminal has them on standard error. */
export function findingsApart(
  report: Pick<Report, 'findings'>,
  most: number | undefined,
  words: Messages,
): readonly Block[] {
  if (report.findings.length === 0) return []
  const heading: Block = { kind: 'heading', level: 2, text: words.findings.title }
  return [{ kind: 'apart', blocks: [heading, ...findingsTables(report, most, words)] }]
}
