import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { oneLine } from './escape.ts'
import { placeText, remedyLine, severityText } from './finding-words.ts'
import type { Style } from './style.ts'

/**
 * The findings for people: file by file, each with its place, rule, severity and message, its remedy indented below,
 * and one line that counts them. Empty where there are none.
 */
export function findingsText(report: Report, { lang }: Pick<Style, 'lang'>): string {
  if (report.findings.length === 0) return ''
  const files = [...new Set(report.findings.map(({ file }) => file))]
  const groups = files.map((file) =>
    report.findings
      .filter((finding) => finding.file === file)
      .flatMap((finding) => linesOf(finding, lang))
      .join('\n'),
  )
  return `${[...groups, countLine(report, lang)].join('\n\n')}\n`
}

function linesOf(finding: ReportFinding, lang: Lang): readonly string[] {
  const remedy = remedyLine(finding, lang)
  return [
    `${placeText(finding)}  ${finding.id} ${severityText(finding, lang)}  ${oneLine(finding.message)}`,
    ...(remedy === null ? [] : [`  ${remedy}`]),
  ]
}

function countLine({ summary }: Report, lang: Lang): string {
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
