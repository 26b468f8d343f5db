import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { oneLine } from './escape.ts'
import { explanationLine, placeText, remedyLine, severityText } from './finding-words.ts'
import type { Style } from './style.ts'

/**
 * The findings for people: file by file, each with its place, rule, severity and message, its remedy indented below,
 * and one line that counts them. Empty where there are none.
 */
export function findingsText(report: Report, { lang }: Pick<Style, 'lang'>): string {
  if (report.findings.length === 0) return ''
  return `${[...byFile(report, lang).values(), countLine(report, lang)].join('\n\n')}\n`
}

/** The findings of each file as a block of lines, in the order of the report. */
export function byFile({ findings }: Pick<Report, 'findings'>, lang: Lang): ReadonlyMap<string, string> {
  const blocks = new Map<string, string[]>()
  for (const finding of findings) {
    const lines = blocks.get(finding.file) ?? []
    lines.push(...linesOf(finding, lang))
    blocks.set(finding.file, lines)
  }
  return new Map([...blocks].map(([file, lines]) => [file, lines.join('\n')]))
}

function linesOf(finding: ReportFinding, lang: Lang): readonly string[] {
  const remedy = finding.accepted ? explanationLine(finding, lang) : remedyLine(finding, lang)
  return [
    `${placeText(finding)}  ${finding.id} ${severityText(finding, lang)}  ${oneLine(finding.message)}`,
    ...(remedy === null ? [] : [`  ${remedy}`]),
  ]
}

/** One line that counts the findings: `2 errors, 1 warning`. */
export function countLine({ summary }: Pick<Report, 'summary'>, lang: Lang): string {
  const { error, warning, note, accepted } = summary.findings
  const counts: readonly (readonly [number, string, string])[] = [
    [error, '个错误', 'error'],
    [warning, '个警告', 'warning'],
    [note, '条提示', 'note'],
    [accepted, '条已说明', 'accepted'],
  ]
  const parts = counts
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, zh, en]) => {
      if (lang === 'zh') return `${count} ${zh}`
      return `${count} ${en}${count === 1 || en === 'accepted' ? '' : 's'}`
    })
  return parts.join(lang === 'zh' ? '，' : ', ')
}
