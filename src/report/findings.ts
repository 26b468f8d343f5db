import type { Severity } from '../domain/finding.ts'
import { grouped } from '../domain/grouped.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { countLine, notListed, placeText, remedyLines, severityText } from '../words/finding.ts'
import { oneLine } from '../words/plain-text.ts'
import { listedFindings } from './listed-findings.ts'
import type { Style } from './style.ts'

/** How findings are drawn: broken into lines of a terminal and coloured, or as they are. */
export interface FindingsLook {
  readonly lines: (text: string, indent: string) => readonly string[]
  readonly severity: (severity: Severity, text: string) => string
}

/** One line each, no colour: for pipes and log files. */
export const plainLook: FindingsLook = { lines: (text) => [text], severity: (_, text) => text }

/** What a report says of the files. */
export type FindingsFound = Pick<Report, 'findings'> & {
  readonly summary: Pick<Report['summary'], 'findings'>
}

/**
 * The findings for people: file by file, each with its place, rule, severity and message, its remedy indented below,
 * and one line that counts them. Empty where there are none.
 */
export function findingsText(
  report: FindingsFound,
  { lang, maxFindings }: Pick<Style, 'lang' | 'maxFindings'>,
  look: FindingsLook = plainLook,
): string {
  if (report.findings.length === 0) return ''
  const { shown, left } = listedFindings(report.findings, maxFindings)
  const files = [...grouped(shown, ({ file }) => file).values()]
  const blocks = files.map((own) => linesOf(own, lang, look).join('\n'))
  const others = left === 0 ? [] : [notListed(left, lang)]
  return `${[...blocks, ...others, countLine(report.summary.findings, lang)].join('\n\n')}\n`
}

function linesOf(findings: readonly ReportFinding[], lang: Lang, look: FindingsLook): readonly string[] {
  const remedies = remedyLines(findings, lang)
  return findings.flatMap((finding, index) => {
    const remedy = remedies[index] ?? null
    const word = severityText(finding, lang)
    const head = `${placeText(finding)}  ${finding.id} ${word}`
    const [first = '', ...more] = look.lines(`${head}  ${oneLine(finding.message)}`, '  ')
    const painted = finding.accepted ? word : look.severity(finding.severity, word)
    return [
      first.startsWith(head) ? `${head.slice(0, -word.length)}${painted}${first.slice(head.length)}` : first,
      ...more,
      ...(remedy === null ? [] : look.lines(`  ${remedy}`, '    ')),
    ]
  })
}
