import type { Severity } from '../domain/finding.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { oneLine } from './escape.ts'
import type { Style } from './style.ts'

const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
}
const acceptedMark: Text = { zh: '（已说明）', en: ' (accepted)' }
const remedyMark: Text = { zh: '处理：', en: 'Remedy: ' }

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
  const severity = `${severityWords[finding.severity][lang]}${finding.accepted ? acceptedMark[lang] : ''}`
  const remedy = oneLine(finding.remedy)
  return [
    `${placeText(finding)}  ${finding.id} ${severity}  ${oneLine(finding.message)}`,
    ...(remedy === '' ? [] : [`  ${remedyMark[lang]}${remedy}`]),
  ]
}

/** `2023.csv:7:3 (C7)`: what an editor jumps to, and the cell as a spreadsheet names it. */
function placeText({ file, line, column, cell }: ReportFinding): string {
  const place = [oneLine(file), line, column].filter((part) => part !== null).join(':')
  return cell === null ? place : `${place} (${cell})`
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
