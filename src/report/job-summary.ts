import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { bySeverity } from '../words/finding.ts'
import { byUrgency } from '../words/verdict.ts'
import { counts, findingTable, heading, markdownText, verdictTable, words } from './markdown.ts'
import type { Style } from './style.ts'

/** Rows of one table. GitHub takes 1 MiB a step, and nobody reads more. */
const most = 100

/**
 * The page GitHub shows of a job (`GITHUB_STEP_SUMMARY`): the counts, the findings worst first with the accepted ones
 * last, the indicators off track, binding ones first, and folded away the others.
 */
export function jobSummary(report: Report, { lang, ascii }: Pick<Style, 'lang' | 'ascii'>): string {
  const findings = report.findings.toSorted((a, b) => rank(a) - rank(b))
  const urgency = report.assessments.toSorted(
    (a, b) => byUrgency.indexOf(a.verdict) - byUrgency.indexOf(b.verdict),
  )
  const off = urgency.filter(({ onTrack }) => onTrack === false)
  const offTrack = [
    ...off.filter(({ attribute }) => attribute === 'binding'),
    ...off.filter(({ attribute }) => attribute !== 'binding'),
  ]
  const others = report.assessments.filter(({ onTrack }) => onTrack !== false)
  const table = (rows: typeof off) => verdictTable(rows.slice(0, most), report.method, lang, ascii)
  const sections = [
    heading(report, lang),
    counts(report, lang),
    ...(findings.length === 0
      ? []
      : [
          `## ${words.findings[lang]}`,
          findingTable(findings.slice(0, most), lang),
          ...remainder(findings.length, lang),
        ]),
    ...(offTrack.length === 0
      ? []
      : [
          `## ${{ zh: '未达进度的指标（约束性在前）', en: 'Indicators off track, binding ones first' }[lang]}`,
          table(offTrack),
          ...remainder(offTrack.length, lang),
        ]),
    ...(others.length === 0
      ? []
      : [
          `<details><summary>${{ zh: `其余 ${others.length} 个指标`, en: `The other ${others.length} indicators` }[lang]}</summary>`,
          table(others),
          ...remainder(others.length, lang),
          '</details>',
        ]),
    `<sub>${markdownText(report.tool)}</sub>`,
  ]
  return `${sections.join('\n\n')}\n`
}

function rank({ severity, accepted }: ReportFinding): number {
  return accepted ? bySeverity.length : bySeverity.indexOf(severity)
}

function remainder(count: number, lang: Lang): readonly string[] {
  const rest = count - most
  if (rest <= 0) return []
  return [lang === 'zh' ? `另有 ${rest} 条未列出` : `and ${rest} more`]
}
