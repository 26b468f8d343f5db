import type { Severity } from '../domain/finding.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { placeText, remedyLine, severityText } from '../words/finding.ts'
import { oneLine } from '../words/plain-text.ts'
import { comma } from '../words/punctuation.ts'
import type { Style } from './style.ts'

/** How findings are drawn: broken into lines of a terminal and coloured, or as they are. */
export interface FindingsLook {
  readonly lines: (text: string, indent: string) => readonly string[]
  readonly severity: (severity: Severity, text: string) => string
}

/** One line each, no colour: for pipes and log files. */
export const plainLook: FindingsLook = { lines: (text) => [text], severity: (_, text) => text }

/** What a report says of the files. */
type FindingsFound = Pick<Report, 'findings'> & { readonly summary: Pick<Report['summary'], 'findings'> }

/**
 * The findings for people: file by file, each with its place, rule, severity and message, its remedy indented below,
 * and one line that counts them. Empty where there are none.
 */
export function findingsText(
  report: FindingsFound,
  { lang }: Pick<Style, 'lang'>,
  look: FindingsLook = plainLook,
): string {
  if (report.findings.length === 0) return ''
  return `${[...byFile(report, lang, look).values(), countLine(report, lang)].join('\n\n')}\n`
}

/** The findings of each file as a block of lines, in the order of the file. */
function byFile(
  { findings }: Pick<Report, 'findings'>,
  lang: Lang,
  look: FindingsLook,
): ReadonlyMap<string, string> {
  const files = new Map<string, ReportFinding[]>()
  for (const finding of findings) {
    const known = files.get(finding.file)
    if (known === undefined) files.set(finding.file, [finding])
    else known.push(finding)
  }
  return new Map([...files].map(([file, own]) => [file, linesOf(own, lang, look).join('\n')]))
}

/** What is to be done stands once where it is the same for several findings in a row. */
function linesOf(findings: readonly ReportFinding[], lang: Lang, look: FindingsLook): readonly string[] {
  return findings.flatMap((finding, index) => {
    const next = findings[index + 1]
    const remedy = remedyLine(finding, lang)
    const again = next !== undefined && remedyLine(next, lang) === remedy
    const word = severityText(finding, lang)
    const head = `${placeText(finding)}  ${finding.id} ${word}`
    const [first = '', ...more] = look.lines(`${head}  ${oneLine(finding.message)}`, '  ')
    const painted = finding.accepted ? word : look.severity(finding.severity, word)
    return [
      first.startsWith(head) ? `${head.slice(0, -word.length)}${painted}${first.slice(head.length)}` : first,
      ...more,
      ...(remedy === null || again ? [] : look.lines(`  ${remedy}`, '    ')),
    ]
  })
}

/** One line that counts the findings: `2 errors, 1 warning`. */
export function countLine({ summary }: Pick<FindingsFound, 'summary'>, lang: Lang): string {
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
  return parts.join(comma[lang])
}
