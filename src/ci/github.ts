import type { Severity } from '../domain/finding.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { bySeverity, placeText, remedyLine, sentence } from '../words/finding.ts'
import { oneLine } from '../words/plain-text.ts'
import { repositoryPath } from './repository-path.ts'

/** Annotations of one kind that GitHub keeps for a step; it drops the rest without a word. */
const most = 10

const kinds: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/**
 * The findings as workflow commands, which GitHub shows as annotations beside the lines of the file: errors, warnings,
 * then notices; accepted findings are notices. A table column is no text column, so none is given and the cell is
 * named in the message. What is over GitHub's limit follows in a group of the log, so that nothing is lost.
 */
export function github({ findings }: Pick<Report, 'findings'>, { lang }: { readonly lang: Lang }): string {
  const lines = bySeverity.flatMap((severity) => {
    const kind = kinds[severity]
    const own = findings.filter((finding) => kindOf(finding) === kind)
    const rest = own.slice(most)
    return [
      ...own.slice(0, most).map((finding) => annotation(kind, finding, lang)),
      ...(rest.length === 0 ? [] : overflow(severity, rest, lang)),
    ]
  })
  return lines.map((line) => `${line}\n`).join('')
}

function kindOf({ severity, accepted }: ReportFinding): string {
  return accepted ? 'notice' : kinds[severity]
}

/**
 * One workflow command.
 *
 * @example annotation('error', finding, 'en') // '::error file=2023.csv,line=7,title=KQ503 unit-scale::Cell C7: …'
 */
function annotation(kind: string, finding: ReportFinding, lang: Lang): string {
  const properties = [
    ...(finding.file === '-' ? [] : [`file=${property(repositoryPath(finding.file))}`]),
    ...(finding.file === '-' || finding.line === null ? [] : [`line=${finding.line}`]),
    `title=${property(`${finding.id} ${finding.name}`)}`,
  ]
  const message = [sentence(finding, lang), remedyLine(finding, lang)].filter((part) => part !== null)
  return `::${kind} ${properties.join(',')}::${data(message.join('\n'))}`
}

function overflow(severity: Severity, rest: readonly ReportFinding[], lang: Lang): readonly string[] {
  const title = overflowTitle(severity, rest.length, lang)
  const lines = rest.map(
    (finding) =>
      `${finding.id} ${finding.name}  ${placeText(finding)}  ${sentence({ ...finding, cell: null }, lang)}`,
  )
  return [`::group::${data(title)}`, ...lines.map(harmless), '::endgroup::']
}

function overflowTitle(severity: Severity, count: number, lang: Lang): string {
  const zh = { error: '个错误', warning: '个警告', note: '条提示' } as const
  const en = { error: 'error', warning: 'warning', note: 'notice' } as const
  return lang === 'zh'
    ? `另有 ${count} ${zh[severity]}`
    : `and ${count} more ${en[severity]}${count === 1 ? '' : 's'}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(oneLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** A line of the log that the runner takes for no command: neither the present form nor the old one, `##[`. */
function harmless(line: string): string {
  return oneLine(line).replaceAll('##[', '## [')
}
