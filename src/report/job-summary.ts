import type { Block, Document } from '../document/block.ts'
import { tableOf } from '../document/table.ts'
import type { Assessment } from '../domain/assessment.ts'
import { countedAs, countsAs } from '../domain/finding.ts'
import type { Report } from '../domain/report.ts'
import type { Messages } from '../words/messages.ts'
import { cellText } from '../words/plain-text.ts'
import { byUrgency } from '../words/verdict.ts'
import { titleOf } from './check.ts'
import { checkColumns } from './check-columns.ts'
import { verdictCounts } from './check-lines.ts'
import { findingsTable } from './findings-table.ts'
import { lateLines } from './late-lines.ts'

/** Rows of one table. GitHub takes 1 MiB a step, and nobody reads more. */
const most = 100

/**
 * The page GitHub shows of a job (`GITHUB_STEP_SUMMARY`): the counts, the findings worst first with the accepted ones
 * last, the indicators off track, binding ones first, and folded away the others.
 */
export function jobSummary(report: Report, words: Messages): Document {
  const { check: said, findings: ofFindings, lang } = words
  const findings = report.findings.toSorted(
    (a, b) => countedAs.indexOf(countsAs(a)) - countedAs.indexOf(countsAs(b)),
  )
  const urgency = report.assessments.toSorted(
    (a, b) => byUrgency.indexOf(a.verdict) - byUrgency.indexOf(b.verdict),
  )
  const off = urgency.filter(({ onTrack }) => onTrack === false)
  const offTrack = [
    ...off.filter(({ attribute }) => attribute === 'binding'),
    ...off.filter(({ attribute }) => attribute !== 'binding'),
  ]
  const others = report.assessments.filter(({ onTrack }) => onTrack !== false)
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
  const table = (rows: readonly Assessment[]): readonly Block[] => [
    {
      kind: 'table',
      table: tableOf(said.title, checkColumns(report, words), [{ rows: rows.slice(0, most) }]),
    },
    ...remainder(rows.length, words),
  ]
  const { plan } = report
  const title =
    report.assessments.length === 0
      ? words.validation.title(cellText(plan.file), plan.baselineYear, plan.targetYear)
      : titleOf(report, words)
  return {
    lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'lines', lines: verdictCounts(report, words) },
      ...lateLines(report, lang),
      ...(findings.length === 0
        ? []
        : [
            heading(ofFindings.title),
            { kind: 'table', table: findingsTable({ findings: findings.slice(0, most) }, words) } as const,
            ...remainder(findings.length, words),
          ]),
      ...(offTrack.length === 0 ? [] : [heading(said.offTrackFirst), ...table(offTrack)]),
      ...(others.length === 0
        ? []
        : [{ kind: 'fold', title: said.theOthers(others.length), blocks: table(others) } as const]),
      { kind: 'notes', notes: [report.tool] },
    ],
  }
}

function remainder(count: number, { findings }: Messages): readonly Block[] {
  const left = count - most
  return left <= 0 ? [] : [{ kind: 'notes', notes: [findings.more(left)] }]
}
